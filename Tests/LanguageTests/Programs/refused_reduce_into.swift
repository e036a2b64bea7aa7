// swiftc: skip, which accepts the first.
print([1].reduce(into: 0, +=))  // error: `reduce(into:)` with anything but a closure is not part of the block language
print([1].reduce(into: 0) { $0 += 1 })  // error: this closure gets 2 arguments, and uses 1
print([1].reduce(into: "") { $0 += $1 })  // error: cannot add `String` and `Int`
print([1].reduce(into: 0) { a, b, c in a += b })  // error: 2
