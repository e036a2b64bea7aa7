import Rendering

/// One recording that `accept` wrote or removed.
package struct AcceptedChange: Sendable {
  package enum Kind: Sendable {
    case new(lines: Int)
    case changed(FirstDifference?, LineDiff)
    /// The results are those recorded; what they were recorded from is another version.
    case renewed
    case replaced(reason: String)
    case removed
  }

  package var kind: Kind
  package var name: String
  /// The recording's file.
  package var path: String
  /// Of the block in the note.
  package var line: Int?
}

/// Gathers what there is to write for a note, beside what is there.
struct AcceptancePlan {
  let note: Note
  private(set) var files: RecordingChanges
  private(set) var changes: [AcceptedChange] = []
  private(set) var unchanged = 0
  private(set) var volatile = 0

  init(note: Note, folder: RecordingFolder) {
    self.note = note
    files = RecordingChanges(folder: folder)
  }

  mutating func add(_ entry: NoteRecords.Entry) {
    switch entry.content {
    case .failed: break
    case .volatile: volatile += 1
    case .recorded(let recording): add(recording, of: entry)
    }
  }

  private mutating func add(_ recording: Recording, of entry: NoteRecords.Entry) {
    let kind: AcceptedChange.Kind
    switch files.folder.read(entry.name) {
    case .recording(let old) where old == recording:
      unchanged += 1
      return
    case .recording(let old):
      let diff = LineDiff(from: old.body, to: recording.body)
      kind =
        diff.isEmpty
        ? .renewed : .changed(entry.subject.firstDifference(recorded: old, now: recording, in: note), diff)
    case .absent: kind = .new(lines: recording.body.utf8.count { $0 == .lineFeed })
    case .unreadable(let reason): kind = .replaced(reason: reason)
    }
    files.written.append((entry.name, recording.text))
    changes.append(
      AcceptedChange(
        kind: kind, name: entry.name, path: files.folder.path(of: entry.name),
        line: note.file.position(at: note.blocks[entry.subject.firstBlock].range.lowerBound).line))
  }

  /// Recordings of blocks that there are no more, and of those that are volatile now.
  mutating func removeExtras(keeping entries: [NoteRecords.Entry]) {
    let kept = entries.filter { $0.content != .volatile }.map(\.name)
    for name in files.folder.names where !kept.contains(name) && files.folder.isOurs(name) {
      files.removed.append(name)
      changes.append(
        AcceptedChange(kind: .removed, name: name, path: files.folder.path(of: name), line: nil))
    }
  }
}
