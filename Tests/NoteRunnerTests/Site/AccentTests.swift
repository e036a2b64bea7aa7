import Foundation
import NoteRunner
import Testing

@Suite struct AccentTests {
  /// By the formula of WCAG 2.2 ("relative luminance", "contrast ratio"), worked out apart from this code.
  @Test(arguments: [("#000000", 20.48), ("#fdfcfa", 1), ("#767676", 4.43), ("#285f8f", 6.56)])
  func contrastOnLightPaper(colour: String, contrast: Double) {
    #expect(abs(Accent.contrast(of: colour, on: .light) - contrast) < 0.01)
  }

  /// What is computed here is what pages show.
  @Test func paperIsThatOfTheStyleSheet() throws {
    let sheet = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../site/styles/base.css")
    let style = try String(contentsOf: sheet, encoding: .utf8)
    #expect(
      style.contains("--paper: light-dark(\(Accent.colour(of: .light)), \(Accent.colour(of: .dark)));"))
    let accents = try #require(style.firstMatch(of: #/--accent: light-dark\((#.{6}), (#.{6})\)/#))
    #expect(Accent.contrast(of: String(accents.output.1), on: .light) > Accent.leastContrast)
    #expect(Accent.contrast(of: String(accents.output.2), on: .dark) > Accent.leastContrast)
  }

  @Test func isInTheStyleSheetBeforeTheCoursesOwn() throws {
    let command = try Command([
      "notes/a.md": "# A\n", "notes/theme/style.css": "/* mine */\n",
      "notes/notes.yml": "theme:\n  accent:\n    light: '#8a3324'\n    dark: '#555555'\n",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0)
    #expect(
      result.messages.contains(
        "notes/notes.yml:4:11: warning: links in #555555 are hard to read on dark paper: their contrast is 2.3, "
          + "and should be 4.5\n"), "\(result.messages)")
    let style = try command.text("_site/assets/style.css")
    let own = try #require(style.firstRange(of: "--accent: light-dark(#8a3324, #555555);"))
    #expect(try own.lowerBound > #require(style.firstRange(of: "--accent: light-dark(#285f8f")).lowerBound)
    #expect(style.hasSuffix("}\n/* mine */\n"))
  }
}
