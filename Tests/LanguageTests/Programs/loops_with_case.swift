let losses: [Double?] = [0.5, nil, 0.25, nil, 0.125]
for case let loss? in losses { print(loss) }
// prints: 0.5
// prints: 0.25
// prints: 0.125
for case .some(let loss) in losses where loss < 0.3 { print(loss) }
// prints: 0.25
// prints: 0.125
var missing = 0
for case nil in losses { missing += 1 }
print(missing)  // prints: 2

enum Event {
  case epoch(Int, loss: Double)
  case saved(String)
  case stopped
}
let events: [Event] = [.epoch(1, loss: 0.5), .saved("a"), .epoch(2, loss: 0.25), .stopped, .saved("b")]
for case let .epoch(number, loss) in events { print(number, loss) }
// prints: 1 0.5
// prints: 2 0.25
for case .saved(let name) in events { print(name) }
// prints: a
// prints: b
for case .epoch(let number, loss: 0.25) in events { print(number) }  // prints: 2

for case (let a, 0) in [(1, 0), (2, 1), (3, 0)] { print(a) }
// prints: 1
// prints: 3
for case let (index, value?) in losses.enumerated() where index > 0 { print(index, value) }
// prints: 2 0.25
// prints: 4 0.125
for case 10... in [3, 12, 40] { print("large") }
// prints: large
// prints: large
for case let (name, score) in zip(["a", "b"], [1, 2]) { print(name, score) }
// prints: a 1
// prints: b 2
outer: for case let row? in [[1, 2], nil, [3, 4]] {
  for case 2...3 in row { continue outer }
  print(row)
}
var queue: [Int?] = [1, 2, nil, 3]
while case let next? = queue.removeFirst() { print(next) }
// prints: 1
// prints: 2
func firstEven(_ list: [Int?]) -> Int? {
  for case var number? in list where number % 2 == 0 {
    number += 0
    return number
  }
  return nil
}
print(firstEven([nil, 3, 4]) ?? 0, firstEven([nil]) ?? 0)  // prints: 4 0
func describe(_ event: Event) -> String {
  guard case let .epoch(number, loss: loss) = event else { return "-" }
  return "\(number): \(loss)"
}
print(describe(events[0]), describe(events[3]))  // prints: 1: 0.5 -
// What the body captures is its own in each round.
var closures: [() -> Int] = []
for case let x? in [1, nil, 2] { closures.append { x * 10 } }
print(closures.map { $0() })  // prints: [10, 20]
