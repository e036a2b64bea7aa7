// Values that nobody uses are warned of; calls, too.
func compute() -> Int { 3 }
let x = 2
x + 1  // warning: this value (`Int`) is unused
compute()  // warning: result of call to `compute` is unused
x == 2  // warning: this value (`Bool`) is unused
print(undefined)  // error: cannot find `undefined` in scope; what is missing is `nil`
