import Kernels
import Testing

@Suite struct NormalNumbersTests {
  /// Streams that are at a word within a block, or have a number waiting, included.
  @Test func many_at_once_are_those_one_after_the_other() {
    for (words, singles) in [(0, 0), (0, 1), (1, 0), (3, 2), (2, 3)] {
      for count in [0, 1, 2, 15, 16, 17, 32, 33, 100, 2001] {
        var together = RandomStream(seed: Int64(count), for: .augmentation, index: words)
        for _ in 0..<words { _ = together.next() }
        for _ in 0..<singles { _ = together.normal() }
        var alone = together
        let numbers = Buffer(count: count, repeating: .nan)
        together.normals(count, into: numbers.elements)
        let areEqual = (0..<count).allSatisfy {
          numbers.elements[$0].bitPattern == alone.normal().bitPattern
        }
        #expect(areEqual)
        #expect(together.normal() == alone.normal() && together.next() == alone.next())
      }
    }
  }

  /// All quadrants of the angle and their edges come up.
  @Test func a_million_are_those_one_after_the_other() {
    let count = 1 << 20
    var together = RandomStream(seed: 1, for: .tensor)
    var alone = together
    let numbers = Buffer(count: count)
    together.normals(count, into: numbers.elements)
    let areEqual = (0..<count).allSatisfy { numbers.elements[$0].bitPattern == alone.normal().bitPattern }
    #expect(areEqual)
  }
}
