// A part that is not there.
let list = [1, 2, 3]
print(Array(list[1...2]))
let end = list.count + 1
print(Array(list[1..<end]))  // fails: range 1..<4 is out of bounds: the array has 3 elements
// prints: [2, 3]
