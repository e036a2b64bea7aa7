enum Side: Hashable { case left, right(Int) }
struct Cell: Hashable { var x: Int, y: Int }
print([Side.left: 1, .right(2): 2][.right(2)] ?? 0, [Cell(x: 1, y: 2): "c"][Cell(x: 1, y: 2)] ?? "")
print([true: 1, false: 0][1 > 0] ?? -1, [1.5: "a"][1.5] ?? "", [[1, 2]: "list"][[1, 2]] ?? "")
let byOptional: [Int?: String] = [nil: "none", 1: "one"]
print(byOptional[nil] ?? "", byOptional[1] ?? "", byOptional[2] ?? "missing")
// prints: 2 c
// prints: 1 a list
// prints: none one missing
