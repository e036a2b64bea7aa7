import Foundation

/// Keeps a cache's folder within its bound.
///
/// Every entry is looked at, which takes a few microseconds each; so it happens once, at the end of a process that has
/// written something. Entries come and go meanwhile where other processes are at work: what is gone is gone.
package struct StoreEviction {
  package let folder: StoreFolder
  package let byteLimit: Int64

  /// Removes what was not used for the longest time, until the rest fits; never what `isUsed`.
  package func run(isUsed: (Digest, StoredEntry.Kind) -> Bool) {
    var total: Int64 = 0
    var candidates: [StoreFolder.Entry] = []
    folder.forEachEntry { entry in
      total += entry.byteCountOnDisk
      if !isUsed(entry.key, entry.kind) { candidates.append(entry) }
    }
    guard total > byteLimit else { return }
    // By path where times are the same, so that it does not hang on the order of the folder.
    candidates.sort {
      ($0.modified.tv_sec, $0.modified.tv_nsec, $0.path) < ($1.modified.tv_sec, $1.modified.tv_nsec, $1.path)
    }
    for candidate in candidates {
      guard total > byteLimit else { break }
      if unlink(candidate.path) == 0 || errno == ENOENT { total -= candidate.byteCountOnDisk }
    }
  }

  /// What processes that were killed had begun to write.
  package func removeAbandoned() {
    for file in FolderListing(folder.newFolder) where file.status.isFile {
      let age = time(nil) - file.status.modified.tv_sec
      if let name = NewEntryName(file.name), name.isAbandoned(age: age) { unlink(file.path) }
    }
  }
}
