func sign(_ x: Double) -> Int {
  if x > 0 { return 1 } else if x < 0 { return -1 }
  return 0
}

func firstIndex(of wanted: Int, in list: [Int]) -> Int? {
  for (index, element) in list.enumerated() where element == wanted { return index }
  return nil
}

func collatz(_ start: Int) -> Int {
  var n = start
  var steps = 0
  while n != 1 {
    n = n % 2 == 0 ? n / 2 : 3 * n + 1
    steps += 1
  }
  return steps
}

func endless() -> Int {
  var n = 0
  while true {
    n += 1
    if n > 3 { return n }
  }
}

func unwrapped(_ text: String?) -> Int {
  guard let text, text.count > 1 else { return 0 }
  return text.count
}

let grade: String
if sign(2) > 0 { grade = "good" } else { grade = "bad" }
print(grade)

outer: for i in 0..<5 {
  for j in 0...i {
    if i * j == 4 { break outer }
    if j > 2 { continue outer }
  }
}

var countdown = 3
repeat { countdown -= 1 } while countdown > 0

switch collatz(6) {
case 0: print("none")
case 1, 2, 3: print("few")
case 4..<10: print("some")
case let n where n > 100: print(n)
default: print("many")
}

let point = (1, 0)
switch point {
case (0, 0): print("origin")
case (_, 0): print("axis")
case (let x, let y) where x == y: print("diagonal")
default: break
}

let size = if countdown == 0 { "zero" } else { "more" }
print(size)
for x in stride(from: 0, to: 10, by: 3) { print(x) }
for (key, value) in ["a": 1] { print("\(key): \(value)") }
if let index = firstIndex(of: 3, in: [1, 2, 3]), index > 1 { print(index) }
