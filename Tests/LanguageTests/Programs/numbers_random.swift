// A generator of one's own: the same numbers everywhere.
struct Generator {
  var state: Int
  mutating func next() -> Int {
    state = (state &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
    return state >> 16
  }
  mutating func shuffle(_ list: inout [Int]) {
    for i in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(i, next() % (i + 1)) }
  }
}
var generator = Generator(state: 42)
print(generator.next(), generator.next(), generator.next())  // prints: 19081 17033 15269
var cards = Array(0..<8)
generator.shuffle(&cards)
print(cards, cards.sorted() == Array(0..<8))  // prints: [6, 4, 7, 0, 2, 1, 3, 5] true
