// A part of a variable is lent to a function that needs registers of its own.
struct Counter {
  var total = 0
  mutating func add(_ n: Int) {
    let next = n + 1
    let double = next * 2
    let both = [next, double] + [n]
    total += both.count + double
  }
  mutating func added(_ n: Int, named name: String) -> String {
    add(n)
    let text = name + "\(total)"
    return text + text
  }
}
struct Row {
  var first = Counter()
  var counters = [Counter(), Counter(), Counter()]
}
struct Table {
  var rows = [Row(), Row()]
  var named = ["a": Row()]
}
var table = Table()
for i in 0..<2 { table.rows[i].counters[i + 1].add(i) }
print(table.rows[0].counters.map { $0.total }, table.rows[1].counters.map { $0.total })  // prints: [0, 5, 0] [0, 0, 7]
print(table.rows[0].first.added(1, named: "n"))  // prints: n7n7
table.named["a"]!.first.add(2)
print(table.named["a"]!.first.total)  // prints: 9

func change(_ a: inout Int, by list: [Int], _ b: inout Int) -> Int {
  let sum = list.reduce(0, +)
  let product = list.reduce(1) { $0 * $1 }
  a += sum
  b += product
  return sum * product
}
func inFunction() {
  var table = Table()
  let list: [Double] = [1, 2]
  for i in 0..<3 {
    table.rows[1].counters[i].add(Int(list.reduce(0, +)))
    table.rows[0].counters[2 - i].add(table.rows[1].counters[i].total)
  }
  print(table.rows[0].counters.map { $0.total })  // prints: [27, 27, 27]
  var grid = [[1, 2, 3], [4, 5, 6]]
  var other = [[1]]
  print(change(&grid[1][2], by: grid[0], &other[0][0]))  // prints: 36
  print(grid, other)  // prints: [[1, 2, 3], [4, 5, 12]] [[7]]
}
inFunction()
