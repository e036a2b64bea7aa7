// Texts are made with what they have.
let text: String = 3  // error: expected `String`, found `Int`; convert with `"\(…)"`
let number: Int = "3"  // error: expected `Int`, found `String`
print("a" + 2.5)  // error: cannot add `String` and `Double`; convert with `"\(…)"`
print("abc"[0])  // error: a `String` cannot be indexed with `[…]`
let joined = [1, 2].joined(separator: ",")  // error: `joined` is for elements of type `String`; these are `Int`
