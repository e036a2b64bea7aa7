import Kernels
import Testing

@Suite struct StorableTests {
  @Test(arguments: StoredSample.all)
  func `what was stored, read again, is stored as the same bytes`(sample: StoredSample) {
    #expect(sample.readAndStore(sample.stored) == sample.stored)
  }

  @Test func `values that differ are stored as different bytes`() {
    for (index, sample) in StoredSample.all.enumerated() {
      for other in StoredSample.all[(index + 1)...] where other.stored == sample.stored {
        // Only kinds without anything to them, which nobody reads as one another.
        #expect(sample.stored.bytes.count <= 9, "\(sample.name) and \(other.name)")
      }
    }
  }

  @Test func `what was stored, read again, is equal`() throws {
    func same<Content: Storable & Equatable>(_ value: Content) -> Bool {
      StoredSample.Bytes(of: value).read(Content.self) == value
    }
    let data = Dataset.blobs(count: 20, seed: 3)
    #expect(same(data) && same(data.inputs) && same(Dataset.sine(count: 9)))
    #expect(same(Optimizer.adamW()) && same(Schedule.cosine(epochs: 2).then(.constant, after: 2)))
    #expect(same(Loss.huber(delta: 3)) && same(Initializer.heUniform) && same(Plot.scatter(data)))
    #expect(same(Augmentation.gaussianNoise(standardDeviation: 0.5)))
    #expect(same(EarlyStopping(patience: 2, minimumImprovement: 0.5)))
    let model = Sequential(seed: 2) { Dense(inputs: 2, outputs: 3) }
    let run = train(model, on: data, validation: data, epochs: 2)
    #expect(run.history.allSatisfy { same($0) } && same(run.output) && same(diagnose(run)))
    #expect(same(model.confusionMatrix(on: data)))
    let again = try #require(StoredSample.Bytes(of: run).read(Run.self))
    #expect(
      again.history == run.history && again.stopReason == run.stopReason && again.updates == run.updates)
    #expect(again.model.parameters == run.model.parameters && again.modelEpoch == run.modelEpoch)
    #expect(again.model.description == run.model.description)
  }

  @Test func `signs of zero and payloads of NaN stay`() throws {
    let odd: [Float] = [-0.0, Float(nan: 5, signaling: false), Float(nan: 9, signaling: true)]
    let tensor = try #require(StoredSample.Bytes(of: Tensor(odd, shape: [3])).read(Tensor.self))
    #expect(tensor.floats.map { $0.bitPattern } == odd.map { $0.bitPattern })
    let number = try #require(StoredSample.Bytes(of: Double(nan: 12, signaling: false)).read(Double.self))
    #expect(number.bitPattern == Double(nan: 12, signaling: false).bitPattern)
  }

  @Test func `a tensor on a tape is not storable`() {
    var wasStorable = true
    let gradient = gradient(at: Tensor([1, 2])) { point in
      wasStorable = (point * 2).isStorable
      _ = StoredSample.Bytes(of: point)
      return point.squared().sum()
    }
    #expect(!wasStorable)
    #expect(gradient.isStorable)
  }
}

@Suite struct PartTests {
  @Test func `equal runs are one part`() {
    var writer = ByteWriter()
    let long = Tensor((0..<1024).map { Double($0) })
    writer.write(long)
    writer.write(long + 0)
    writer.write(long.reshaped([32, 32]))
    writer.write(long + 1)
    writer.write(Tensor.ones([1023]))
    #expect(writer.parts.map { $0.count } == [4096, 4096])
  }

  @Test func `labels of a data set are two bytes each`() {
    let data = Dataset.blobs(count: 2048, seed: 3)
    let bytes = StoredSample.Bytes(of: data)
    #expect(bytes.parts.map { $0.count } == [2 * 4 * 2048, 2 * 2048])
    #expect(bytes.bytes.count < 200)
  }

  @Test func `whole numbers are little-endian, in 64 bits`() {
    var writer = ByteWriter()
    writer.write(-2)
    writer.write("é")
    writer.write(1.0)
    #expect(
      writer.bytes == [
        254, 255, 255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 0, 0, 0, 0xC3, 0xA9, 0, 0, 0, 0, 0, 0,
      ]
        + [0xF0, 0x3F])
  }
}
