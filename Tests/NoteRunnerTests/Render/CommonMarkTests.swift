import CCmark
import Foundation
import NoteRunner
import Testing

/// Every example of the CommonMark specification reads as cmark's own renderer writes it.
@Suite struct CommonMarkTests {
  struct Example: Decodable, CustomTestStringConvertible {
    var number: Int
    var section: String
    var markdown: String

    var testDescription: String { "\(number), \(section)" }
  }

  static let examples: [Example] = {
    struct File: Decodable { var examples: [Example] }
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Document/commonmark-0.30.json")
    guard let data = try? Data(contentsOf: url), let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    return file.examples
  }()

  @Test func thereAreAllExamples() { #expect(Self.examples.count == 652) }

  @Test(arguments: examples)
  func agreesWithCmark(example: Example) throws {
    // Links to notes lead to their pages.
    let text = example.markdown.replacing("target.md", with: "target")
    // A line `---` at the very top would begin a front matter.
    let source = "\n" + text
    let bytes = try #require(cmark_markdown_to_html(source, source.utf8.count, 0))
    defer { bytes.deallocate() }
    let ours = NotePreview.html(of: parsed(source))
    #expect(withoutAdditions(ours) == normalized(String(cString: bytes)))
  }

  /// HTML is shown as text here, and left out by cmark. White space between elements means nothing; an empty element
  /// may be closed.
  private func normalized(_ html: String) -> String {
    html.replacing(/<!-- raw HTML omitted -->\n?/, with: "").replacing(" />", with: ">")
      .replacing(/\n\s*\n/, with: "\n").replacing(/\s*\n\s*</, with: "<").replacing(/>\s*\n\s*/, with: ">")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Without what a page adds: anchors of headings, boxes around code, HTML shown as text.
  private func withoutAdditions(_ html: String) -> String {
    normalized(
      html.replacing(/<a class="anchor"[^>]*>#<\/a>/, with: "").replacing(/<h(\d) id="[^"]*">/) {
        "<h\($0.1)>"
      }
      .replacing(/<div class="code" data-language="[^"]*"><pre[^>]*>/, with: "<pre>")
      .replacing("<code class=\"language-text\">", with: "<code>")
      .replacing("</code></pre></div>", with: "\n</code></pre>")
      .replacing(/<(pre|code) class="html-as-text">[^<]*<\/(pre|code)>/, with: ""))
  }
}
