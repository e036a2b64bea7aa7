// An initialiser sets every field.
struct Net {
  let size: Int
  var rate: Double
  init(size: Int) {
    self.size = size
  }  // error: the initializer ends before `self.rate` has a value
}
struct Fine {
  let size: Int
  init() { size = 1 }
}
print(Fine().size)
