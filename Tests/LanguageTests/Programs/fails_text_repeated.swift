// A negative number of times.
for count in [2, 0, -1] { print(String(repeating: "ab", count: count) + "|") }  // fails: `count: -1` is negative
// prints: abab|
// prints: |
