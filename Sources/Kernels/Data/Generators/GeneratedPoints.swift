// What the generators of two-dimensional classes share.

/// Points in the plane with their classes, one after the other.
struct GeneratedPoints {
  private var coordinates: [Float] = []
  private var labels: [Int] = []

  /// Adds a point of class `label`, moved at random by `noise` times a standard normal number in each direction.
  mutating func add(_ x: Double, _ y: Double, label: Int, noise: Double, _ stream: inout RandomStream) {
    coordinates.append(Float(x + noise * Double(stream.normal())))
    coordinates.append(Float(y + noise * Double(stream.normal())))
    labels.append(label)
  }

  func dataset(named name: String, classes: Int) -> Dataset {
    Dataset(
      name: name, inputs: Tensor(coordinates, shape: [labels.count, 2]),
      target: .labels(labels, classes: classes), featureShape: [2])
  }
}

/// What every generator asks of its arguments.
func checkGenerator(count: Int, classes: Int = 1, features: Int = 2, noise: Double) throws(KernelError) {
  guard classes >= 1, classes <= Dataset.mostClasses else {
    throw .invalidArgument(name: "classes", value: "\(classes)", allowed: "from 1 to \(Dataset.mostClasses)")
  }
  guard count >= classes else {
    throw .invalidArgument(
      name: "count", value: "\(count)",
      allowed: classes == 1 ? "at least 1" : "at least one row per class, \(classes)")
  }
  guard count <= mostGeneratedNumbers / features else {
    throw .invalidArgument(
      name: "count", value: "\(count)", allowed: "at most \(mostGeneratedNumbers / features)")
  }
  guard noise >= 0, noise <= 1e6 else {
    throw .invalidArgument(name: "noise", value: "\(noise)", allowed: "a number from 0 to a million")
  }
}

/// 256 MiB of features.
private let mostGeneratedNumbers = 1 << 26

let fullTurn = 6.283_185_307_179_586
