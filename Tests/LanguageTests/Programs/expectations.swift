// swiftc: skip
expect(1 + 1 == 2)
let x = 3
expect(x < 2)  // fails: expectation failed: 3 < 2 is false
