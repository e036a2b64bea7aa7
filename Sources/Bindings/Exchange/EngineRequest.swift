import Kernels
import Language

/// The blocks of a note with the data they may name, as one run of bytes: how work reaches an engine in another
/// world, such as the WebAssembly module.
public struct EngineRequest {
  public var blocks: [BlockSource]
  public var data: [(name: String, bytes: [UInt8])]

  public init(blocks: [BlockSource], data: [(name: String, bytes: [UInt8])]) {
    self.blocks = blocks
    self.data = data
  }

  /// `EngineRequest(decoding: request.encoded)` is the same request.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(Int64(blocks.count))
    for block in blocks { writer.write(block) }
    writer.write(Int64(data.count))
    for (name, bytes) in data {
      writer.write(name)
      writer.write(bytes)
    }
    return writer.bytes
  }

  /// `nil` for bytes that are no request.
  public init?(decoding bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let blockCount = reader.read(Int64.self), blockCount >= 0 else { return nil }
    blocks = []
    for _ in 0..<blockCount {
      guard let block = reader.read(BlockSource.self) else { return nil }
      blocks.append(block)
    }
    guard let dataCount = reader.read(Int64.self), dataCount >= 0 else { return nil }
    data = []
    for _ in 0..<dataCount {
      guard let name = reader.read(String.self), let content = reader.readRun() else { return nil }
      data.append((name, content))
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension BlockSource: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(kind == .expression)
    writer.write(isVolatile)
    writer.write(text)
    let budget = budget ?? Budget()
    writer.write(budget.steps)
    writer.write(budget.bytes)
    writer.write(Int64(budget.depth))
    writer.write(budget.outputBytes)
  }

  package init?(from reader: inout ByteReader) {
    guard let isExpression = reader.read(Bool.self), let isVolatile = reader.read(Bool.self),
      let text = reader.read(String.self),
      let steps = reader.read(Int64.self), let bytes = reader.read(Int64.self),
      let depth = reader.read(Int64.self),
      let outputBytes = reader.read(Int64.self)
    else { return nil }
    let budget = Budget(steps: steps, bytes: bytes, depth: Int(clamping: depth), outputBytes: outputBytes)
    self.init(
      text, kind: isExpression ? .expression : .statements, budget: budget, isVolatile: isVolatile)
  }
}
