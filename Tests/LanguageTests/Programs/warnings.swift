func compute() -> Int { 3 }
compute()  // warning: result of call to `compute` is unused
func after() -> Int {
  return 1
  print("never")  // warning: never be executed
}
let list = [1]
list.count  // warning: this value (`Int`) is unused
print(after())
