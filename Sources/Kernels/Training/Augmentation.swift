/// A random change of each training input, drawn anew for each batch; the validation is left alone.
///
///     train(network, on: digits, epochs: 20, augmentation: .rotation(degrees: 10).then(.shift(pixels: 1)))
public struct Augmentation: Equatable, Sendable {
  fileprivate enum Kind: Equatable, Sendable {
    case gaussianNoise(Float)
    case shift(Int)
    case horizontalFlip(probability: Float)
    case rotation(degrees: Double)
  }

  /// One after the other.
  private let kinds: [Kind]

  private init(_ kinds: Kind...) { self.kinds = kinds }
  private init(kinds: [Kind]) { self.kinds = kinds }

  /// Adds normal noise to every feature.
  public static func gaussianNoise(standardDeviation: Double) -> Augmentation {
    Augmentation(.gaussianNoise(Float(standardDeviation)))
  }

  /// Moves images, all their channels together, by up to `pixels` in each direction; what comes in from outside is
  /// zero. It is the usual random crop: a window of the image's size, out of the image with a border of zeros.
  public static func shift(pixels: Int) -> Augmentation { Augmentation(.shift(pixels)) }

  /// Mirrors images, all their channels together, left to right, each with this probability: only where a mirrored
  /// image is still of its class, as with cats, but not with digits.
  public static func horizontalFlip(probability: Double = 0.5) -> Augmentation {
    Augmentation(.horizontalFlip(probability: Float(probability)))
  }

  /// Turns images, all their channels together, about their middle, each by an angle that is uniform in ±`degrees`.
  ///
  /// A pixel becomes what the image has where it came from, by bilinear interpolation of the four pixels around that
  /// point; what comes in from outside is zero.
  public static func rotation(degrees: Double) -> Augmentation { Augmentation(.rotation(degrees: degrees)) }

  /// This change, then `next`. Traps where the whole would have more than 16 parts.
  public func then(_ next: Augmentation) -> Augmentation {
    orTrap { () throws(KernelError) in try followed(by: next) }
  }

  /// The core of `then`.
  package func followed(by next: Augmentation) throws(KernelError) -> Augmentation {
    let count = kinds.count + next.kinds.count
    guard count <= Augmentation.mostParts else {
      throw .invalidArgument(
        name: "then", value: "\(count) parts", allowed: "at most \(Augmentation.mostParts)")
    }
    return Augmentation(kinds: kinds + next.kinds)
  }

  private static let mostParts = 16
}

// MARK: - Which data it suits

extension Augmentation {
  func check(_ data: Dataset) throws(KernelError) {
    for kind in kinds {
      switch kind {
      case .gaussianNoise(let deviation): try checkNotNegative("standardDeviation", Double(deviation))
      case .shift(let pixels):
        let (height, width) = try imageSize(of: data, toBe: "shifted")
        let smallest = min(height, width)
        guard pixels >= 0, pixels < smallest else {
          throw .invalidArgument(
            name: "pixels", value: "\(pixels)", allowed: "from 0 to \(smallest - 1) for these images")
        }
      case .horizontalFlip(let probability):
        _ = try imageSize(of: data, toBe: "flipped")
        guard probability >= 0, probability <= 1 else {
          throw .invalidArgument(
            name: "probability", value: "\(probability)", allowed: "a number from 0 to 1")
        }
      case .rotation(let degrees):
        _ = try imageSize(of: data, toBe: "rotated")
        guard degrees >= 0, degrees <= 180 else {
          throw .invalidArgument(name: "degrees", value: "\(degrees)", allowed: "a number from 0 to 180")
        }
      }
    }
  }

  private func imageSize(of data: Dataset, toBe use: String) throws(KernelError) -> (height: Int, width: Int)
  {
    let shape = data.featureShape
    guard shape.count >= 2 else {
      throw .unsuitableData(reason: "only images can be \(use), and \(data.name) has none")
    }
    return (shape[shape.count - 2], shape[shape.count - 1])
  }

  /// Floating-point operations for each feature of each row, roughly.
  var operationsPerFeature: Int64 {
    kinds.reduce(0) { sum, kind in
      switch kind {
      case .gaussianNoise: sum + 40
      case .shift, .horizontalFlip: sum + 1
      case .rotation: sum + 20
      }
    }
  }
}

// MARK: - Changing a batch

extension Augmentation {
  /// Changes rows of a batch in place.
  package func apply(
    to rows: UnsafeMutablePointer<Float>, count: Int, featureShape: [Int], stream: inout RandomStream
  ) {
    for kind in kinds { apply(kind, to: rows, count: count, featureShape: featureShape, stream: &stream) }
  }

