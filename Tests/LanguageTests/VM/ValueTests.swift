import Language
import Testing

/// The machine changes numbers where they are, and looks at objects where they lie.
@Suite("Values in memory")
struct ValueTests {
  @Test("what a value holds lies at its beginning")
  func payloadComesFirst() {
    func bytes<Payload>(_ value: Value, as type: Payload.Type) -> Payload {
      withUnsafeBytes(of: value) { $0.load(as: type) }
    }
    #expect(bytes(.int(-5), as: Int64.self) == -5)
    #expect(bytes(.double(0.1), as: Double.self) == 0.1)
    #expect(bytes(.float(0.1), as: Float.self) == 0.1)
    #expect(bytes(.bool(true), as: UInt8.self) == 1)
    let text = StringObject("text")
    #expect(bytes(.object(text), as: UnsafeRawPointer.self) == Unmanaged.passUnretained(text).toOpaque())
  }

  @Test("an array gives back what was put in, whatever kinds of values that are")
  func arraysHoldAllKinds() {
    let lists: [[Value]] = [
      [], [.int(1), .int(2)], [.double(1), .nothing, .double(2)], [.nothing, .bool(true)], [.float(0.5)],
      [Value("a"), Value("b")], [.int(1), Value("b")],
    ]
    for list in lists {
      let array = ArrayObject(list)
      #expect(array.count == list.count)
      #expect(zip(array, list).allSatisfy { isSame($0, $1) })
    }
  }

  private func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): true
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.float(let left), .float(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.object(let left), .object(let right)): left === right
    default: false
    }
  }
}
