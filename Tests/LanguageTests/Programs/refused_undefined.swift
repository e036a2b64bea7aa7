// Names that are nowhere.
let weight = 1.0
print(wieght)  // error: cannot find `wieght` in scope; did you mean `weight`?
let y = weigth * 2  // error: cannot find `weigth` in scope; did you mean `weight`?
undefinedFunction(3)  // error: cannot find `undefinedFunction` in scope
print(weight.squreRoot())  // error: `Double` has no member `squreRoot`; did you mean `squareRoot`?
let z: Duble = 1  // error: cannot find the type `Duble`; did you mean `Double`?
