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

  @Test("a loop over integers is four instructions, and loads no constant")
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
        "4 jumpIfLessOrEqualInt w28 w27 -> 9",
        "5 subtractInt w28 w28 w3",
        "6 moveWord w29 w27",
        "7 addInt w26 w26 w29",
        "8 countUp w27 w28 -> 6",
        "9 moveWord w0 w26",
        "10 returnFromCall",
        "11 returnFromCall",
      ])
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
