import Foundation
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

  /// What becomes of an image of one channel in so many draws.
  private func drawn(_ augmentation: Augmentation, _ image: [Float], side: Int, times: Int) -> [[Float]] {
    var stream = RandomStream(seed: 1, for: .augmentation, index: 0)
    return (0..<times).map { _ in
      var image = image
      image.withUnsafeMutableBufferPointer {
        augmentation.apply(
          to: $0.baseAddress!, count: 1, featureShape: [side, $0.count / side], stream: &stream)
      }
      return image
    }
  }

  @Test("images are mirrored left to right, about as often as asked for")
  func horizontalFlip() {
    let (image, mirrored): ([Float], [Float]) = ([1, 2, 3, 4, 5, 6], [3, 2, 1, 6, 5, 4])
    let seen = drawn(.horizontalFlip(probability: 0.25), image, side: 2, times: 1000)
    #expect(Set(seen) == [image, mirrored])
    // Its deviation is √(1000 · ¼ · ¾) = 14.
    #expect(abs(seen.count { $0 == mirrored } - 250) < 56)
    #expect(drawn(.horizontalFlip(probability: 1), image, side: 2, times: 50).allSatisfy { $0 == mirrored })
    #expect(drawn(.horizontalFlip(probability: 0), image, side: 2, times: 50).allSatisfy { $0 == image })
    // Two channels of 2 by 2, each on its own.
    var stream = RandomStream(seed: 1, for: .augmentation, index: 0)
    var channels: [Float] = [1, 2, 3, 4, 5, 6, 7, 8]
    channels.withUnsafeMutableBufferPointer {
      Augmentation.horizontalFlip(probability: 1).apply(
        to: $0.baseAddress!, count: 1, featureShape: [2, 2, 2], stream: &stream)
    }
    #expect(channels == [2, 1, 4, 3, 6, 5, 8, 7])
  }

  /// Interpolation between neighbours is exact where brightness is a linear function of the place. Of one that grows
  /// to the right, (x, y) ↦ x, a turn by θ about the middle makes cos θ · x − sin θ · y, with y downwards: what was at
  /// the right comes to the top.
  @Test("a ramp that is turned")
  func rotation() {
    var ramp: [Float] = []
    for _ in 0..<5 { ramp += [-2, -1, 0, 1, 2] }
    let seen = drawn(.rotation(degrees: 40), ramp, side: 5, times: 200)
    var angles: [Double] = []
    var stream = RandomStream(seed: 1, for: .augmentation, index: 0)
    for image in seen {
      let (cosine, sine) = (Double(image[13]), Double(image[7]))
      let square: Double = cosine * cosine + sine * sine
      #expect(abs(square - 1) < 1e-6)
      angles.append(sine)
      // The angles are drawn one after the other.
      let angle: Double = (2 * Double(stream.uniform()) - 1) * 40 * Double.pi / 180
      #expect(abs(sine - Foundation.sin(angle)) < 1e-6)
      // The lines and columns within: from there nothing outside is seen.
      for y in -1...1 {
        for x in -1...1 {
          let expected: Double = cosine * Double(x) - sine * Double(y)
          #expect(abs(Double(image[5 * (y + 2) + x + 2]) - expected) < 1e-6)
        }
      }
    }
    // The sines lie within ±sin 40°, on both sides.
    #expect(angles.allSatisfy { abs($0) < 0.64279 } && angles.max()! > 0.6 && angles.min()! < -0.6)
    #expect(drawn(.rotation(degrees: 0), seen[0], side: 5, times: 1) == [seen[0]])
  }

  @Test("what a turn brings in from outside is zero")
  func rotationOfTheEdge() {
    for image in drawn(.rotation(degrees: 180), [Float](repeating: 1, count: 4), side: 2, times: 100) {
      // A corner, at (½, ½) from the middle, comes from (½ (c + s), ½ (c − s)) and its like, of which one coordinate
      // is beyond ½ in magnitude, by e: its share is 1 − e.
      #expect(image.allSatisfy { $0 > 0.79 && $0 <= 1.000001 })
      #expect(abs(image[0] - image[3]) < 1e-6 && abs(image[1] - image[2]) < 1e-6)
    }
    // A line of five that is turned upright has its ends outside of the line.
    let turned = drawn(.rotation(degrees: 90), [1, 1, 1, 1, 1], side: 1, times: 100)
    #expect(turned.contains { $0[0] == 0 && $0[4] == 0 && $0[2] == 1 })
  }

  @Test("one after the other")
  func sequence() {
    let image: [Float] = [0, 0, 1, 0, 0]
    let seen = Set(
      drawn(
        Augmentation.shift(pixels: 0).then(.horizontalFlip(probability: 1)), [1, 2, 3, 4, 5], side: 1,
        times: 9))
    #expect(seen == [[5, 4, 3, 2, 1]])
    let noisy = drawn(
      Augmentation.horizontalFlip().then(.gaussianNoise(standardDeviation: 0.01)), image, side: 1, times: 20)
    #expect(Set(noisy).count == 20 && noisy.allSatisfy { abs($0[2] - 1) < 0.1 })
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
