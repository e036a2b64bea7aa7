// Products that overflow where wrapping was forgotten.
var state = 12345
for _ in 0..<3 {
  state = state &* 6_364_136_223_846_793_005 &+ 1
  print(state)
}
state = state * 6_364_136_223_846_793_005  // fails: arithmetic overflow: 608924598424648612 * 6364136223846793005 does not fit into Int
// prints: 578673459679314182
// prints: -9063124218951047153
// prints: 608924598424648612
