import Language
import Testing

@Test(arguments: [
  ("epoch", ["epochs", "loss"], "epochs"), ("Learningrate", ["learningRate"], "learningRate"),
  ("lenght", ["length", "weight"], "length"), ("xyz", ["momentum"], nil), ("", ["a"], nil),
  ("rate", ["date", "late"], "date"), ("loss", ["loss"], nil), ("学习律", ["学习率"], "学习率"),
])
func nearMisses(_ name: String, candidates: [String], expected: String?) {
  #expect(nearestName(to: name, among: candidates) == expected)
}
