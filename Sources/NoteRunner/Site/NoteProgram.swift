import Bindings
import PageEngine

/// What a page needs to run its blocks anew, as the build found it.
enum NoteProgram {
  /// Values of more bytes are not put beside a page: its reader's browser computes them again, if they are needed.
  static let largestValues = 128 << 10
  /// Of all blocks of a note; what does not fit any more is computed again.
  private static let largestPage = 1 << 20

  /// - Parameter numbering: how many figures and tables stand before each block.
  static func make(
    of note: Note, _ result: NoteResult, numbering: [Int: (figures: Int, tables: Int)], language: String,
    dataNames: [String]
  ) -> PageProgram {
    var room = largestPage
    let sources = NoteRun.sources(of: note)
    let blocks = note.blocks.indices.map { index in
      let block = note.blocks[index]
      var page = PageBlock(
        sources[index], shownFrom: block.shownFrom, path: note.file.path(at: block.range.lowerBound),
        firstLine: note.file.position(at: block.fileOffset(of: 0)).line,
        mustFail: block.attributes.mustFail, caption: block.attributes.caption,
        figures: numbering[index]?.figures ?? 0, tables: numbering[index]?.tables ?? 0,
        published: published(result.blocks[index], mustFail: block.attributes.mustFail))
      guard index < result.exports.count else { return page }
      page.identity = result.exports[index].identity
      page.isShared = result.exports[index].isShared
      if let snapshot = result.exports[index].snapshot, snapshot.size <= room {
        room -= snapshot.size
        page.snapshot = snapshot
      }
      return page
    }
    return PageProgram(language: language, dataNames: dataNames, blocks: blocks)
  }

  private static func published(_ result: BlockResult, mustFail: Bool) -> String? {
    switch result.status {
    case .succeeded: comparableText(outputs: result.outputs, value: result.valueText, messages: [])
    case .failed:
      mustFail && !result.expectedMessages.isEmpty
        ? comparableText(
          outputs: result.outputs, value: result.valueText, messages: result.expectedMessages.map(\.message))
        : nil
    case .skipped: nil
    }
  }
}
