import Bindings
import Rendering

/// What a run of a note gave, as it is recorded: one entry for each fenced block, one for all inline values.
package struct NoteRecords: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// The recording's file, without its ending.
    package var name: String
    package var subject: Subject
    package var content: Content
  }

  package enum Subject: Equatable, Sendable {
    /// An index into `Note.blocks`.
    case block(Int)
    case values([Int])
  }

  package enum Content: Equatable, Sendable {
    case recorded(Recording)
    /// Nothing of it is recorded.
    case volatile
    /// It failed, or did not run because another one failed.
    case failed
  }

  package var entries: [Entry] = []

  package init(of note: Note, result: NoteResult) {
    let uses = Engine(blocks: NoteRun.sources(of: note)).checks.map(\.uses)
    let fingerprints = Fingerprints.of(note, uses: uses)
    for (index, name) in note.blockNames.enumerated() {
      // Of two blocks with one id, which is an error of the text, only the first can have the recording.
      guard let name, !entries.contains(where: { $0.name == name }) else { continue }
      entries.append(
        Entry(
          name: name, subject: .block(index),
          content: Self.content(index, note, result, Recording.fingerprint(fingerprints[index]))))
    }
    let volatile = Self.volatile(in: note, uses: uses)
    let values = note.blocks.indices.filter { note.blocks[$0].kind == .expression && !volatile.contains($0) }
    if !values.isEmpty {
      entries.append(
        Entry(
          name: RecordingName.values, subject: .values(values),
          content: Self.content(values, note, result, fingerprints)))
    }
  }

  private static func content(
    _ index: Int, _ note: Note, _ result: NoteResult, _ fingerprint: String
  ) -> Content {
    let block = result.blocks[index]
    if note.blocks[index].attributes.isVolatile { return .volatile }
    guard block.status == .succeeded || !block.expectedMessages.isEmpty else { return .failed }
    return .recorded(
      Recording(
        subject: note.blockTitle(index), fingerprint: fingerprint,
        body: RecordedText.body(of: index, result: block, in: note)))
  }

  private static func content(
    _ values: [Int], _ note: Note, _ result: NoteResult, _ fingerprints: [Digest]
  ) -> Content {
    var body = ""
    var builder = Digest.Builder()
    for index in values {
      guard let text = result.blocks[index].valueText else { return .failed }
      body += RecordedText.line(of: index, text: text, in: note)
      builder.add(fingerprints[index])
    }
    return .recorded(
      Recording(
        subject: "inline values", fingerprint: Recording.fingerprint(builder.digest()), body: body))
  }

  /// The blocks that are volatile or use what a volatile one defines. An inline value cannot be marked; one that shows
  /// a time is never the same.
  private static func volatile(in note: Note, uses: [[Int]]) -> Set<Int> {
    var volatile: Set<Int> = []
    for index in note.blocks.indices
    where note.blocks[index].attributes.isVolatile || uses[index].contains(where: volatile.contains) {
      volatile.insert(index)
    }
    return volatile
  }
}

extension NoteRecords.Subject {
  func firstDifference(recorded: Recording, now: Recording, in note: Note) -> FirstDifference? {
    switch self {
    case .block: FirstDifference(recorded: recorded.body, now: now.body)
    case .values(let values):
      FirstDifference(
        recordedValues: recorded.body, now: now.body,
        expressions: values.map { RecordedText.expression(of: note.blocks[$0]) })
    }
  }

  /// The block, or the first value.
  var firstBlock: Int {
    switch self {
    case .block(let index): index
    case .values(let values): values[0]
    }
  }
}
