import Foundation

/// What `notes accept` was pointed at: a course, a note, or one recording of a note.
struct AcceptTarget {
  var entry: CourseNotes.Entry
  /// The block's name, or `values`; the whole note where there is none.
  var name: String?

  /// Reads `NOTE` and `NOTE#BLOCK`, all of them before anything runs; a slip is an error with what was probably meant.
  static func all(_ arguments: [String]) throws(ConfigurationError) -> (
    targets: [AcceptTarget], selection: NoteSelection
  ) {
    var problems: [String] = []
    var paths: [String] = []
    var names: [String: [String?]] = [:]
    for argument in arguments {
      let (path, name) = split(argument)
      if let problem = problem(with: path) {
        problems.append(problem)
      } else {
        paths.append(path)
        names[key(URL(fileURLWithPath: path)), default: []].append(name)
      }
    }
    if !problems.isEmpty { throw ConfigurationError(problems.joined(separator: "\nerror: ")) }
    let selection = try NoteSelection(paths)
    var targets: [AcceptTarget] = []
    for entry in selection.entries {
      // A note that was named with and without a block, or with its course, is taken as a whole.
      let wanted = names[key(entry.file.url)] ?? [nil]
      let isInCourse = selection.courses.contains { $0.files.contains { key($0.url) == key(entry.file.url) } }
      if isInCourse || wanted.contains(nil) {
        targets.append(AcceptTarget(entry: entry))
        continue
      }
      for name in wanted.compactMap(\.self) {
        if let problem = Self.problem(with: name, in: entry.note) {
          problems.append("\(entry.file.path): \(problem)")
        } else if !targets.contains(where: { $0.entry.file == entry.file && $0.name == name }) {
          targets.append(AcceptTarget(entry: entry, name: name))
        }
      }
    }
    if !problems.isEmpty { throw ConfigurationError(problems.joined(separator: "\nerror: ")) }
    return (targets, selection)
  }

  private static func key(_ url: URL) -> String { url.standardizedFileURL.path }

  /// A file's name may hold `#`: only behind `.md` it begins a block's.
  private static func split(_ argument: String) -> (path: String, name: String?) {
    guard let mark = argument.range(of: ".md#", options: .backwards) else { return (argument, nil) }
    let end = argument.index(before: mark.upperBound)
    return (String(argument[..<end]), String(argument[mark.upperBound...]))
  }

  private static func problem(with path: String) -> String? {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else { return nil }
    let url = URL(fileURLWithPath: path)
    let isNote = path.hasSuffix(".md")
    let beside = ((try? manager.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)) ?? [])
      .filter { !$0.hasPrefix(".") && $0.hasSuffix(".md") == isNote }.sorted()
    guard let near = NearMiss.of(url.lastPathComponent, among: beside) else {
      return "\(path): no such \(isNote ? "note" : "course or note")"
    }
    let prefix = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map { $0 + "/" }
      .joined()
    return "\(path): no such \(isNote ? "note" : "course or note"); did you mean `\(prefix)\(near)`?"
  }

  private static func problem(with name: String, in note: Note) -> String? {
    let blocks = note.blockNames.compactMap(\.self)
    let hasValues = note.blocks.contains { $0.kind == .expression }
    if name == RecordingName.values, hasValues { return nil }
    guard let index = note.blockNames.firstIndex(of: name) else {
      let allowed = blocks + (hasValues ? [RecordingName.values] : [])
      return
        "no block `\(name)`; \(allowed.isEmpty ? "no block runs here" : NearMiss.help(name, allowed: allowed))"
    }
    return note.blocks[index].attributes.isVolatile
      ? "block `\(name)` is volatile: nothing of it is recorded" : nil
  }
}
