import Language
import Testing

@Suite("What of a text means something")
struct MeaningTests {
  @Test(
    "comments, spacing and the way numbers are written do not matter",
    arguments: [
      ("let x = 1", "let  x  =  1 // one"),
      ("let x = 1_000", "let x = 0x3E8"),
      ("let x = 1\nlet y = 2", "\n\nlet x = 1;let y = 2\n"),
      ("f(a, b)", "f(\n  a,\n  b\n)"),
      ("let a = [1, 2]", "let a = [\n  1,\n  2\n]"),
      ("a.b().c()", "a\n  .b()\n  .c()"),
      ("if a { b() } else { c() }", "if a {\n  b()\n}\nelse {\n  c()\n}"),
      ("let x = a+b", "let x = a + b"),
      ("let f = { x in x }", "let f = {\n  x in x\n}"),
      ("let s = \"\\(a+b)\"", "let s = \"\\(a + b)\""),
    ])
  func equal(one: String, other: String) {
    let other = other.replacing(";", with: "\n")
    #expect(Meaning.bytes(of: one) == Meaning.bytes(of: other), "\(one) and \(other)")
  }

  @Test(
    "what parses in another way does",
    arguments: [
      ("let x = 1", "let x = 2"), ("let x = 1", "let y = 1"), ("let x = 1", "var x = 1"),
      ("let s = \"a b\"", "let s = \"a  b\""), ("let s = \"// a\"", "let s = \"\""),
      ("a\n(b)", "a(b)"), ("a\n[b]", "a[b]"), ("a - b", "a -b"), ("x\n-y", "x - y"),
      ("let s = \"\\(a)\"", "let s = \"a\""), ("ab", "a b"), ("\"a\" \"b\"", "\"ab\""),
      ("f { a\nb }", "f { a b }"), ("let x = 1.0", "let x = 1"),
    ])
  func different(one: String, other: String) {
    #expect(Meaning.bytes(of: one) != Meaning.bytes(of: other), "\(one) and \(other)")
  }
}
