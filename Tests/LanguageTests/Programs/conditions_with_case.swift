enum State { case idle, busy(since: Int) }
let state = State.busy(since: 5)
if case .busy(let since) = state, since > 3 { print("busy since", since) }
if case .idle = state { print("idle") } else { print("not idle") }
guard case .busy = state else { fatalErrorFree() }
func fatalErrorFree() -> Never { while true {} }
if case (1, let x) = (1, "a") { print(x) }
let maybe: Int? = 5
if case let x? = maybe, case 1...9 = x { print("digit", x) }
while case .idle = state { print("never") }
// prints: busy since 5
// prints: not idle
// prints: a
// prints: digit 5