  private func apply(
    _ kind: Kind, to rows: UnsafeMutablePointer<Float>, count: Int, featureShape: [Int],
    stream: inout RandomStream
  ) {
    let features = elementCount(featureShape)
    func eachImage(_ change: (Channels) -> Void) {
      let (height, width) = (featureShape[featureShape.count - 2], featureShape[featureShape.count - 1])
      for row in 0..<count {
        change(
          Channels(
            elements: rows + row * features, count: features / (height * width), height: height, width: width)
        )
      }
    }
    switch kind {
    case .gaussianNoise(let deviation):
      let noise = Buffer(count: count * features)
      stream.normals(noise.count, into: noise.elements)
      zip(noise.count, rows, noise.elements, into: rows) { $0 + deviation * $1 }
    case .shift(let pixels):
      eachImage { image in
        let right = stream.integer(below: 2 * pixels + 1) - pixels
        let down = stream.integer(below: 2 * pixels + 1) - pixels
        image.move(right: right, down: down)
      }
    case .horizontalFlip(let probability):
      eachImage { if stream.uniform() < probability { $0.mirror() } }
    case .rotation(let degrees):
      eachImage { $0.turn(byDegrees: degrees * (2 * Double(stream.uniform()) - 1)) }
    }
  }
}

/// An image in place, channel by channel and line by line.
private struct Channels {
  let elements: UnsafeMutablePointer<Float>
  let count: Int
  let height: Int
  let width: Int

  private func channel(_ index: Int) -> UnsafeMutablePointer<Float> { elements + index * height * width }

  /// The lines in an order in which none is overwritten before it has moved.
  func move(right: Int, down: Int) {
    let kept = width - abs(right)
    for index in 0..<count {
      for step in 0..<height {
        let y = down > 0 ? height - 1 - step : step
        let line = channel(index) + y * width
        guard (0..<height).contains(y - down) else {
          line.update(repeating: 0, count: width)
          continue
        }
        let source = channel(index) + (y - down) * width
        (line + max(right, 0)).update(from: source + max(-right, 0), count: kept)
        (right > 0 ? line : line + kept).update(repeating: 0, count: width - kept)
      }
    }
  }

  func mirror() {
    for y in 0..<count * height {
      let line = elements + y * width
      for x in 0..<width / 2 { (line[x], line[width - 1 - x]) = (line[width - 1 - x], line[x]) }
    }
  }

  /// Counter-clockwise as one sees it, with the first line at the top.
  func turn(byDegrees degrees: Double) {
    let angle = degrees * (Double.pi / 180)
    let (sine, cosine) = (Float(sin(angle)), Float(cos(angle)))
    let (middleX, middleY) = (Float(width - 1) / 2, Float(height - 1) / 2)
    for index in 0..<count {
      let target = channel(index)
      let source = Buffer(count: height * width)
      source.elements.update(from: target, count: height * width)
      for y in 0..<height {
        for x in 0..<width {
          let (right, down) = (Float(x) - middleX, Float(y) - middleY)
          target[y * width + x] = interpolated(
            source.elements, x: middleX + (cosine * right - sine * down),
            y: middleY + (sine * right + cosine * down))
        }
      }
    }
  }

  /// Between the four pixels around a point, first along the lines.
  private func interpolated(_ plane: UnsafePointer<Float>, x: Float, y: Float) -> Float {
    let (left, top) = (x.rounded(.down), y.rounded(.down))
    let (column, line) = (Int(left), Int(top))
    func mixed(_ first: Float, _ second: Float, _ share: Float) -> Float {
      (1 - share) * first + share * second
    }
    func pixel(_ column: Int, _ line: Int) -> Float {
      (0..<width).contains(column) && (0..<height).contains(line) ? plane[line * width + column] : 0
    }
    func between(_ line: Int) -> Float {
      mixed(pixel(column, line), pixel(column + 1, line), x - left)
    }
    return mixed(between(line), between(line + 1), y - top)
  }
}

// MARK: - Storage

extension Augmentation.Kind: Storable {
  package func store(into writer: inout ByteWriter) {
    switch self {
    case .gaussianNoise(let deviation):
      writer.write(UInt8(0))
      writer.write(deviation)
    case .shift(let pixels):
      writer.write(UInt8(1))
      writer.write(pixels)
    case .horizontalFlip(let probability):
      writer.write(UInt8(2))
      writer.write(probability)
    case .rotation(let degrees):
      writer.write(UInt8(3))
      writer.write(degrees)
    }
  }

  package init?(from reader: inout ByteReader) {
    switch reader.read(UInt8.self) {
    case 0:
      guard let deviation = reader.read(Float.self) else { return nil }
      self = .gaussianNoise(deviation)
    case 1:
      guard let pixels = reader.read(Int.self) else { return nil }
      self = .shift(pixels)
    case 2:
      guard let probability = reader.read(Float.self) else { return nil }
      self = .horizontalFlip(probability: probability)
    case 3:
      guard let degrees = reader.read(Double.self) else { return nil }
      self = .rotation(degrees: degrees)
    default: return nil
    }
  }
}

/// Whether it makes sense is for `check` to say, which knows the data.
extension Augmentation: Storable {
  package func store(into writer: inout ByteWriter) { writer.write(kinds) }

  package init?(from reader: inout ByteReader) {
    guard let kinds = reader.readArray(of: Kind.self), kinds.count <= Augmentation.mostParts else {
      return nil
    }
    self.init(kinds: kinds)
  }
}
