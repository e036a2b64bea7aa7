import Foundation

/// The examples of `docs/language.md`: fenced as `swift`, or as `swift refused` where the language leaves out what they
/// use. The first kind are programs like those in `Programs/`.
enum LanguageReference {
  static let examples = fences(marked: "```swift")
  static let refused = fences(marked: "```swift refused")

  /// Each named for the line that it begins on.
  private static func fences(marked mark: String) -> [ProgramFile] {
    let root = (1...4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let page = root.appendingPathComponent("docs/language.md")
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    var found: [ProgramFile] = []
    var open: (mark: String, line: Int, text: String)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let fence = open {
        if line == "```" {
          if fence.mark == mark { found.append(ProgramFile("language.md:\(fence.line)", fence.text)) }
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if line.hasPrefix("```") {
        open = (String(line), index + 2, "")
      }
    }
    return found
  }
}
