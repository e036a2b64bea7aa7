import Kernels
import Language

extension Family {
  /// Data sets: by name, from tensors, generated; their rows, splits and changes.
  static var datasets: Family {
    Family(
      "struct Dataset: Equatable",
      datasetCreation + datasetGenerators + datasetProperties + datasetRows + datasetChanges)
  }

  // MARK: - Making one

  private static var datasetCreation: [Row] {
    [
      Row("init(named name: String)") { call throws(Failure) in
        let data = try call.namedDataset(call.string(0))
        try call.charge(elements: data.inputs.count)
        return Value(boxing: data)
      },
      Row("init(inputs: Tensor, targets: Tensor)") { call throws(Failure) in
        Value(boxing: try kernel(try Dataset.regression(inputs: call.tensor(0), targets: call.tensor(1))))
      },
      Row("init(inputs: Tensor, labels: [Int])") { call throws(Failure) in
        let labels = try call.integers(1)
        return Value(boxing: try kernel(try Dataset.classification(inputs: call.tensor(0), labels: labels)))
      },
    ]
  }

  private static var datasetGenerators: [Row] {
    [
      Row("static func spirals(count: Int, classes: Int = 2, noise: Double = 0.1, seed: Int = 0) -> Dataset")
      {
        call throws(Failure) in
        let (count, classes, seed) = (try call.rowCount(0), try call.integer(1), try call.integer(3))
        return Value(
          boxing: try kernel(
            try Dataset.generatedSpirals(count: count, classes: classes, noise: call.double(2), seed: seed)))
      },
      Row("static func blobs(count: Int, classes: Int = 3, noise: Double = 0.5, seed: Int = 0) -> Dataset") {
        call throws(Failure) in
        let (count, classes, seed) = (try call.rowCount(0), try call.integer(1), try call.integer(3))
        return Value(
          boxing: try kernel(
            try Dataset.generatedBlobs(count: count, classes: classes, noise: call.double(2), seed: seed)))
      },
      Row("static func moons(count: Int, noise: Double = 0.1, seed: Int = 0) -> Dataset") {
        call throws(Failure) in
        let (count, seed) = (try call.rowCount(0), try call.integer(2))
        return Value(
          boxing: try kernel(try Dataset.generatedMoons(count: count, noise: call.double(1), seed: seed)))
      },
      Row("static func circles(count: Int, noise: Double = 0.05, seed: Int = 0) -> Dataset") {
        call throws(Failure) in
        let (count, seed) = (try call.rowCount(0), try call.integer(2))
        return Value(
          boxing: try kernel(try Dataset.generatedCircles(count: count, noise: call.double(1), seed: seed)))
      },
      Row("static func sine(count: Int, noise: Double = 0.1, seed: Int = 0) -> Dataset") {
        call throws(Failure) in
        let (count, seed) = (try call.rowCount(0), try call.integer(2))
        return Value(
          boxing: try kernel(try Dataset.generatedSine(count: count, noise: call.double(1), seed: seed)))
      },
      Row("static func linear(count: Int, features: Int = 1, noise: Double = 0.1, seed: Int = 0) -> Dataset")
      {
        call throws(Failure) in
        let (count, features, seed) = (try call.rowCount(0), try call.integer(1), try call.integer(3))
        try call.charge(operations: Int64(count) * Int64(max(0, features)))
        return Value(
          boxing: try kernel(
            try Dataset.generatedLinear(count: count, features: features, noise: call.double(2), seed: seed)))
      },
    ]
  }

  // MARK: - Looking at it

  private static var datasetProperties: [Row] {
    [
      Row("var name: String { get }") { call in Value(call.dataset(0).name) },
      Row("var count: Int { get }") { call in Value(call.dataset(0).count) },
      Row("var features: Int { get }") { call in Value(call.dataset(0).features) },
      Row("var classes: Int? { get }") { call in
        if let classes = call.dataset(0).classes { Value(classes) } else { .nothing }
      },
      Row("var inputs: Tensor { get }") { call in Value(boxing: call.dataset(0).inputs) },
      Row("var targets: Tensor { get }") { call in Value(boxing: call.dataset(0).targets) },
      Row("var labels: [Int] { get }") { call throws(Failure) in
        Value(try kernel(try call.dataset(0).labels(for: "labels")))
      },
      Row("var description: String { get }") { call in Value(call.dataset(0).description) },
      Row("static func == (_ left: Dataset, _ right: Dataset) -> Bool") { call in
        .bool(call.dataset(0) == call.dataset(1))
      },
    ]
  }

  // MARK: - Choosing rows

