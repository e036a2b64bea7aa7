import Foundation

/// What lies in a cache's folder.
extension StoreFolder {
  package struct Entry {
    var key: Digest
    var kind: StoredEntry.Kind
    var path: String
    /// In whole pages, as most file systems keep a file: many small entries are not free.
    var byteCountOnDisk: Int64
    /// When it was last used, to an hour.
    var modified: timespec
  }

  /// In no order; what is no entry by its name is passed over.
  package func forEachEntry(_ body: (Entry) -> Void) {
    for kind in StoredEntry.Kind.allCases {
      for shard in FolderListing(folder(of: kind)) where shard.status.isFolder {
        for file in FolderListing(shard.path) where file.status.isFile {
          guard let key = Digest(hex: shard.name + file.name) else { continue }
          body(
            Entry(
              key: key, kind: kind, path: file.path,
              byteCountOnDisk: (Int64(file.status.st_size) + 4095) / 4096 * 4096,
              modified: file.status.modified))
        }
      }
    }
  }
}
