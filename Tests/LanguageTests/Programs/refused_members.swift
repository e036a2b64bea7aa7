// What a value does not have.
let text = "abc"
print(text.length)  // error: `String` has no member `length`; the number of elements is `count`
print([1, 2].size)  // error: `[Int]` has no member `size`; the number of elements is `count`
print(3.count)  // error: `Int` has no member `count`
print([1, 2].sum())  // error: `[Int]` has no member `sum`
struct P {
  var x = 1
}
print(P().y)  // error: `P` has no member `y`
P().move()  // error: `P` has no member `move`
