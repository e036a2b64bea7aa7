struct Layer { var weights: [Double] = [1]; var next: [Int: [Double]] = [:] }
func f(_ layers: inout [String: Layer], _ i: Int) -> Int? {
  layers["a"]?.weights[0] += 0.5
  layers["a"]?.next[i]?.append(2)
  layers["a"]?.next[i + 1, default: []].append(3)
  defer_(i)
  return layers["a"]?.next[i]?.count
}
func defer_(_ i: Int) {}
var layers = ["a": Layer(), "b": Layer()]
print(f(&layers, 1) ?? -1, f(&layers, 2) ?? -1, layers["a"]!.weights)
print(layers["a"]!.next[2]!, layers["a"]!.next[3]!)
var list: [[Int]?] = [[1], nil]
for i in 0..<2 { list[i]?.append(i); list[i]?.swapAt(0, 0) }
print(list)
list[0]?.sort(by: >)
// prints: -1 2 [2.0]
// prints: [3.0, 2.0] [3.0]
// prints: [Optional([1, 0]), nil]
