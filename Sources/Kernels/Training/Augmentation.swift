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

  /// Moves images, all their channels together, by up to `pixels` in each direction; what comes in from outside is
  /// zero.
  public static func shift(pixels: Int) -> Augmentation { Augmentation(kind: .shift(pixels)) }

  func check(_ data: Dataset) throws(KernelError) {
    switch kind {
    case .gaussianNoise(let deviation): try checkNotNegative("standardDeviation", Double(deviation))
    case .shift(let pixels):
      guard data.featureShape.count >= 2 else {
        throw .unsuitableData(reason: "only images can be shifted, and \(data.name) has none")
      }
      let smallest = min(
        data.featureShape[data.featureShape.count - 2], data.featureShape[data.featureShape.count - 1])
      guard pixels >= 0, pixels < smallest else {
        throw .invalidArgument(
          name: "pixels", value: "\(pixels)", allowed: "from 0 to \(smallest - 1) for these images")
      }
    }
  }

  /// Changes rows of a batch in place.
  package func apply(
    to rows: UnsafeMutablePointer<Float>, count: Int, featureShape: [Int], stream: inout RandomStream
  ) {
    let features = elementCount(featureShape)
    switch kind {
    case .gaussianNoise(let deviation):
      for index in 0..<count * features { rows[index] += deviation * stream.normal() }
    case .shift(let pixels):
      let (height, width) = (featureShape[featureShape.count - 2], featureShape[featureShape.count - 1])
      for row in 0..<count {
        let right = stream.integer(below: 2 * pixels + 1) - pixels
        let down = stream.integer(below: 2 * pixels + 1) - pixels
        let image = rows + row * features
        for plane in stride(from: 0, to: features, by: height * width) {
          moveChannel(image + plane, height: height, width: width, right: right, down: down)
        }
      }
    }
  }
}

extension Augmentation: Storable {
  package func store(into writer: inout ByteWriter) {
    switch kind {
    case .gaussianNoise(let deviation):
      writer.write(UInt8(0))
      writer.write(deviation)
    case .shift(let pixels):
      writer.write(UInt8(1))
      writer.write(pixels)
    }
  }

  /// Whether it makes sense is for `check` to say, which knows the data.
  package init?(from reader: inout ByteReader) {
    switch reader.read(UInt8.self) {
    case 0:
      guard let deviation = reader.read(Float.self) else { return nil }
      self.init(kind: .gaussianNoise(deviation))
    case 1:
      guard let pixels = reader.read(Int.self) else { return nil }
      self.init(kind: .shift(pixels))
    default: return nil
    }
  }
}

/// Moves one channel in place, its lines in an order in which none is overwritten before it has moved.
private func moveChannel(_ image: UnsafeMutablePointer<Float>, height: Int, width: Int, right: Int, down: Int) {
  let kept = width - abs(right)
  for step in 0..<height {
    let y = down > 0 ? height - 1 - step : step
    let line = image + y * width
    guard (0..<height).contains(y - down) else {
      line.update(repeating: 0, count: width)
      continue
    }
    let source = image + (y - down) * width
    (line + max(right, 0)).update(from: source + max(-right, 0), count: kept)
    (right > 0 ? line : line + kept).update(repeating: 0, count: width - kept)
  }
}
