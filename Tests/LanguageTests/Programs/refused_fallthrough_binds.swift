func fA(_ n: Int?) -> Int {
  switch n {
  case nil:
    fallthrough  // error: `fallthrough` into a case that binds `m` is not part of the block language (see docs/language.md)
  case let m?:
    return m
  }
}
print(fA(0))
