import Kernels
import Language

/// The values that a block defined, and those of earlier blocks that it changed, as bytes that fit every machine which
/// knows the note.
public struct Snapshot: Equatable, Sendable {
  public var bytes: [UInt8]
  /// Long runs of numbers, to which the bytes point: see `ByteWriter`.
  public var parts: [[UInt8]]
  /// Whether a function of a block is among the values: then they mean something only together with that block.
  public var holdsCode: Bool

  public init(bytes: [UInt8], parts: [[UInt8]], holdsCode: Bool) {
    self.bytes = bytes
    self.parts = parts
    self.holdsCode = holdsCode
  }

  /// In bytes, with its parts.
  public var size: Int { parts.reduce(bytes.count) { $0 + $1.count } }

  /// - Parameter identity: what a block is called in the bytes; `nil` where it has no name.
  /// - Returns: `nil` where a value is more than a value.
  init?(of block: CheckedBlock, on machine: Machine, identity: (Int) -> [UInt8]?) {
    var writer = SnapshotWriter(machine: machine)
    var values: [(variable: Variable, value: Value)] = []
    for variable in block.globals + block.changes {
      guard let value = machine.value(of: variable), writer.add(value, identity) else { return nil }
      values.append((variable: variable, value: value))
    }
    writer.finish(values)
    self.init(bytes: writer.bytes, parts: writer.parts, holdsCode: writer.holdsCode)
  }

  /// The variables of the block with their values; `nil` where the bytes are those of another block, or damaged.
  func values(
    of block: CheckedBlock, on machine: Machine, block blockOf: ([UInt8]) -> Int?
  ) -> [(Variable, Value)]? {
    var reader = SnapshotReader(self, machine: machine)
    return reader.read(block.globals + block.changes, blockOf)
  }
}

/// What stands in front of an object's content.
private enum ObjectTag: UInt8 {
  case end, host, string, array, dictionary, tuple, enumeration, some, closure
}

/// Writes objects, each behind those that it holds and each once, then the variables.
private struct SnapshotWriter {
  private let machine: Machine
  private var writer = ByteWriter()
  private var numbers: [ObjectIdentifier: Int] = [:]
  private(set) var holdsCode = false

  init(machine: Machine) { self.machine = machine }

  var bytes: [UInt8] { writer.bytes }
  var parts: [[UInt8]] { writer.parts }

  /// Writes the objects that a value holds, in a loop: values may nest as deep as memory allows.
  mutating func add(_ value: Value, _ identity: (Int) -> [UInt8]?) -> Bool {
    guard case .object(let root) = value else { return true }
    var pending: [(object: Object, content: ObjectContent?)] = [(root, nil)]
    while let (object, known) = pending.popLast() {
      if numbers[ObjectIdentifier(object)] != nil { continue }
      if let content = known {
        guard write(content, identity) else { return false }
        numbers[ObjectIdentifier(object)] = numbers.count
        continue
      }
      guard let content = machine.content(of: object) else { return false }
      pending.append((object, content))
      for case .object(let member) in content.members.reversed()
      where numbers[ObjectIdentifier(member)] == nil {
        pending.append((member, nil))
      }
    }
    return true
  }

  mutating func finish(_ variables: [(variable: Variable, value: Value)]) {
    writer.write(ObjectTag.end.rawValue)
    writer.write(variables.count)
    for (variable, value) in variables {
      writer.write(variable.name)
      writer.write(variable.type.spelling)
      write(value)
    }
  }

  private mutating func write(_ content: ObjectContent, _ identity: (Int) -> [UInt8]?) -> Bool {
    switch content {
    case .host(let object):
      writer.write(ObjectTag.host.rawValue)
      return encode(object, into: &writer)
    case .string(let text):
      writer.write(ObjectTag.string.rawValue)
      writer.write(text)
    case .array(let elements): write(.array, elements)
    case .dictionary(let keys, let values): write(.dictionary, keys + values)
    case .tuple(let members): write(.tuple, members)
    case .enumeration(let tag, let payload):
      write(.enumeration, payload)
      writer.write(tag)
    case .some(let value): write(.some, [value])
    case .closure(let name, let captures):
      guard let identity = identity(name.block) else { return false }
      write(.closure, captures)
      writer.write(identity)
      writer.write(name.index)
      holdsCode = true
    }
    return true
  }

