let found: (Int, Int)? = nil
if let (c, d) = found {
  c += d  // error: `c` is a constant and cannot be changed; declare it with `var`
}
