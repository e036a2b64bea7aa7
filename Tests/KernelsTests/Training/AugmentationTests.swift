import Kernels
import Testing

@Suite("Augmentation")
struct AugmentationTests {
  /// What a shift must give, from the definition.
  private func shifted(_ plane: [Float], height: Int, width: Int, right: Int, down: Int) -> [Float] {
    var result: [Float] = []
    for y in 0..<height {
      for x in 0..<width {
        let isInside = (0..<width).contains(x - right) && (0..<height).contains(y - down)
        result.append(isInside ? plane[(y - down) * width + x - right] : 0)
      }
    }
    return result
  }

  @Test("all channels of an image move together, in each direction")
  func shift() {
    let (height, width) = (3, 4)
    let channels = [(1...12).map { Float($0) }, (101...112).map { Float($0) }]
    var expected: [[Float]] = []
    for right in -2...2 {
      for down in -2...2 {
        expected.append(
          channels.flatMap { shifted($0, height: height, width: width, right: right, down: down) })
      }
    }
    var stream = RandomStream(seed: 1, for: .augmentation, index: 0)
    var seen = Set<[Float]>()
    for _ in 0..<300 {
      var image = channels.flatMap { $0 }
      image.withUnsafeMutableBufferPointer {
        Augmentation.shift(pixels: 2).apply(
          to: $0.baseAddress!, count: 1, featureShape: [2, height, width], stream: &stream)
      }
      seen.insert(image)
    }
    #expect(seen == Set(expected), "\(seen.count) of 25 shifts")
  }

  @Test("noise has the deviation that was asked for")
  func noise() {
    var stream = RandomStream(seed: 1, for: .augmentation, index: 0)
    var rows = [Float](repeating: 1, count: 10_000)
    rows.withUnsafeMutableBufferPointer {
      Augmentation.gaussianNoise(standardDeviation: 0.5).apply(
        to: $0.baseAddress!, count: 100, featureShape: [100], stream: &stream)
    }
    let mean = rows.reduce(0, +) / 10_000
    let variance = rows.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000
    #expect(abs(mean - 1) < 0.02 && abs(variance - 0.25) < 0.02)
  }
}
