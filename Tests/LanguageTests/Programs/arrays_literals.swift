let empty: [Int] = [], nested = [[1, 2], [], [3]], texts = ["a", "b"]
print(empty, nested, texts, [Double](), Array<Int>(), [[Int]]())
print(
  Array(repeating: "x", count: 3), [Int](repeating: 7, count: 2), Array(1...4),
  Array(stride(from: 0, to: 6, by: 2)))
print(empty.isEmpty, nested.count, nested[0].count, texts.first ?? "", empty.first == nil)
// prints: [] [[1, 2], [], [3]] ["a", "b"] [] [] []
// prints: ["x", "x", "x"] [7, 7] [1, 2, 3, 4] [0, 2, 4]
// prints: true 3 2 a true