  private mutating func write(_ tag: ObjectTag, _ members: [Value]) {
    writer.write(tag.rawValue)
    writer.write(members.count)
    for member in members { write(member) }
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .nothing: writer.write(UInt8(0))
    case .bool(let value): writer.write(UInt8(value ? 2 : 1))
    case .int(let value):
      writer.write(UInt8(3))
      writer.write(value)
    case .double(let value):
      writer.write(UInt8(4))
      writer.write(value)
    case .float(let value):
      writer.write(UInt8(5))
      writer.write(value)
    case .object(let object):
      writer.write(UInt8(6))
      guard let number = numbers[ObjectIdentifier(object)] else { preconditionFailure("members come first") }
      writer.write(number)
    }
  }
}

private struct SnapshotReader {
  private let machine: Machine
  private var reader: ByteReader
  private var objects: [Object] = []

  init(_ snapshot: Snapshot, machine: Machine) {
    self.machine = machine
    reader = ByteReader(snapshot.bytes, parts: snapshot.parts)
  }

  mutating func read(_ variables: [Variable], _ blockOf: ([UInt8]) -> Int?) -> [(Variable, Value)]? {
    while let byte = reader.read(UInt8.self) {
      guard let tag = ObjectTag(rawValue: byte) else { return nil }
      if tag == .end { return readVariables(variables) }
      guard let content = content(tag, blockOf), let object = machine.object(of: content) else { return nil }
      objects.append(object)
    }
    return nil
  }

  private mutating func readVariables(_ variables: [Variable]) -> [(Variable, Value)]? {
    guard reader.read(Int.self) == variables.count else { return nil }
    var result: [(Variable, Value)] = []
    for variable in variables {
      guard reader.read(String.self) == variable.name, reader.read(String.self) == variable.type.spelling,
        let value = readValue(), machine.fits(value, variable.type, isHostValue: isHostValue(_:of:))
      else { return nil }
      result.append((variable, value))
    }
    return reader.isAtEnd ? result : nil
  }

  private mutating func content(_ tag: ObjectTag, _ blockOf: ([UInt8]) -> Int?) -> ObjectContent? {
    switch tag {
    case .end: return nil
    case .host: return decodeHostObject(from: &reader).map { .host($0) }
    case .string: return reader.read(String.self).map { .string($0) }
    case .array: return readMembers().map { .array($0) }
    case .tuple: return readMembers().map { .tuple($0) }
    case .dictionary:
      guard let members = readMembers(), members.count % 2 == 0 else { return nil }
      let half = members.count / 2
      return .dictionary(keys: Array(members[..<half]), values: Array(members[half...]))
    case .enumeration:
      guard let payload = readMembers(), let tag = reader.read(Int64.self) else { return nil }
      return .enumeration(tag: tag, payload: payload)
    case .some:
      guard let members = readMembers(), members.count == 1 else { return nil }
      return .some(members[0])
    case .closure:
      guard let captures = readMembers(), let identity = reader.readRun(), let block = blockOf(identity),
        let index = reader.read(Int.self)
      else { return nil }
      return .closure(FunctionName(block: block, index: index), captures: captures)
    }
  }

  /// Room is made while members are read, not as their number promises.
  private mutating func readMembers() -> [Value]? {
    guard let count = reader.read(Int.self), count >= 0 else { return nil }
    var members: [Value] = []
    for _ in 0..<count {
      guard let member = readValue() else { return nil }
      members.append(member)
    }
    return members
  }

  private mutating func readValue() -> Value? {
    switch reader.read(UInt8.self) {
    case 0: return .nothing
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3: return reader.read(Int64.self).map { .int($0) }
    case 4: return reader.read(Double.self).map { .double($0) }
    case 5: return reader.read(Float.self).map { .float($0) }
    case 6:
      guard let number = reader.read(Int.self), objects.indices.contains(number) else { return nil }
      return .object(objects[number])
    default: return nil
    }
  }
}
