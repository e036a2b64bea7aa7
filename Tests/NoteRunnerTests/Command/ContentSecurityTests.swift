import Foundation
import Testing

/// What the policy of a page allows, and that pages keep to it. Whether browsers agree, browsers say.
@Suite struct ContentSecurityTests {
  /// A page with all that brings markup of its own.
  private let note = """
    # A

    $x^2$ <script>alert(1)</script> [a](javascript:alert(1)) ![b](fig.svg)

    ```swift
    let moons = Dataset.moons(count: 20, seed: 1)
    show(Plot.scatter(moons))
    show(Table([Column("n", [1, 2])]))
    let broken = [1][2]
    ```
    """

  private func pages() throws -> [(path: String, text: String)] {
    let command = try Command(["notes/zh/a.md": note, "notes/zh/b.md": "# B\n", "notes/zh/fig.svg": "<svg/>"])
    defer { command.remove() }
    #expect(try command.run("build").code == 2)
    return try command.site().filter { $0.key.hasSuffix(".html") }
      .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
  }

  @Test func everyPageHasThePolicyBeforeAnythingIsLoaded() throws {
    let pages = try pages()
    #expect(
      pages.map(\.path).sorted() == ["404.html", "index.html", "zh/a.html", "zh/b.html", "zh/index.html"])
    for (path, text) in pages {
      let policies = text.matches(of: #/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/#)
      #expect(policies.count == 1, "\(path)")
      let policy = try #require(policies.first)
      let directives = Dictionary(
        uniqueKeysWithValues: policy.output.1.split(separator: "; ").map { directive in
          let words = directive.split(separator: " ").map(String.init)
          return (words[0], Array(words.dropFirst()))
        })
      var expected = [
        "default-src": ["'none'"], "script-src": ["'self'"], "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"], "img-src": ["'self'"], "font-src": ["'self'"],
        "base-uri": ["'none'"], "form-action": ["'none'"],
      ]
      // Where the command has the engine beside it, pages with blocks run them.
      if text.contains("run-tools") {
        expected["script-src"]?.append("'wasm-unsafe-eval'")
        expected["worker-src"] = ["'self'", "blob:"]
        expected["connect-src"] = ["'self'"]
      }
      #expect(directives == expected, "\(path)")
      for element in ["<link", "<script"] {
        #expect(try policy.range.upperBound < #require(text.firstRange(of: element)).lowerBound)
      }
    }
  }

  /// What the policy refuses is not there to be refused.
  @Test func pagesKeepToIt() throws {
    for (path, text) in try pages() {
      #expect(!text.contains(#/<script(?![^>]* src="[^"]*assets\/[a-z]+\.js")/#), "\(path)")
      #expect(!text.contains("<style") && !text.contains("<base") && !text.contains("<iframe"), "\(path)")
      #expect(!text.contains(#/<[^>]*\son[a-z]+="/#) && !text.contains("href=\"javascript:"), "\(path)")
      #expect(!text.contains(#/(src|href)="(data|https?):/#), "\(path)")
    }
    #expect(try pages().contains { $0.text.contains("&lt;script&gt;") })
  }
}
