import Kernels
import NoteRunner
import Rendering
import Testing

/// Files as RFC 4180 has them, written down by hand.
@Suite struct CommaSeparatedTests {
  @Test func numbersAreTheShortestThatReadBack() {
    let table = Table([Column("n", [1, 2, 3]), Column("x", [0.1, 1e300, .nan], digits: 1)])
    #expect(CommaSeparated.text(table) == "n,x\r\n1,0.1\r\n2,1e+300\r\n3,nan\r\n")
  }

  @Test func commasQuotesAndLineEndsAreQuoted() {
    let table = Table([Column("a, b", ["say \"no\"", "two\nlines", "plain", "\r\n"])])
    #expect(
      CommaSeparated.text(table)
        == "\"a, b\"\r\n\"say \"\"no\"\"\"\r\n\"two\nlines\"\r\nplain\r\n\"\r\n\"\r\n")
  }

  @Test func whatIsAbsentIsEmpty() {
    let table = Table([Column("epoch", [0, 1, 2]), Column("loss", [0.5, nil, 0.25]), Column("end", [7])])
    #expect(CommaSeparated.text(table) == "epoch,loss,end\r\n0,0.5,7\r\n1,,\r\n2,0.25,\r\n")
    #expect(CommaSeparated.text(Table([Column("alone", ["", "b"])])) == "alone\r\n\"\"\r\nb\r\n")
  }

  @Test func unitsStandBehindTheNames() {
    let table = Table([Column("n", [1]), Column("time", [0.5], unit: "ms"), Column("", [2.5], unit: "a,b")])
    #expect(CommaSeparated.text(table) == "n,time [ms],\"[a,b]\"\r\n1,0.5,2.5\r\n")
  }

  @Test func spreadsheetsSeeThatItIsUnicode() {
    #expect(CommaSeparated.text(Table([Column("轮次", [1])])) == "\u{FEFF}轮次\r\n1\r\n")
  }
}
