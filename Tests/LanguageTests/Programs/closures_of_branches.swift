// A closure whose only statement is a branch that gives nothing.
let tell = { (isLate: Bool) in if isLate { print("late") } else { print("early") } }
tell(true)  // prints: late
tell(false)  // prints: early
let count = { (n: Int) in
  switch n {
  case 0: print("none")
  default: print("some")
  }
}
count(3)  // prints: some
[1, 2].forEach { if $0 > 1 { print($0) } else { print(-$0) } }
// prints: -1
// prints: 2
