import Foundation
import NoteRunner

/// A folder for one test, with a cache's folder in it.
struct ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("notes-cache-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  var cache: URL { url.appendingPathComponent("cache") }

  func store(byteLimit: Int64 = Store.standardByteLimit) -> Store {
    Store(folder: cache, byteLimit: byteLimit)
  }

  func path(of key: Digest, _ kind: StoredEntry.Kind) -> String { StoreFolder(cache).path(of: key, kind) }

  /// All files of the cache, by their paths in it.
  var files: [String] {
    (FileManager.default.enumerator(atPath: cache.path)?.compactMap { $0 as? String } ?? []).filter {
      var status = stat()
      return lstat("\(cache.path)/\($0)", &status) == 0 && !status.isFolder
    }.sorted()
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}

func bytes(of path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map { [UInt8]($0) } }

func write(_ bytes: [UInt8], to path: String) {
  _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
}
