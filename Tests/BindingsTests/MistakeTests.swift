import Bindings
import Foundation
import Language
import Testing

/// Each mistake in `Mistakes/` is answered as written beside it; adding one needs no code.
///
/// With `NOTES_ACCEPT=1` in the environment, what is said is written down as what is expected. Read it as a
/// student would before you commit it: does it say what to type next?
@Suite("Mistakes: what students write, and what they are told")
struct MistakeTests {
  @Test("there are mistakes") func thereAreMistakes() {
    #expect(MistakeFile.all.flatMap(\.mistakes).count >= 120)
  }

  @Test("each is answered as expected", arguments: MistakeFile.all)
  func isAnswered(file: MistakeFile) throws {
    let told = file.mistakes.map { MistakeTests.told($0.source) }
    if ProcessInfo.processInfo.environment["NOTES_ACCEPT"] == "1" { return try file.accept(told) }
    for (mistake, answer) in zip(file.mistakes, told) {
      #expect(answer == mistake.told, "\(file):\(mistake.line): \(mistake.title)")
    }
  }

  /// Every diagnostic of a block, and where there is none the failure of its run, as the command shows it.
  private static func told(_ source: String) -> String {
    let engine = Engine(
      blocks: [BlockSource(source)], budget: Budget(steps: 100_000, bytes: Budget().bytes))
    var diagnostics = engine.checks[0].diagnostics
    if engine.isFreeOfErrors { diagnostics += engine.run(host: KernelHost())[0].diagnostics }
    return diagnostics.map { rendered($0, in: source) }.joined(separator: "\n")
  }

  private static func rendered(_ diagnostic: Diagnostic, in source: String) -> String {
    let severity =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      }
    let parts =
      [excerpt(severity, diagnostic.message, diagnostic.range, in: source)]
      + diagnostic.notes.map { excerpt("note", $0.message, $0.range, in: source) }
    return parts.joined(separator: "\n")
  }

  /// The place and the message, the line, and carets below what is meant.
  private static func excerpt(
    _ severity: String, _ message: String, _ range: SourceRange, in source: String
  ) -> String {
    let bytes = Array(source.utf8)
    let start = bytes[..<range.start].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    let number = bytes[..<start].filter { $0 == 10 }.count + 1
    func text(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }
    let before = text(start..<range.start)
    let marked = text(range.start..<max(range.start, min(range.end, end)))
    let margin = String(repeating: " ", count: String(number).count)
    return """
      \(number):\(before.count + 1): \(severity): \(message)
      \(number) | \(text(start..<end))
      \(margin) | \(String(repeating: " ", count: width(before)))\(String(repeating: "^", count: max(1, width(marked))))
      """
  }

  /// In columns of a font of fixed width, where Chinese characters take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
