import Foundation

/// The data sets of a course, each read once, with the digest of its content.
package final class CourseData: @unchecked Sendable {
  package let folder: DataFolder
  /// The names there are, in order.
  let names: [String]
  private let lock = NSLock()
  private var known: [String: (bytes: [UInt8], digest: Digest)?] = [:]

  package init(_ folder: DataFolder) {
    self.folder = folder
    names = folder.names
  }

  /// Stands for the list of names among the names that a block has asked for.
  static let listName = ""

  /// What a block's result depends on when it asks for a name: the content, or that there is none.
  func digest(named name: String) -> Digest? {
    guard name == Self.listName else { return content(named: name)?.digest }
    var builder = Digest.Builder()
    for name in names { builder.add(name) }
    return builder.digest()
  }

  /// `nil` where there is none of that name, or it cannot be read.
  func content(named name: String) -> (bytes: [UInt8], digest: Digest)? {
    lock.withLock {
      if let content = known[name] { return content }
      let content = folder.content(named: name).map { (bytes: $0.bytes, digest: Digest(of: $0.bytes)) }
      known[name] = .some(content)
      return content
    }
  }
}
