// What may be nil is unwrapped first.
let numbers = [1, 2, 3]
let first = numbers.first
print(first + 1)  // error: `+` needs an `Int`, and `Int?` may be `nil`; unwrap it with `??`, `if let` or `!`
let n: Int = numbers.last  // error: expected `Int`, found the optional `Int?`; unwrap it with `??`, `if let` or `!`
let length = "abc".first?.count  // error: `first` of a text is not part of the block language
if numbers.first > 2 { print("yes") }  // error: `>` needs an `Int`, and `Int?` may be `nil`; unwrap it with `??`, `if let` or `!`
