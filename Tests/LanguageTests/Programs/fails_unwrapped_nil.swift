let none: Int? = nil
print(none!)  // fails: `nil` where a value was expected
