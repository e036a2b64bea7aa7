import Kernels

extension BlockCache {
  /// Smaller trainings take no longer than looking for them.
  private static let smallestTraining: Int64 = 1 << 31

  /// Where trainings go on from, when a block asks for more epochs than before.
  var checkpoints: Checkpoints {
    Checkpoints(smallestTraining: Self.smallestTraining) { training, epochs in
      let key = self.key(of: training)
      guard let kept = self.keptEpochs(key), let nearest = kept.filter({ $0 <= epochs }).max() else {
        return nil
      }
      return self.value(StoredState.self, for: Self.key(key, epochs: nearest))?.bytes(from: self.store)
    } save: { training, epochs, state in
      let key = self.key(of: training)
      let kept = self.keptEpochs(key) ?? []
      self.keep(
        StoredState(bytes: state.bytes, parts: state.parts.map { self.store.keepPart($0) }),
        for: Self.key(key, epochs: epochs))
      // Of two processes that save at a time one may be forgotten: then that state is computed again.
      if !kept.contains(epochs) {
        var writer = ByteWriter()
        writer.write(kept + [epochs])
        self.store.keep(writer.bytes, as: key)
      }
    }
  }

  private func keptEpochs(_ key: Digest) -> [Int]? {
    guard let bytes = store.record(key) else { return nil }
    var reader = ByteReader(bytes)
    return reader.readArray(of: Int.self)
  }

  private func key(of training: StoredBytes) -> Digest {
    var builder = Digest.Builder()
    builder.add("training")
    builder.add(engine)
    builder.add(training.bytes)
    for part in training.parts { builder.add(Digest(of: part)) }
    return builder.digest()
  }

  private static func key(_ training: Digest, epochs: Int) -> Digest {
    var builder = Digest.Builder()
    builder.add("state")
    builder.add(training)
    builder.add(Int64(epochs))
    return builder.digest()
  }
}

/// A training's state as it is kept: long runs of numbers stand for themselves.
private struct StoredState: Storable {
  var bytes: [UInt8]
  var parts: [Digest]

  init(bytes: [UInt8], parts: [Digest]) {
    self.bytes = bytes
    self.parts = parts
  }

  func store(into writer: inout ByteWriter) {
    writer.write(bytes)
    writer.write(parts)
  }

  init?(from reader: inout ByteReader) {
    guard let bytes = reader.readRun(), let parts = reader.readArray(of: Digest.self) else { return nil }
    self.bytes = bytes
    self.parts = parts
  }

  func bytes(from store: Store) -> StoredBytes? {
    var parts: [[UInt8]] = []
    for digest in self.parts {
      guard let part = store.part(digest) else { return nil }
      parts.append(part)
    }
    return StoredBytes(bytes: bytes, parts: parts)
  }
}

extension Digest: Storable {
  package func store(into writer: inout ByteWriter) { writer.write(bytes) }

  package init?(from reader: inout ByteReader) {
    guard let digest = reader.readRun()?.withUnsafeBytes({ Digest(bytes: $0) }) else { return nil }
    self = digest
  }
}
