import Kernels
import Testing

@Suite struct RandomStreamTests {
  @Test func equal_arguments_give_equal_numbers() {
    var first = RandomStream(seed: 7, for: .shuffling, index: 3)
    var second = RandomStream(seed: 7, for: .shuffling, index: 3)
    #expect((0..<100).allSatisfy { _ in first.next() == second.next() })
  }

  @Test func seed_purpose_and_index_each_make_another_stream() {
    var streams = [
      RandomStream(seed: 7, for: .shuffling), RandomStream(seed: 8, for: .shuffling),
      RandomStream(seed: 7, for: .dropout), RandomStream(seed: 7, for: .shuffling, index: 1),
      // Only the upper half of the seed differs.
      RandomStream(seed: Int64(7) + 1 << 32, for: .shuffling),
    ]
    let firsts = Set(streams.indices.map { streams[$0].next() })
    #expect(firsts.count == streams.count)
  }

  @Test func a_copy_goes_on_from_where_the_original_was() {
    var original = RandomStream(seed: 1, for: .tensor)
    _ = original.normal()
    var copy = original
    #expect(copy.normal() == original.normal())
    #expect(copy.next() == original.next())
  }

  @Test func uniform_numbers_fill_the_unit_interval_evenly() {
    var stream = RandomStream(seed: 1, for: .tensor)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 {
      let number = stream.uniform()
      #expect(number >= 0 && number < 1)
      counts[Int(number * 10)] += 1
    }
    // Six standard deviations of a binomial with p = 1/10.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 570 })
  }

  @Test(arguments: [1, 2, 3, 7, 10, 1000])
  func integers_fall_evenly_below_their_bound(_ bound: Int) {
    var stream = RandomStream(seed: 2, for: .tensor)
    var sum = 0.0
    let draws = 50_000
    for _ in 0..<draws {
      let number = stream.integer(below: bound)
      #expect(number >= 0 && number < bound)
      sum += Double(number)
    }
    let deviation = (Double(bound * bound - 1) / 12 / Double(draws)).squareRoot()
    #expect(abs(sum / Double(draws) - Double(bound - 1) / 2) <= 6 * deviation)
  }

  /// 3 · 2³⁰ is the worst case for the remainder method: without rejection the first third would be twice as likely.
  @Test(.enabled(if: Int.bitWidth == 64)) func large_bounds_are_without_bias() {
    var stream = RandomStream(seed: 3, for: .tensor)
    let bound = 3 << 30
    let inFirstThird = (0..<30_000).reduce(0) { count, _ in
      count + (stream.integer(below: bound) < bound / 3 ? 1 : 0)
    }
    #expect(abs(inFirstThird - 10_000) < 500)
  }

  @Test func normal_numbers_have_the_moments_of_the_normal_distribution() {
    var stream = RandomStream(seed: 4, for: .tensor)
    let count = 200_000
    var moments = [Double](repeating: 0, count: 5)
    for _ in 0..<count {
      let number = Double(stream.normal())
      var power = 1.0
      for order in 1...4 {
        power *= number
        moments[order] += power / Double(count)
      }
    }
    #expect(abs(moments[1]) < 0.015)
    #expect(abs(moments[2] - 1) < 0.02)
    #expect(abs(moments[3]) < 0.06)
    #expect(abs(moments[4] - 3) < 0.15)
  }

  @Test func permutations_hold_every_index_once_and_are_equally_likely() {
    var stream = RandomStream(seed: 5, for: .shuffling)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[stream.permutation(of: 3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 180 })
    #expect(stream.permutation(of: 1000).sorted() == Array(0..<1000))
    #expect(stream.permutation(of: 0).isEmpty)
  }
}
