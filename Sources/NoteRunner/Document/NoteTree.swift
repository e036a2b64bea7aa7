// The tree of a note's prose: plain values, read off cmark's nodes, with what notes add to CommonMark.
//
// Closed enums, switched without `default`: the renderers must say what they do with each kind.

package indirect enum Block: Sendable {
  case paragraph([Inline])
  /// A paragraph of a tight list: no element around it.
  case plain([Inline])
  case heading(Heading)
  /// Code that is only shown; the language is empty where none was named.
  case listing(language: String, code: String)
  /// Code that runs: an index into `Note.blocks`.
  case program(Int)
  case quote([Block])
  case callout(Callout, [Block])
  case list(List)
  case table(ProseTable)
  case thematicBreak
  /// Shown as text, never as markup.
  case html(String)
}

package struct Heading: Sendable {
  package var level: Int
  package var anchor: String
  package var content: [Inline]
}

package enum Callout: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
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
  case image(source: String, title: String, description: String)
  case html(String)
}

/// TeX between dollars.
package struct Formula: Sendable {
  package var tex: String
  package var isDisplay: Bool
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
      case .image(_, _, let description): text += description
      case .value, .html: break
      }
    }
    return text
  }
}
