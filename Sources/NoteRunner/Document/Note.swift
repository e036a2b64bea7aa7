import Foundation

/// A note as it was read: its prose as a tree, its blocks in order, and all that is wrong with its text.
package struct Note: Sendable {
  package var file: SourceFile
  package var frontMatter: FrontMatter
  package var content: [Block]
  /// What runs: fenced blocks and inline values, in the order in which they stand.
  package var blocks: [CodeBlock]
  package var formulas: [Formula]
  package var headings: [Heading]
  package var definitions: [Definition]
  package var links: [Link]
  package var references: [Reference]
  /// In the order in which the text first refers to them.
  package var footnotes: [Footnote]
  /// Places that the author has named, besides blocks.
  package var labels: [Label]
  package var diagnostics: [Diagnostic]

  /// A link or an image, for whoever knows which files there are.
  package struct Link: Sendable {
    package var target: String
    package var isImage: Bool
    package var range: Range<Int>
  }

  /// `@key`: a place of the course, or a cited work.
  package struct Reference: Sendable {
    package var key: String
    /// `see`, before a reference in brackets.
    package var prefix = ""
    /// Behind a minus: the text has named the authors itself.
    package var isYearOnly = false
    /// `p. 3`, behind it.
    package var locator = ""
    package var range: Range<Int>
  }

  /// What an author's `{#id}` names.
  package struct Label: Sendable {
    package var id: String
    package var range: Range<Int>
  }

  /// From the front matter, else the first heading, else the file's name.
  package var title: String {
    if let title = frontMatter.title { return title }
    if let first = headings.first {
      let text = first.content.plainText(formulas: formulas)
      if !text.allSatisfy(\.isWhitespace) { return text }
    }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

extension Note {
  /// From the front matter, else its edition's.
  func language(inEdition language: String) -> String { frontMatter.language ?? language }
}

extension Note {
  /// In the order of the page: those of the text, then those of the footnotes.
  func forEachBlock(_ body: (Block) -> Void) {
    content.forEachBlock(definitions, body)
    for footnote in footnotes { footnote.content.forEachBlock(definitions, body) }
  }
}

/// A piece of the note's program.
package struct CodeBlock: Sendable {
  package enum Kind: Sendable {
    /// A fenced block.
    case statements
    /// An inline value: one expression, whose text goes into the prose.
    case expression
  }

  package var kind: Kind
  package var attributes: BlockAttributes
  /// Lines end with a line feed, whatever the file uses.
  package var text: String
  /// Offset in `text` where the lines `//| …` end and what is shown begins.
  package var shownFrom: Int
  /// From the opening fence to the end of the closing one; with the backticks for an inline value.
  package var range: Range<Int>
  var lines: [Line]

  /// Where a line of `text` stands in the file.
  struct Line: Sendable {
    var textStart: Int
    var fileStart: Int
    /// Columns at the line's start that are part of a tab in the file.
    var virtual: Int
  }

  /// What is shown to the reader.
  package var shownText: String { String(decoding: Array(text.utf8.dropFirst(shownFrom)), as: UTF8.self) }

  /// What messages call it: the id, else the beginning of its first line.
  var name: String {
    if let id = attributes.id { return id }
    let line = shownText.split(separator: "\n").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }

  /// The place in the file of an offset in `text`.
  package func fileOffset(of offset: Int) -> Int {
    guard let line = lines.last(where: { $0.textStart <= offset }) else { return range.lowerBound }
    return line.fileStart + max(0, offset - line.textStart - line.virtual)
  }

  package func fileRange(_ start: Int, _ end: Int) -> Range<Int> {
    let lower = fileOffset(of: start)
    return lower..<max(lower, fileOffset(of: end))
  }
}
