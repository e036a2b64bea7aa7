import Language
import Testing

@Test func kindsOfSpans() {
  let source = "let x: Int = f(a: 1) // c\n\"s\\(y + 2)\""
  let bytes = Array(source.utf8)
  let found = Highlighter.spans(in: source).map { span in
    String(decoding: bytes[span.range.start..<span.range.end], as: UTF8.self) + " \(span.kind)"
  }
  #expect(
    found == [
      "let keyword", "x label", "Int type", "= operatorSymbol", "f call", "a label", "1 number",
      "// c comment",
      "\"s\\( string", "+ operatorSymbol", "2 number", ")\" string",
    ])
}

@Test(arguments: ["let x = \"abc", "/* never closed", "f(((", "\"\\(a \"\\(b", "中文 § 1"])
func brokenCodeIsColouredInOrder(_ source: String) {
  var end = 0
  for span in Highlighter.spans(in: source) {
    #expect(span.range.start >= end)
    end = span.range.end
  }
  #expect(end <= source.utf8.count)
}
