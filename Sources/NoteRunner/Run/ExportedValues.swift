import Bindings

/// The values that a block gave, for an engine elsewhere.
struct ExportedValues: Sendable {
  /// What the block is called in the values of others.
  var identity: [UInt8]
  /// `nil` where they are more than values, or more than was asked for.
  var snapshot: Snapshot?
  /// Whether they are more than values.
  var isShared: Bool
}

extension NoteExecution {
  /// Of every block. Without a cache there are none at hand.
  ///
  /// - Parameter limit: values of more bytes are left out.
  func exportedValues(upTo limit: Int) -> [ExportedValues] {
    let now = states
    return now.values.indices.map { index in
      var exported = ExportedValues(
        identity: now.keys[index]?.identity.bytes ?? [], isShared: now.exports[index] == .shared)
      guard let values = now.values[index], values.bytes.count <= limit, let snapshot = snapshot(values)
      else { return exported }
      if snapshot.size <= limit { exported.snapshot = snapshot }
      return exported
    }
  }
}
