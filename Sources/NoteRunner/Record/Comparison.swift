import Rendering

/// The results of a fresh run beside those that were recorded.
struct Comparison {
  let note: Note
  let folder: RecordingFolder

  /// What they do not agree on, in the order of the note. Blocks that failed have no results to compare.
  func differences(from records: NoteRecords) -> [Difference] {
    var differences: [Difference] = []
    for entry in records.entries {
      switch entry.content {
      case .failed, .volatile: break
      case .recorded(let now):
        if let difference = difference(of: entry, now: now) { differences.append(difference) }
      }
    }
    differences.sort { left, right in
      guard let one = left.place?.start, let other = right.place?.start else { return false }
      return (one.line, one.column) < (other.line, other.column)
    }
    return differences + extras(records)
  }

  private func difference(of entry: NoteRecords.Entry, now: Recording) -> Difference? {
    switch folder.read(entry.name) {
    case .absent: return make(.missing, entry)
    case .unreadable(let reason): return make(.unreadable(reason), entry)
    case .recording(let recorded):
      guard recorded.subject == now.subject else {
        return make(.unreadable("it is that of \(recorded.subject)"), entry)
      }
      let isStale = recorded.fingerprint != now.fingerprint
      if recorded.body.utf8.elementsEqual(now.body.utf8) { return isStale ? make(.stale, entry) : nil }
      var difference = make(.results(isStale: isStale), entry)
      difference.diff = LineDiff(from: recorded.body, to: now.body)
      difference.first = entry.subject.firstDifference(recorded: recorded, now: now, in: note)
      if case .values(let values) = entry.subject {
        let line = FirstDifference.firstLine(recorded: recorded.body, now: now.body) ?? 0
        difference.place = place(of: values[min(line, values.count - 1)])
      }
      return difference
    }
  }

  /// Recordings that belong to nothing. Where the text has an error, its blocks may only seem to be gone.
  private func extras(_ records: NoteRecords) -> [Difference] {
    guard !note.diagnostics.hasErrors else { return [] }
    let wanted = records.entries.filter { $0.content != .volatile }.map(\.name)
    let missing = records.entries.filter { $0.content != .volatile && folder.read($0.name) == .absent }.map(
      \.name)
    // A file of somebody else's is no recording.
    return folder.names.filter { !wanted.contains($0) && folder.isOurs($0) }.map { name in
      let reason: Difference.ExtraReason
      if name == RecordingName.values {
        reason = .noValues
      } else if records.entries.contains(where: { $0.name == name }) {
        reason = .isVolatile
      } else {
        reason = .noBlock(near: NearMiss.of(name, among: missing))
      }
      return Difference(
        kind: .extra(reason), path: note.file.path, recording: folder.path(of: name),
        subject: name == RecordingName.values ? .values : .block(name), target: note.file.path)
    }
  }

  private func make(_ kind: Difference.Kind, _ entry: NoteRecords.Entry) -> Difference {
    let (subject, index): (Difference.Subject, Int) =
      switch entry.subject {
      case .block(let index): (.block(entry.name), index)
      case .values(let values): (.values, values[0])
      }
    return Difference(
      kind: kind, path: note.file.path(at: note.blocks[index].range.lowerBound), place: place(of: index),
      recording: folder.path(of: entry.name),
      subject: subject, target: "\(note.file.path)#\(entry.name)")
  }

  private func place(of index: Int) -> Diagnostic.Place? {
    Diagnostic(.note, "", in: note.file, at: note.blocks[index].range).place
  }
}
