import Kernels
import Testing

@Suite struct FormatTests {
  static let header = """
    notes-data 1
    name: tiny
    title: Two images
    origin: a test
    licence: none
    rows: 2
    features: 1x2
    classes: 3
    encoding: uint8
    divisor: 4


    """
  static let packed = Array(header.utf8) + [0, 1, 2, 4, 2, 0]
  static let regression =
    Array(
      header.replacing("classes: 3", with: "targets: 1").replacing("uint8", with: "float32")
        .replacing("divisor: 4", with: "divisor: 1").utf8)
    + [1.5, -2, 0, 0.25, 7, 8].flatMap { (value: Float) in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }
  static let csv = Array("a,b,label\n1,2.5,0\n-3e-1, 4 ,2\n".utf8)

  @Test func packed_images() throws {
    let data = try Dataset(packed: FormatTests.packed)
    #expect(data.inputs == Tensor([[0, 0.25], [0.5, 1]]))
    #expect(data.labels == [2, 0] && data.classes == 3)
    #expect(data.name == "tiny" && data.featureShape == [1, 2])
  }

  @Test func packed_numbers() throws {
    let data = try Dataset(packed: FormatTests.regression)
    #expect(data.inputs == Tensor([[1.5, -2], [0, 0.25]]) && data.targets == Tensor([[7], [8]]))
  }

  @Test func comma_separated_classes_and_numbers() throws {
    let data = try Dataset(csv: FormatTests.csv, name: "tiny")
    #expect(data.inputs == Tensor([[1, 2.5], [-0.3, 4]]) && data.labels == [0, 2] && data.classes == 3)
    let numbers = try Dataset(csv: Array("x,y\r\n1,2\r\n3,4\r\n\r\n".utf8), name: "n")
    #expect(numbers.inputs == Tensor([[1], [3]]) && numbers.targets == Tensor([[2], [4]]))
  }

  @Test(arguments: [
    ("a,label\n1,0\n2,x\n", 3, 2, "x"), ("a,label\n1,-1\n", 2, 2, "-1"), ("a,y\n1,nan\n", 2, 2, "nan"),
    ("a,y\n0x10,1\n", 2, 1, "0x10"), ("a,y\n1\n", 2, 1, "1 fields"), ("a,y\n1,2,3\n", 2, 2, "3 fields"),
    ("a,y\n,2\n", 2, 1, ""), ("1,2\n3,4\n", 1, 1, "1"), ("a\n1\n", 1, 1, "a"), ("", 1, 1, ""),
    ("a,y\n", 2, 1, ""),
    ("a,y\n1,2\n\n3,4\n", 3, 1, "1 fields"), ("a,y\n1e999,2\n", 2, 1, "1e999"),
  ])
  func errors_point_to_the_cell(_ text: String, _ line: Int, _ column: Int, _ found: String) {
    do {
      _ = try Dataset(csv: Array(text.utf8), name: "bad")
      Issue.record("was accepted")
    } catch {
      guard case .malformedText(let foundLine, let foundColumn, let quoted, _) = error else {
        Issue.record("another error: \(error.message)")
        return
      }
      #expect(foundLine == line && foundColumn == column && quoted == found)
    }
  }

  @Test(arguments: [
    ("notes-data 1", "notes-data 2"), ("rows: 2", "rows: 0"), ("rows: 2", "rows: 99999999999"),
    ("rows: 2", "rows: 2147483647"), ("1x2", "1x"), ("1x2", "2147483647x2147483647x2147483647"),
    ("1x2", "-1x-2"),
    ("classes: 3", "classes: 2"), ("classes: 3", "classes: 300"), ("uint8", "uint9"),
    ("divisor: 4", "divisor: 0"),
    ("name: tiny", "name:tiny"), ("title", "subtitle"), ("divisor: 4", "divisor: 4\nmore: 1"),
  ])
  func a_wrong_header_is_an_error(_ part: String, _ replacement: String) {
    let bytes = Array(FormatTests.header.replacing(part, with: replacement).utf8) + [0, 1, 2, 4, 2, 0]
    #expect(throws: KernelError.self) { try Dataset(packed: bytes) }
  }

  @Test(arguments: [packed, regression])
  func every_truncation_is_an_error(_ bytes: [UInt8]) {
    for count in 0..<bytes.count {
      #expect(throws: KernelError.self) { try Dataset(packed: Array(bytes.prefix(count))) }
    }
    #expect(throws: KernelError.self) { try Dataset(packed: bytes + [0]) }
  }

  /// Whatever the bytes, the answer is data or an error; a trap would end the test run.
  @Test(arguments: [packed, regression, csv])
  func mutations_never_trap(_ original: [UInt8]) {
    var stream = RandomStream(seed: 1, for: .tensor)
    for _ in 0..<4000 {
      var bytes = original
      for _ in 0...stream.integer(below: 4) {
        let place = stream.integer(below: bytes.count)
        switch stream.integer(below: 3) {
        case 0: bytes[place] = UInt8(stream.integer(below: 256))
        case 1: bytes.insert(UInt8(stream.integer(below: 256)), at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      if let data = try? Dataset(bytes: bytes, name: "mutant") {
        #expect(data.count > 0 && data.features > 0)
      }
    }
  }

  @Test func names_are_looked_up() throws {
    let provider = DatasetProvider(names: ["tiny", "other"]) { $0 == "tiny" ? FormatTests.packed : nil }
    #expect(try Dataset(named: "tiny", from: provider).count == 2)
    #expect(throws: KernelError.unknownDataset(name: "tinny", available: ["other", "tiny"])) {
      try Dataset(named: "tinny", from: provider)
    }
  }
}
