/// A line that is too long to be looked through from its start for each of the places in it, of which there may be
/// thousands: what counts its characters begins at the nearest mark.
struct LongLine: Sendable {
  private struct Mark: Sendable {
    var offset: Int
    /// How many characters stand before it.
    var characters: Int
  }

  private let marks: [Mark]
  private let end: Int

  /// Lines of fewer bytes are short.
  static let fewest = 4096
  private static let between = 1024

  init(_ range: Range<Int>, of bytes: [UInt8]) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    var marks = [Mark(offset: range.lowerBound, characters: 0)]
    var (offset, characters) = (range.lowerBound, 0)
    for character in text {
      if let last = marks.last, offset - last.offset >= Self.between {
        marks.append(Mark(offset: offset, characters: characters))
      }
      offset += character.utf8.count
      characters += 1
    }
    self.marks = marks
    end = range.upperBound
  }

  /// The mark before an offset, and the number of characters up to it.
  func start(before offset: Int) -> (offset: Int, characters: Int) {
    let mark = marks[index(before: offset)]
    return (mark.offset, mark.characters)
  }

  /// What stands around an offset, and how many characters of the line before that.
  func surroundings(of offset: Int) -> (range: Range<Int>, characters: Int) {
    let index = index(before: offset)
    let first = marks[max(0, index - 1)]
    let last = index + 2 < marks.count ? marks[index + 2].offset : end
    return (first.offset..<last, first.characters)
  }

  private func index(before offset: Int) -> Int {
    max(0, marks.partitionIndex { $0.offset > offset } - 1)
  }
}
