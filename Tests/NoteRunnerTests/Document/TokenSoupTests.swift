import Kernels
import NoteRunner
import Testing

/// Notes that nobody would write, made of what means something to the parser: none may trap, and every place that is told
/// lies in the text.
@Suite struct TokenSoupTests {
  private static let tokens = [
    "[^a]", "[^a]:", "[^b]: ", "{#a}", "{#b width=3}", "{width=50%}", "@a", "[@a; @b, p. 1]", "[@", ": ",
    "\n: ", "|", "| a |\n| - |\n",
    "\n", "\n\n", "\r\n", "\r", "    ", "\t", "> ", "- ", "1. ", "`", "``", "```\n",
    "```swift id=a\nlet x = 1\n```\n", "~~~", "![x](y)",
    "![](y)", "[x](#a)", "[](b.md)", "$$", "$", "$x$", "`{swift} x`", "é", "学", "**", "*", "<!--", "-->",
    "<b>", "# ", "## ", "---\n",
    "===\n", "\\", "\\@", "[", "]", "(", ")", "{", "}", "&amp;", "[!NOTE]", "[ ] ", "{{#include a.md}}\n",
    "Term", "\u{0}", "\u{FEFF}",
  ]

  @Test(arguments: 0..<400)
  func isRead(seed: UInt32) {
    let random = Philox(key0: seed, key1: 0)
    var count: UInt32 = 0
    func below(_ bound: Int) -> Int {
      count += 1
      return Int(random.block(SIMD4(count, 0, 0, 0))[0]) % bound
    }
    var text = ""
    for _ in 0..<5 + below(60) { text += Self.tokens[below(Self.tokens.count)] }
    var diagnostics: [Diagnostic] = []
    let file = SourceFile.make(path: "note.md", bytes: Array(text.utf8), into: &diagnostics)
    let note = NoteParser.parse(file, diagnostics: diagnostics)
    for range in note.references.map(\.range) + note.links.map(\.range) + note.labels.map(\.range)
      + note.formulas.map(\.range)
    {
      #expect(range.lowerBound >= 0 && range.upperBound <= file.bytes.count, "\(text.debugDescription)")
    }
    for reference in note.references { #expect(file.text(reference.range).hasPrefix("@")) }
    // What sets formulas takes its time to start.
    if note.formulas.isEmpty { #expect(!NotePreview.html(of: note).isEmpty || note.content.isEmpty) }
  }
}
