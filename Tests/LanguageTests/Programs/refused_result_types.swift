// What is returned has the type that is written.
func half(_ n: Int) -> Double {
  return n  // error: expected `Double`, found `Int`; convert with `Double(…)`
}
func name() -> String { 3 }  // error: expected `String`, found `Int`; convert with `"\(…)"`
func list() -> [Int] { ["a"] }  // error: expected `Int`, found `String`
func nothing() { return 3 }  // error: this function gives nothing back; declare its result with `-> …`
