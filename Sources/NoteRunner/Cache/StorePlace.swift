import Foundation

/// Which cache belongs to what the command was given.
extension Store {
  package static let folderName = ".notes-cache"

  /// Where the cache of a course is: beside the course's folder.
  package static func folder(forCourse course: URL) -> URL {
    course.standardizedFileURL.deletingLastPathComponent().appendingPathComponent(
      folderName, isDirectory: true)
  }

  /// The cache of a course's folder; or the one that a note's course has already, since a note alone begins none:
  /// it would stand wherever the note happens to be.
  package static func beside(_ path: String) -> Store? {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return nil }
    if isFolder.boolValue { return Store(folder: folder(forCourse: url)) }
    let parent = url.deletingLastPathComponent()
    return [parent.deletingLastPathComponent(), parent].map { folder(forCourse: $0) }
      .first { StoreFolder($0).isTagged }.map { Store(folder: $0) }
  }
}
