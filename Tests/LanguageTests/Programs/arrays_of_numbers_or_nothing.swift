// Numbers alone, then a nil among them, and numbers alone once more.
var marks: [Int?] = [3, 1, 2]
print(marks)
// prints: [Optional(3), Optional(1), Optional(2)]
let before = marks
marks[1] = nil
marks.append(5)
print(marks, before)
// prints: [Optional(3), nil, Optional(2), Optional(5)] [Optional(3), Optional(1), Optional(2)]
marks.swapAt(0, 1)
marks[2]! += 10
print(marks, marks.count)
// prints: [nil, Optional(3), Optional(12), Optional(5)] 4
var known = marks.compactMap { $0 }
known[0] -= 1
print(known, known.reduce(0, +))
// prints: [2, 12, 5] 19
var late: [Double?] = []
late.append(nil)
late.append(0.5)
late += [1.5, nil]
late.append(contentsOf: [2.5])
print(late)
// prints: [nil, Optional(0.5), Optional(1.5), nil, Optional(2.5)]
while let last = late.popLast() {
  if let last { print(last) } else { print("nothing") }
}
// prints: 2.5
// prints: nothing
// prints: 1.5
// prints: 0.5
// prints: nothing
late.append(1)
print(late[0] ?? 0, late.isEmpty)
// prints: 1.0 false
var wide: [Float?] = [0.1, 0.2]
wide.insert(nil, at: 1)
wide[0]! *= 3
print(wide.reversed().map { $0 == nil }, wide[0]!)
// prints: [false, true, false] 0.3
enum Side { case left, right }
var sides = [Side](repeating: .left, count: 3)
sides[1] = .right
var flags = sides.map { $0 == .left }
flags[0].toggle()
flags.swapAt(0, 2)
print(sides, flags, flags.removeLast())
// prints: [main.Side.left, main.Side.right, main.Side.left] [true, false, false] false
var maybe: [Side?] = sides
maybe.append(nil)
print(maybe.count, maybe[3] == nil, maybe[1] == .right)
// prints: 4 true true
