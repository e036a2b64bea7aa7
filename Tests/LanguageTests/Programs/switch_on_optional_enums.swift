enum Signal { case go, wait(Int) }
let signals: [Signal?] = [.go, .wait(3), nil, .wait(9)]
for signal in signals {
  switch signal {
  case .go?: print("go")
  case .some(.wait(let n)) where n > 5: print("long", n)
  case .wait(let n): print("wait", n)
  case .none: print("nothing")
  }
}
// prints: go
// prints: wait 3
// prints: nothing
// prints: long 9
