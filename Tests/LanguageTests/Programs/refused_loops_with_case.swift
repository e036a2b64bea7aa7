for case .some(let x) in 0..<3 { print(x) }  // error: `.some` is not a member of `Int`
for case 3... in ["a"] { print(1) }  // error: `String`
