import Foundation

/// The file in which a folder says what git passes over.
enum IgnoredByGit {
  /// Adds the patterns that are not there; what is there stays.
  ///
  /// - Returns: Whether something was written.
  static func add(_ patterns: [String], to path: String) throws(SystemError) -> Bool {
    let known = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lines = Set(known.split(whereSeparator: \.isNewline).map { plain(String($0)) })
    let missing = patterns.filter { !lines.contains(plain($0)) }
    guard !missing.isEmpty else { return false }
    let start = known.isEmpty || known.hasSuffix("\n") ? "" : "\n"
    let bytes = Array((start + missing.map { $0 + "\n" }.joined()).utf8)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ Foundation.write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
    else {
      throw SystemError()
    }
    return true
  }

  /// `/_site`, `_site/` and `_site` pass over the same folder here.
  private static func plain(_ pattern: String) -> String {
    pattern.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: CharacterSet(charactersIn: "/"))
  }
}
