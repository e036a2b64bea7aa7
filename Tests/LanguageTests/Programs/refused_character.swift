// A character that no name may have, where a type is wanted.
let sum = { (a: Int, b: �nt) -> Int in a + b }  // error: `�` has no meaning here
print(sum(1, 2))
