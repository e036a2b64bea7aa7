import Foundation

/// Reads files of a course: ordinary ones only, since pipes and devices may never end, and none that a symbolic link
/// leads to out of the course, since the site would publish it.
enum FileContents {
  enum Failure: Error {
    case absent, linkToNowhere, outside, folder, special
    case tooLarge(Int)
    case system(SystemError)
  }

  /// - Parameters:
  ///   - root: the folder that the file must be in, without symbolic links; anywhere where it is `nil`.
  ///   - limit: how large the file may be.
  static func read(_ path: String, within root: String?, limit: Int = .max) throws(Failure) -> [UInt8] {
    try check(path, within: root)
    // Whatever has taken the file's place by now, opening it does not wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(SystemError()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(SystemError()) }
    guard !status.isFolder else { throw .folder }
    guard status.isFile else { throw .special }
    guard status.st_size <= limit else { throw .tooLarge(Int(status.st_size)) }
    return try bytes(of: descriptor, count: Int(status.st_size))
  }

  /// Whether something is there, and in the folder.
  static func check(_ path: String, within root: String?) throws(Failure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw errno == ENOENT ? .absent : .system(SystemError()) }
    guard let real = SystemPath.resolved(path) else {
      let error = SystemError()
      throw [ENOENT, ENOTDIR, ELOOP].contains(error.code) ? .linkToNowhere : .system(error)
    }
    if let root, !real.hasPrefix(root + "/") { throw .outside }
  }

  /// A file that has become shorter meanwhile is as long as it is now.
  private static func bytes(of descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
    var error: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let part = Foundation.read(descriptor, buffer.baseAddress.map { $0 + done }, count - done)
        if part < 0, errno == EINTR { continue }
        if part < 0 { error = SystemError() }
        guard part > 0 else { return }
        done += part
      }
    }
    if let error { throw .system(error) }
    return bytes
  }
}

// MARK: - Files that are no notes

extension FileContents.Failure {
  var reason: String {
    switch self {
    case .absent: "there is no such file"
    case .linkToNowhere: "this symbolic link leads nowhere"
    case .outside: "this symbolic link leads out of the course"
    case .folder: "this is a folder"
    case .special: "this is no ordinary file"
    case .tooLarge(let size): "the file has \(size) bytes"
    case .system(let error): error.text
    }
  }
}

// MARK: - Notes

/// A note that could not be read at all.
package struct Unreadable: Error {
  package var path: String
  package var reason: String
}

extension SourceFile {
  static let largestSize = 16 << 20

  /// The bytes of a file that may be a note.
  package static func contents(
    of url: URL, shownAs path: String, within root: String? = nil
  ) throws(Unreadable) -> [UInt8] {
    do { return try FileContents.read(url.path, within: root, limit: largestSize) } catch {
      throw Unreadable(path: path, reason: reason(of: error))
    }
  }

  private static func reason(of failure: FileContents.Failure) -> String {
    switch failure {
    case .absent: "no such file"
    case .linkToNowhere: "this symbolic link leads nowhere"
    case .outside: "this leads out of the course"
    case .folder: "this is a folder, not a note"
    case .special: "this is no ordinary file"
    case .tooLarge(let size): "the file has \(size) bytes; a note may have \(largestSize)"
    case .system(let error): "the file cannot be read (\(error.text))"
    }
  }
}