  private static var datasetRows: [Row] {
    [
      Row("func shuffled(seed: Int = 0) -> Dataset") { call throws(Failure) in
        let seed = try call.integer(1)
        return Value(boxing: try call.chargedDataset().shuffled(seed: seed))
      },
      Row("func prefix(_ n: Int) -> Dataset") { call throws(Failure) in
        let n = try call.integer(1)
        return Value(boxing: try kernel(try call.dataset(0).firstRows(n)))
      },
      Row("func dropFirst(_ n: Int) -> Dataset") { call throws(Failure) in
        let n = try call.integer(1)
        return Value(boxing: try kernel(try call.dataset(0).withoutFirstRows(n)))
      },
      Row("func batches(of size: Int) -> [Dataset]") { call throws(Failure) in
        let size = try call.integer(1)
        let data = try call.chargedDataset()
        return Value(boxingEach: try kernel(try data.consecutiveBatches(of: size)))
      },
      Row("func concatenated(with other: Dataset) -> Dataset") { call throws(Failure) in
        let data = try call.chargedDataset()
        return Value(boxing: try kernel(try data.joined(with: call.dataset(1))))
      },
      Row("func split(trainingFraction: Double, seed: Int = 0) -> (training: Dataset, testing: Dataset)") {
        call throws(Failure) in
        let seed = try call.integer(2)
        let data = try call.chargedDataset()
        let parts = try kernel(try data.parts(trainingFraction: call.double(1), seed: seed))
        return Value(tuple: [Value(boxing: parts.training), Value(boxing: parts.testing)])
      },
      Row("func folds(_ n: Int, seed: Int = 0) -> [(training: Dataset, validation: Dataset)]") {
        call throws(Failure) in
        let (n, seed) = (try call.integer(1), try call.integer(2))
        let data = call.dataset(0)
        // Each fold is a copy of all rows.
        let copies = Int64(clamping: max(1, n))
        let (bytes, overflow) = data.heldBytes.multipliedReportingOverflow(by: copies)
        try call.charge(bytes: overflow ? .max : Int(clamping: bytes))
        try call.charge(operations: Int64(data.inputs.count) * copies)
        let folds = try kernel(try data.crossValidation(folds: n, seed: seed))
        return Value(
          array: folds.map { Value(tuple: [Value(boxing: $0.training), Value(boxing: $0.validation)]) })
      },
    ]
  }

  // MARK: - Changing what the rows hold

  private static var datasetChanges: [Row] {
    [
      Row("func standardized() -> Dataset") { call throws(Failure) in
        Value(boxing: try call.chargedDataset().standardized())
      },
      Row("func standardized(like other: Dataset) -> Dataset") { call throws(Failure) in
        let data = try call.chargedDataset()
        return Value(boxing: try kernel(try data.standardized(byStatisticsOf: call.dataset(1))))
      },
      Row("func polynomialFeatures(degree: Int) -> Dataset") { call throws(Failure) in
        let degree = try call.integer(1)
        let data = call.dataset(0)
        try call.charge(operations: Int64(data.inputs.count) * Int64(max(1, degree)))
        return Value(boxing: try kernel(try data.powers(degree: degree)))
      },
      Row("func withLabelNoise(fraction: Double, seed: Int = 0) -> Dataset") { call throws(Failure) in
        let seed = try call.integer(2)
        let data = try call.chargedDataset()
        return Value(boxing: try kernel(try data.mislabelled(fraction: call.double(1), seed: seed)))
      },
      Row("func invertedPixels() -> Dataset") { call throws(Failure) in
        Value(boxing: try call.chargedDataset().invertedPixels())
      },
      Row("func shifted(by offset: Double) -> Dataset") { call throws(Failure) in
        let data = try call.chargedDataset()
        return Value(boxing: try kernel(try data.shiftedInputs(by: call.double(1))))
      },
      Row("func scaled(by factor: Double) -> Dataset") { call throws(Failure) in
        let data = try call.chargedDataset()
        return Value(boxing: try kernel(try data.scaledInputs(by: call.double(1))))
      },
    ]
  }
}

extension NativeCall {
  /// The receiver, with a pass over its numbers counted.
  fileprivate func chargedDataset() throws(Failure) -> Dataset {
    let data = dataset(0)
    try charge(elements: data.inputs.count)
    return data
  }

  /// How many rows a generator is to make, counted before they are made.
  fileprivate func rowCount(_ index: Int) throws(Failure) -> Int {
    let count = try integer(index)
    // Before the points exist; what they take in the end is charged with the result.
    try charge(bytes: Int(clamping: 12 * min(Int64(max(0, count)), 1 << 40)))
    try charge(steps: max(0, count))
    return count
  }

  fileprivate func namedDataset(_ name: String) throws(Failure) -> Dataset {
    let provider = kernelHost.data
    do {
      return try Dataset(named: name, from: provider)
    } catch {
      guard case .unknownDataset = error else {
        throw Failure("the data set \"\(name)\" cannot be read: \(error.message)")
      }
      if provider.names.isEmpty {
        throw Failure("\(error.message): a course keeps its data in its folder `data`")
      }
      let near = nearestName(to: name, among: provider.names)
      throw Failure(error.message + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
  }
}
