/// A random change of each training input, drawn anew for each batch; the validation is left alone.
public struct Augmentation: Equatable, Sendable {
  private enum Kind: Equatable, Sendable {
    case gaussianNoise(Float)
    case shift(Int)
  }

  private let kind: Kind

  /// Adds normal noise to every feature.
  public static func gaussianNoise(standardDeviation: Double) -> Augmentation {
    Augmentation(kind: .gaussianNoise(Float(standardDeviation)))
  }

  /// Moves images by up to `pixels` in each direction; what comes in from outside is zero.
  public static func shift(pixels: Int) -> Augmentation { Augmentation(kind: .shift(pixels)) }

  func check(_ data: Dataset) throws(KernelError) {
    switch kind {
    case .gaussianNoise(let deviation): try checkNotNegative("standardDeviation", Double(deviation))
    case .shift(let pixels):
      guard data.featureShape.count >= 2 else {
        throw .unsuitableData(reason: "only images can be shifted, and \(data.name) has none")
      }
      guard pixels >= 0, pixels < data.featureShape[data.featureShape.count - 1] else {
        throw .invalidArgument(name: "pixels", value: "\(pixels)", allowed: "less than the image is wide")
      }
    }
  }

  /// Changes rows of a batch in place.
  func apply(
    to rows: UnsafeMutablePointer<Float>, count: Int, featureShape: [Int], stream: inout RandomStream
  ) {
    let features = elementCount(featureShape)
    switch kind {
    case .gaussianNoise(let deviation):
      for index in 0..<count * features { rows[index] += deviation * stream.normal() }
    case .shift(let pixels):
      let width = featureShape[featureShape.count - 1]
      let height = features / width
      var copy = [Float](repeating: 0, count: features)
      for row in 0..<count {
        let image = rows + row * features
        for index in 0..<features { copy[index] = image[index] }
        let right = stream.integer(below: 2 * pixels + 1) - pixels
        let down = stream.integer(below: 2 * pixels + 1) - pixels
        for y in 0..<height {
          for x in 0..<width {
            let (fromX, fromY) = (x - right, y - down)
            let isInside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
            image[y * width + x] = isInside ? copy[fromY * width + fromX] : 0
          }
        }
      }
    }
  }
}
