// No case has this value.
enum Level: Int {
  case low, high
}
print(Level(rawValue: 1)!)
print(Level(rawValue: 2)!)  // fails: `nil` where a value was expected: `!` unwrapped an optional that holds none
// prints: high
