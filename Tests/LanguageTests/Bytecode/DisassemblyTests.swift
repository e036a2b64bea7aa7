import Language
import Testing

@Suite("Bytecode")
struct DisassemblyTests {
  private func listing(_ text: String) throws -> String {
    let block = try #require(NoteChecker(library: .standard).check(text).block)
    let machine = Machine(host: RecordingHost())
    _ = try machine.run(block)
    return machine.disassembly()
  }

  @Test("a loop over integers is two instructions, and loads no constant")
  func loopIsTight() throws {
    let listing = try listing(
      "func sum(_ n: Int) -> Int {\n  var s = 0\n  for i in 0..<n { s += i }\n  return s\n}\nprint(sum(3))")
    let function = listing.split(separator: "\n").drop { !$0.hasPrefix("sum") }.map { $0.drop { $0 == " " } }
    #expect(
      function.dropFirst() == [
        "0 moveWord w26 w2",
        "1 moveWord w27 w2",
        "2 moveWord w28 w1",
        "3 requireOrderInt w27 w28",
        "4 jumpIfLessOrEqualInt w28 w27 -> 8",
        "5 subtractInt w28 w28 w3",
        "6 addInt w26 w26 w27",
        "7 countUp w27 w28 -> 6",
        "8 moveWord w0 w26",
        "9 returnFromCall",
        "10 returnFromCall",
      ])
  }

  @Test("a sum or difference with a product is one instruction, its parts in the order of the text")
  func productsAreFused() throws {
    for (text, expected) in [
      ("x * y + z", "multiplyAdd"), ("x * y - z", "multiplySubtract"), ("z + x * y", "addProduct"),
      ("z - x * y", "subtractProduct"), ("x * y + z * x", "multiplyAdd"),
    ] {
      let listing = try listing(
        "func f(_ x: Double, _ y: Double, _ z: Double) -> Double { \(text) }\nprint(f(2, 3, 4))")
      #expect(listing.contains(expected), "\(text)")
    }
    let change = try listing("var s = 1.0\nlet x = 2.0\nfor _ in 0..<3 { s -= x * x }\nprint(s)")
    #expect(change.contains("subtractProduct"))
    // A call between could change what the first operand reads.
    let call = try listing(
      "func g(_ x: inout Double) -> Double { x += 1; return x }\nvar x = 2.0\nprint(x + g(&x) * g(&x))")
    #expect(!call.contains("addProduct"))
  }

  @Test("a number in a struct in an array is read and changed where it is")
  func membersOfElementsStay() throws {
    let listing = try listing(
      "struct P { var x: Double }\nvar a = [P(x: 1)]\na[0].x = 2\na[0].x += a[0].x\nprint(a[0].x)")
    #expect(listing.contains("setElementField"))
    #expect(listing.contains("elementField"))
    #expect(!listing.contains("takeElement"))
  }

  @Test("an operation on a number within a container is one instruction")
  func numbersChangeInPlace() throws {
    let listing = try listing(
      """
      struct P { var x = 1.0; var n = 2 }
      var a = [P()]; var p = P(); var t = (1, 2.5); var counts = [[1]]
      a[0].x += 2; p.n -= 1; t.1 *= 2; counts[0][0] += 1
      counts[0][0] /= 2
      """)
    let changes = listing.split(separator: "\n").filter { $0.contains(" change") }.map {
      let words = $0.split(separator: " ")
      return [words[1], words[words.count - 2], words[words.count - 1]].joined(separator: " ")
    }
    #expect(
      changes == [
        "changeElementField + Double", "changeField - Int", "changeField * Double", "changeElement + Int",
      ])
    // Division can fail in two ways: it reads, divides and writes.
    #expect(listing.contains("divideInt"))
  }

  @Test("a sum with a product is one instruction also where the number is within a container")
  func productsChangeInPlace() throws {
    let listing = try listing(
      """
      struct P { var x = 1.0 }
      struct Wide { var a = 1.0, b = 1.0, c = 1.0, d = 1.0, e = 1.0, f = 1.0, g = 1.0 }
      var a = [P()]; var p = P(); var weights = [1.0]; var wide = [Wide()]
      a[0].x += p.x * 3; p.x -= p.x * 3; weights[0] -= 0.5 * weights[0]; weights[0] *= p.x * p.x
      wide[0].g += p.x * p.x
      """)
    let changes = listing.split(separator: "\n").filter { $0.contains(" change") }.map {
      let words = $0.split(separator: " ")
      return [words[1], words[words.count - 2], words[words.count - 1]].joined(separator: " ")
    }
    #expect(
      changes == [
        "changeElementFieldByProduct + Double", "changeFieldByProduct - Double",
        "changeElementByProduct - Double", "changeElement * Double",
        // Of a member that lies elsewhere, the struct is taken out.
        "changeFieldByProduct + Double",
      ])
  }

  @Test("an interpolation that is appended is appended part by part, without a text in between")
  func partsAreAppended() throws {
    let listing = try listing("var line = \"a\"\nvar n = 3\nline += \"\\(n),\\(line)\"\nn += 1")
    #expect(!listing.contains("makeString"))
    #expect(listing.contains("appendWordText"))
  }

  @Test("a call of a function that only computes a value is its code; any other is a call")
  func formulasAreInlined() throws {
    #expect(
      try !listing("func f(_ x: Int) -> Int { let y = x + 1; return y * y }\nprint(f(f(2)))").contains(
        " call "))
    for other in [
      "func f(_ x: Int) -> Int { x < 1 ? 0 : f(x - 1) }\nprint(f(2))",
      "func f(_ x: inout Int) -> Int { x }\nvar x = 1\nprint(f(&x))",
      "let y = 1\nfunc f(_ x: Int) -> Int { x + y }\nprint(f(1))",
      "func f(_ x: Int) -> Int { let g = { x + 1 }; return g() }\nprint(f(1))",
    ] {
      #expect(try listing(other).contains(" call f"), "\(other)")
    }
  }

  @Test("a comparison and its jump are one instruction")
  func comparisonsAreFused() throws {
    let listing = try listing("var n = 5\nwhile n > 0 && n != 3 { n -= 1 }")
    #expect(listing.contains("jumpIfLessOrEqualInt"))
    #expect(listing.contains("jumpIfEqualInt"))
    #expect(!listing.contains("lessInt "))
  }

  @Test("every row that has an instruction of its own is in the standard library")
  func intrinsicsAreRows() {
    let rows = Set(Library.standard.families.flatMap { $0.rows.map { "\($0.declaration)" } })
    for declaration in Machine.intrinsicDeclarations { #expect(rows.contains(declaration), "\(declaration)") }
  }
}
