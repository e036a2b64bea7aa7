import Foundation

/// What students write by mistake, and what they are told: a Markdown file in `Mistakes/`, a heading for each.
///
///     ## `range(n)`
///
///     ```swift
///     for i in range(10) { print(i) }
///     ```
///
///     ```text
///     1:10: error: cannot find `range` in scope; …
///     ```
///
/// A block that begins with ` ```swift only-here ` passes `swiftc`: good Swift that the block language does without,
/// or text that Swift reads in a way that no student means.
struct MistakeFile: CustomStringConvertible, Sendable {
  struct Mistake: CustomStringConvertible, Sendable {
    let title: String
    let source: String
    let isOnlyHere: Bool
    /// What the author is told.
    let told: String
    /// The lines of the file between the fences of `told`.
    let toldLines: Range<Int>
    /// Of the block's first line in the file, counted from one.
    let line: Int

    var description: String { title }
  }

  let url: URL
  let lines: [String]
  let mistakes: [Mistake]

  var description: String { url.deletingPathExtension().lastPathComponent }
  /// `swiftc` has no Kernels to ask it about them.
  var isPlainSwift: Bool { description != "Kernels" }

  static let all: [MistakeFile] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Mistakes")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.compactMap(MistakeFile.init)
  }()

  init?(_ url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    self.url = url
    lines = text.components(separatedBy: "\n")
    var mistakes: [Mistake] = []
    var title = ""
    var block: (source: String, isOnlyHere: Bool, line: Int)?
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("## ") { title = String(line.dropFirst(3)) }
      guard line.hasPrefix("```") else { continue }
      let start = index
      while index < lines.count, lines[index] != "```" { index += 1 }
      let content = lines[start..<index].joined(separator: "\n")
      if line.hasPrefix("```swift") {
        block = (content, line.hasSuffix(" only-here"), start + 1)
      } else if let (source, isOnlyHere, line) = block {
        mistakes.append(
          Mistake(
            title: title, source: source, isOnlyHere: isOnlyHere, told: content, toldLines: start..<index,
            line: line))
        block = nil
      }
      index += 1
    }
    self.mistakes = mistakes
  }

  /// Writes the file anew with other texts in place of what is told.
  func accept(_ told: [String]) throws {
    var lines = lines
    for (mistake, text) in zip(mistakes, told).reversed() {
      lines.replaceSubrange(mistake.toldLines, with: text.components(separatedBy: "\n"))
    }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
