import Foundation

/// The works that a course's notes may cite: `references.bib` in the course's folder.
struct Bibliography: Sendable {
  static let fileName = "references.bib"

  /// By their keys.
  private(set) var works: [String: Work] = [:]
  /// The keys of all entries, also of those that cannot be cited.
  private(set) var keys: Set<String> = []
  /// What is wrong with the file. Notes that cite say so too: they cannot be finished.
  private(set) var diagnostics: [Diagnostic] = []
  /// Of the file.
  private(set) var digest: Digest

  /// A course without such a file cites nothing.
  init(of course: Course) {
    let url = course.folder.appendingPathComponent(Self.fileName)
    let path = Course.joined(course.path, Self.fileName)
    var builder = Digest.Builder()
    builder.add("bibliography")
    defer { digest = builder.digest() }
    digest = Digest.Builder().digest()
    do throws(FileContents.Failure) {
      let bytes = try FileContents.read(url.path, within: course.realPath)
      builder.add(bytes)
      let reader = BibTeXReader(SourceFile.make(path: path, bytes: bytes, into: &diagnostics))
      diagnostics += reader.diagnostics
      keys = reader.keys
      works = Dictionary(reader.works.map { ($0.key, $0) }) { first, _ in first }
    } catch {
      if case .absent = error { return }
      diagnostics.append(Diagnostic(.error, "the bibliography cannot be read", path: path))
      builder.add("unreadable")
    }
  }

}
