import Foundation

/// Keeps a cache's folder within its bound.
///
/// Every entry is looked at, which takes a few microseconds each; so it happens once, at the end of a process that has
/// written something. Entries come and go meanwhile where other processes are at work: what is gone is gone.
struct StoreEviction {
  let folder: StoreFolder
  let byteLimit: Int64

  private struct Candidate {
    var path: String
    var byteCount: Int64
    var modified: timespec
  }

  /// Removes what was not used for the longest time, until the rest fits; never what `isUsed`.
  func run(isUsed: (Digest, StoredEntry.Kind) -> Bool) {
    removeAbandoned()
    var total: Int64 = 0
    var candidates: [Candidate] = []
    for kind in StoredEntry.Kind.allCases {
      for shard in FolderListing("\(folder.path)/\(kind.rawValue)") where shard.status.isFolder {
        for file in FolderListing(shard.path) where file.status.isFile {
          guard let key = Digest(hex: shard.name + file.name) else { continue }
          let byteCount = Self.byteCountOnDisk(file.status)
          total += byteCount
          if !isUsed(key, kind) {
            candidates.append(
              Candidate(path: file.path, byteCount: byteCount, modified: file.status.modified))
          }
        }
      }
    }
    guard total > byteLimit else { return }
    // By path where times are the same, so that it does not hang on the order of the folder.
    candidates.sort {
      ($0.modified.tv_sec, $0.modified.tv_nsec, $0.path) < ($1.modified.tv_sec, $1.modified.tv_nsec, $1.path)
    }
    for candidate in candidates {
      guard total > byteLimit else { break }
      if unlink(candidate.path) == 0 || errno == ENOENT { total -= candidate.byteCount }
    }
  }

  /// What processes that were killed had begun to write.
  private func removeAbandoned() {
    for file in FolderListing(folder.newFolder) where file.status.isFile {
      let age = time(nil) - file.status.modified.tv_sec
      if let name = NewEntryName(file.name), name.isAbandoned(age: age) { unlink(file.path) }
    }
  }

  /// In whole pages, as most file systems keep a file: many small entries are not free.
  private static func byteCountOnDisk(_ status: stat) -> Int64 {
    (Int64(status.st_size) + 4095) / 4096 * 4096
  }
}
