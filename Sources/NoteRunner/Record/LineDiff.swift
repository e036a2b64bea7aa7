/// How a text becomes another, line by line. Lines are the same only to the byte.
package struct LineDiff: Equatable, Sendable {
  package enum Change: Equatable, Sendable { case kept, removed, added }

  package struct Line: Equatable, Sendable {
    package var change: Change
    package var text: String
  }

  /// Lines that changed, with some that did not around them.
  package struct Hunk: Equatable, Sendable {
    /// First line, counted from one, and how many there are.
    package var old: (start: Int, count: Int)
    package var new: (start: Int, count: Int)
    package var lines: [Line]

    package static func == (left: Hunk, right: Hunk) -> Bool {
      left.old == right.old && left.new == right.new && left.lines == right.lines
    }
  }

  package var lines: [Line]

  package init(from old: String, to new: String) {
    let (old, new) = (Self.split(old), Self.split(new))
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    lines = old[..<head].map { Line(change: .kept, text: $0.text) }
    lines += Self.middle(Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
    lines += old[(old.count - tail)...].map { Line(change: .kept, text: $0.text) }
  }

  package var isEmpty: Bool { lines.allSatisfy { $0.change == .kept } }

  package func hunks(context: Int = 3) -> [Hunk] {
    var hunks: [Hunk] = []
    var shownUpTo = 0
    var oldNumbers: [Int] = []
    var newNumbers: [Int] = []
    var (old, new) = (1, 1)
    for line in lines {
      oldNumbers.append(old)
      newNumbers.append(new)
      if line.change != .added { old += 1 }
      if line.change != .removed { new += 1 }
    }
    var index = 0
    while let first = lines[index...].firstIndex(where: { $0.change != .kept }) {
      let start = max(shownUpTo, first - context)
      var end = first
      // Changes that are near share a hunk.
      while let next = lines[end...].firstIndex(where: { $0.change != .kept }), next - end <= 2 * context {
        end = next + 1
      }
      index = end
      end = min(lines.count, end + context)
      let shown = Array(lines[start..<end])
      hunks.append(
        Hunk(
          old: (oldNumbers[start], shown.count { $0.change != .added }),
          new: (newNumbers[start], shown.count { $0.change != .removed }), lines: shown))
      shownUpTo = end
    }
    return hunks
  }

  // MARK: - Comparing

  private struct ExactLine: Hashable {
    var text: String

    static func == (left: ExactLine, right: ExactLine) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  private static func split(_ text: String) -> [ExactLine] {
    var lines = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
    if text.utf8.last == .lineFeed || text.isEmpty { lines.removeLast() }
    return lines.map { ExactLine(text: String(Substring($0))) }
  }

  /// The shortest way takes time in proportion to lines times changes: beyond this, lines are not looked for in other
  /// places.
  private static let mostForShortest = 1_000

  private static func middle(_ old: [ExactLine], _ new: [ExactLine]) -> [Line] {
    let removed = old.map { Line(change: .removed, text: $0.text) }
    let added = new.map { Line(change: .added, text: $0.text) }
    guard !old.isEmpty, !new.isEmpty, old.count <= mostForShortest, new.count <= mostForShortest else {
      return removed + added
    }
    let difference = new.difference(from: old)
    let gone = Set(difference.removals.map(\.offset))
    let come = Set(difference.insertions.map(\.offset))
    var lines: [Line] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if from < old.count, gone.contains(from) {
        lines.append(removed[from])
        from += 1
      } else if to < new.count, come.contains(to) {
        lines.append(added[to])
        to += 1
      } else {
        lines.append(Line(change: .kept, text: old[from].text))
        from += 1
        to += 1
      }
    }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
