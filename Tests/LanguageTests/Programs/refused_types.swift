let whole = 3
let fraction = 2.5
let wrongType: Int = "x"  // error: expected `Int`, found `String`
let cut: Int = 2.5  // error: `2.5` is not a value of `Int`
let added = whole + fraction  // error: cannot add `Int` and `Double`; convert with `Double(…)`
let scaled = whole * 0.5  // error: cannot multiply `Int` and `Double`
let text = "a" + whole  // error: cannot add `String` and `Int`
let optional: Int? = 3
let sum = optional + 1  // error: unwrap it
let bare: Int = optional  // error: found the optional `Int?`
let compared = "a" == whole  // error: cannot compare `String` and `Int`
let nothing: Int = nil  // error: `nil` is not an `Int`
let unknown = nil  // error: the type of this `nil`
let empty = []  // error: the type of this empty array
let mixed = [1, "a"]  // error: expected `Int`, found `String`
let chosen = true ? 1 : "a"  // error: expected `Int`, found `String`
let lists: [Int] = [1, 2.5]  // error: `2.5` is not a value of `Int`
let remainder = 5.5 % 2  // error: `%` does not work on `Double` and `Double`
let negated = !whole  // error: expected `Bool`, found `Int`
let minus = -"a"  // error: `-` cannot stand before a `String`
let forced = whole!  // error: needs an optional
let indexed = whole[0]  // error: cannot be indexed
let keyed = ["a": 1]["a"] + 1  // error: unwrap it
while whole {}  // error: expected `Bool`, found `Int`
for x in whole { print(x) }  // error: `for` cannot go through an `Int`
let annotated: Intt = 3  // error: cannot find the type `Intt`; did you mean `Int`?
let implicit = .first  // error: the type that `.first` belongs to
let tuple: (Int, Int) = (1, 2, 3)  // error: expected `(Int, Int)`
let range = whole..<fraction  // error: a range needs two bounds of one type
