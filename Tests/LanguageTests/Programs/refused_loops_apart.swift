for (a, 0) in [(1, 0)] { print(a) }  // error: this pattern may fail to match; use it in `if case`, `for case` or `switch`
