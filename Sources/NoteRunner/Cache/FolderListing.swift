import Foundation

/// What is in a folder, each with its status, links not followed. Nothing where the folder cannot be read.
package struct FolderListing: Sequence, IteratorProtocol {
  package struct Entry {
    var name: String
    var path: String
    var status: stat
  }

  private let path: String
  private var names: [String]

  package init(_ path: String) {
    self.path = path
    names = Self.names(in: path)
  }

  package mutating func next() -> Entry? {
    while let name = names.popLast() {
      var entry = Entry(name: name, path: "\(path)/\(name)", status: stat())
      // What another process has just removed is passed over.
      if lstat(entry.path, &entry.status) == 0 { return entry }
    }
    return nil
  }

  private static func names(in path: String) -> [String] {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
