let on = true
on.toggle()  // error: `toggle` changes its value, and `on` is a constant; declare it with `var`
var count = 1
count.toggle()  // error: `Int` has no member `toggle`
true.toggle()  // error: `toggle` changes a value in place; keep the value in a `var` first
var state = false
let changed = state.toggle()  // warning: this has no value to keep (`Void`)
print(state.toggle())
