import Kernels
import Rendering

/// The files beside a page that hold the numbers of what its blocks show: `01-strategy/loss.csv` for the first plot or
/// table of the block `loss`, `loss.2.csv` for the second.
struct NumberFiles {
  /// Where they are from the page, with a slash at its end.
  private let folder: String

  /// - Parameters:
  ///   - folder: leads from the page to the note's folder: empty, or with a slash at its end.
  ///   - name: the note's, without `.md`.
  init(ofNoteNamed name: String, from folder: String) { self.folder = "\(folder)\(name)/" }

  /// - Parameter number: counts what has numbers in a block, from 1 on.
  func address(block: String, number: Int) -> String {
    let address = LinkTarget.inPage(folder + Self.name(block: block, number: number))
    // A colon would read as the end of a scheme.
    return folder.contains(":") ? "./" + address : address
  }

  /// No block's name has a dot, and none differs from another in capital letters alone.
  private static func name(block: String, number: Int) -> String {
    number == 1 ? "\(block).csv" : "\(block).\(number).csv"
  }

  /// All of a note's.
  static func all(of note: Note, _ result: NoteResult, words: PageWords) -> [NumberFile] {
    zip(note.blockNames, result.blocks).flatMap { name, block in
      let tables = name == nil ? [] : block.outputs.compactMap { $0.numbers(words) }
      return tables.enumerated().map { position, table in
        NumberFile(
          name: Self.name(block: name ?? "", number: position + 1), text: CommaSeparated.text(table))
      }
    }
  }
}

struct NumberFile: Sendable {
  var name: String
  var text: String
}
