import Kernels

/// What the results of a note's blocks followed from the last time: only to say why a block ran.
package struct NoteTrace: Equatable {
  var engine: Digest
  var blocks: [Block]

  package init(engine: Digest, blocks: [Block]) {
    self.engine = engine
    self.blocks = blocks
  }

  package struct Block: Equatable {
    /// The block's id, where it has one.
    var id: String?
    var meaning: Digest
    var settings: Digest
    /// What it got from other blocks, by their number in the note.
    var inputs: [Input]
    var data: [DataSet]

    package init(id: String?, meaning: Digest, settings: Digest, inputs: [Input], data: [DataSet]) {
      self.id = id
      self.meaning = meaning
      self.settings = settings
      self.inputs = inputs
      self.data = data
    }
  }

  package struct Input: Equatable {
    var block: Int
    var exports: Digest

    package init(block: Int, exports: Digest) {
      self.block = block
      self.exports = exports
    }
  }

  package struct DataSet: Equatable {
    var name: String
    var content: Digest?

    package init(name: String, content: Digest?) {
      self.name = name
      self.content = content
    }
  }
}

extension NoteTrace {
  init(_ states: BlockStates, ids: [String?], engine: Digest) {
    let blocks = states.keys.indices.map { index in
      let key = states.keys[index]
      return Block(
        id: ids[index], meaning: key?.meaning ?? Digest(of: ""), settings: key?.settings ?? Digest(of: ""),
        inputs: key?.inputs.map { Input(block: $0.block, exports: $0.exports) } ?? [],
        data: states.namedData[index].map { DataSet(name: $0.name, content: $0.content) })
    }
    self.init(engine: engine, blocks: blocks)
  }

  /// Why a block ran whose result was not in the cache.
  func reason(for index: Int, since earlier: NoteTrace?) -> BlockDecision.Reason {
    guard let earlier, let old = earlier.counterpart(of: index, in: self) else { return .new }
    let new = blocks[index]
    if earlier.engine != engine { return .changedEngine }
    if old.meaning != new.meaning { return .changedText }
    if old.settings != new.settings { return .changedSettings }
    let known = Set(old.inputs.map(\.exports))
    let changed = new.inputs.filter { !known.contains($0.exports) }.map(\.block)
    if !changed.isEmpty || old.inputs.count != new.inputs.count { return .changedInputs(changed) }
    let data = new.data.filter { !old.data.contains($0) }.map(\.name)
    return data.isEmpty ? .lost : .changedData(data)
  }

  /// The block that this one was: by its id, else by what it says, else by its place.
  private func counterpart(of index: Int, in newer: NoteTrace) -> Block? {
    let block = newer.blocks[index]
    if let id = block.id { return blocks.first { $0.id == id } }
    if let same = blocks.first(where: { $0.id == nil && $0.meaning == block.meaning }) { return same }
    guard blocks.count == newer.blocks.count, blocks[index].id == nil else { return nil }
    return blocks[index]
  }
}

// MARK: - In the store

extension NoteTrace {
  /// Where the trace of a note is kept.
  static func key(path: String) -> Digest {
    var builder = Digest.Builder()
    builder.add("trace")
    builder.add(path)
    return builder.digest()
  }

  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(engine.bytes)
    writer.write(blocks.count)
    for block in blocks {
      writer.write(block.id)
      writer.write(block.meaning.bytes)
      writer.write(block.settings.bytes)
      writer.write(block.inputs.count)
      for input in block.inputs {
        writer.write(input.block)
        writer.write(input.exports.bytes)
      }
      writer.write(block.data.count)
      for data in block.data {
        writer.write(data.name)
        writer.write(data.content?.bytes ?? [])
      }
    }
    return writer.bytes
  }

  package init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let engine = Self.digest(&reader), let count = reader.read(Int.self) else { return nil }
    self.engine = engine
    blocks = []
    for _ in 0..<max(0, count) {
      guard let block = Self.block(&reader) else { return nil }
      blocks.append(block)
    }
    if !reader.isAtEnd { return nil }
  }

  private static func block(_ reader: inout ByteReader) -> Block? {
    guard let id = reader.read(String?.self), let meaning = digest(&reader), let settings = digest(&reader),
      let inputCount = reader.read(Int.self)
    else { return nil }
    var block = Block(id: id, meaning: meaning, settings: settings, inputs: [], data: [])
    for _ in 0..<max(0, inputCount) {
      guard let number = reader.read(Int.self), let exports = digest(&reader) else { return nil }
      block.inputs.append(Input(block: number, exports: exports))
    }
    guard let dataCount = reader.read(Int.self) else { return nil }
    for _ in 0..<max(0, dataCount) {
      guard let name = reader.read(String.self), let content = reader.readRun() else { return nil }
      block.data.append(DataSet(name: name, content: content.withUnsafeBytes { Digest(bytes: $0) }))
    }
    return block
  }

  private static func digest(_ reader: inout ByteReader) -> Digest? {
    reader.readRun()?.withUnsafeBytes { Digest(bytes: $0) }
  }
}
