// Operators need operands that fit.
print("a" + 1)  // error: cannot add `String` and `Int`; convert with `"\(…)"`
print("a" * 3)  // error: cannot multiply `String` and `Int`; convert with `"\(…)"`
print([1] - [1])  // error: cannot subtract `[Int]` from `[Int]`
print(true + 1)  // error: cannot add `Bool` and `Int`
print(-"a")  // error: `-` cannot stand before a `String`
print("a" < 1)  // error: cannot compare `String` and `Int` with `<`; convert with `"\(…)"`
print([1, 2] < [3])  // error: cannot compare `[Int]` and `[Int]` with `<`
