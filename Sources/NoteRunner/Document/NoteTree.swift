import Rendering

// The tree of a note's prose: plain values, read off cmark's nodes, with what notes add to CommonMark.
//
// Closed enums, switched without `default`: the renderers must say what they do with each kind.

package indirect enum Block: Sendable {
  case paragraph([Inline])
  /// A paragraph of a tight list: no element around it.
  case plain([Inline])
  /// An index into `Note.headings`.
  case heading(Int)
  /// Code that is only shown; the language is empty where none was named.
  case listing(language: String, code: String)
  /// Code that runs: an index into `Note.blocks`.
  case program(Int)
  case quote([Block])
  /// With a title of its own, or under the name of its kind.
  case callout(Callout, title: [Inline], [Block])
  case list(List)
  case table(ProseTable, Caption?)
  /// A picture that stands alone, with what is said about it.
  case figure(Picture, Caption)
  /// Terms, and what they mean: indices into `Note.definitions`.
  case definitions(Range<Int>)
  case thematicBreak
  /// Shown as text, never as markup.
  case html(String)
}

package struct Heading: Sendable {
  package var level: Int
  /// Given by the author, else made of the text.
  package var anchor: String
  package var content: [Inline]
}

/// `: What it shows {#id}`, below a table or a picture.
package struct Caption: Sendable {
  package var content: [Inline]
  package var id: String?
}

/// A picture beside the note.
package struct Picture: Sendable {
  package var source: String
  package var title: String
  package var description: String
  /// As it was written: `300` are pixels, `50%` is half of the text's width.
  package var width: String?
}

/// A term, and below it lines that begin with a colon: what it means.
package struct Definition: Sendable {
  package var term: [Inline]
  /// Given by the author, else made of the term.
  package var anchor: String
  /// Each a single line of text, or several paragraphs.
  package var details: [[Block]]
  package var range: Range<Int>
}

/// What `[^label]` leads to.
package struct Footnote: Sendable {
  package var label: String
  package var content: [Block]
  /// How often the text refers to it.
  package var uses: Int
}

extension Callout {
  /// What `[!NOTE]` at the start of a line means, and the rest of the line.
  static func mark(of line: String) -> (kind: Callout, rest: String)? {
    guard line.hasPrefix("[!"), let end = line.firstIndex(of: "]") else { return nil }
    let word = line[line.index(line.startIndex, offsetBy: 2)..<end].lowercased()
    let rest = line[line.index(after: end)...]
    guard let kind = Callout(rawValue: word), rest.first?.isWhitespace ?? true else { return nil }
    return (kind, String(rest.drop(while: \.isWhitespace)))
  }
}

package struct List: Sendable {
  /// Where the numbers begin; `nil` for bullets.
  package var start: Int?
  package var items: [Item]

  package struct Item: Sendable {
    /// Whether the box of a task is ticked; `nil` for an ordinary item.
    package var task: Bool?
    package var content: [Block]
  }
}

/// A pipe table written by hand.
package struct ProseTable: Sendable {
  package enum Alignment: Sendable { case natural, left, center, right }

  package var alignments: [Alignment]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]
}

package indirect enum Inline: Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  /// An index into `Note.formulas`.
  case formula(Int)
  /// A value computed by the note: an index into `Note.blocks`.
  case value(Int)
  case emphasis([Inline])
  case strong([Inline])
  case link(target: String, title: String, [Inline])
  case image(Picture)
  /// `@id`, or several in brackets: indices into `Note.references`.
  case references(Range<Int>, isInBrackets: Bool)
  /// An index into `Note.footnotes`, and how many uses of it come before.
  case footnote(Int, use: Int)
  case html(String)
}

/// TeX between dollars.
package struct Formula: Sendable {
  package var tex: String
  package var isDisplay: Bool
  /// The author's name for a display formula, which then has a number.
  package var id: String? = nil
  /// With the dollars.
  package var range: Range<Int>
  /// For each line of `tex`, the offset in the file where it begins.
  var lineOffsets: [Int]

  /// The place in the file of a UTF-16 offset in `tex`, as typesetters report them.
  package func fileOffset(ofUTF16 offset: Int) -> Int {
    let before = String(decoding: Array(tex.utf16.prefix(max(0, offset))), as: UTF16.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let line = min(lines.count, lineOffsets.count) - 1
    return min(lineOffsets[line] + lines[line].utf8.count, range.upperBound - 1)
  }
}

extension [Block] {
  /// In the order of the text, those inside of others too.
  func forEachBlock(_ definitions: [Definition], _ body: (Block) -> Void) {
    for block in self {
      body(block)
      switch block {
      case .quote(let content), .callout(_, _, let content): content.forEachBlock(definitions, body)
      case .list(let list): for item in list.items { item.content.forEachBlock(definitions, body) }
      case .definitions(let range):
        for definition in definitions[range] {
          for detail in definition.details { detail.forEachBlock(definitions, body) }
        }
      case .paragraph, .plain, .heading, .listing, .program, .table, .figure, .thematicBreak, .html:
        break
      }
    }
  }

  /// What its paragraphs say.
  func plainText(formulas: [Formula]) -> String {
    compactMap { block in
      switch block {
      case .paragraph(let content), .plain(let content): content.plainText(formulas: formulas)
      case .heading, .listing, .program, .quote, .callout, .list, .table, .figure, .definitions,
        .thematicBreak,
        .html:
        nil
      }
    }.joined(separator: " ")
  }
}

extension Sequence<Inline> {
  /// The text alone, as for an anchor or a page's title.
  package func plainText(formulas: [Formula]) -> String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .formula(let index): text += formulas[index].tex
      case .emphasis(let content), .strong(let content), .link(_, _, let content):
        text += content.plainText(formulas: formulas)
      case .image(let picture): text += picture.description
      case .value, .references, .footnote, .html: break
      }
    }
    return text
  }
}
