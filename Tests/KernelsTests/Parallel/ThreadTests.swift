import Kernels
import Testing

/// Threads share out work; no bit of a result may show how many there were.
@Suite(.serialized) struct ThreadTests {
  private func withThreads<Result>(_ count: Int, _ body: () -> Result) -> Result {
    let before = Threads.limit
    Threads.limit = count
    defer { Threads.limit = before }
    return body()
  }

  @Test(arguments: [(256, 256, 256), (1021, 130, 67), (67, 130, 1021), (5, 4000, 300)])
  func productsAreEqualForAnyNumberOfThreads(rows: Int, depth: Int, columns: Int) {
    let a = Tensor.uniform([rows, depth], in: -1...1, seed: 1)
    let b = Tensor.uniform([depth, columns], in: -1...1, seed: 2)
    let expected = withThreads(1) { a.matmul(b).floats }
    for count in [2, 3, 4, 7] {
      let actual = withThreads(count) { a.matmul(b).floats }
      #expect(actual == expected, "\(count) threads")
    }
  }

  /// Large enough that threads also share out the rows of a batch and the update of the parameters.
  @Test func trainingsAreEqualForAnyNumberOfThreads() {
    let rows = 200
    let inputs = Tensor.uniform([rows, 784], in: -1...1, seed: 1)
    let data = Dataset(inputs: inputs, labels: (0..<rows).map { $0 % 10 })
    let network = Sequential(seed: 1) {
      Dense(inputs: 784, outputs: 128)
      ReLU()
      Dense(inputs: 128, outputs: 10)
    }
    for optimizer in [Optimizer.sgd(learningRate: 0.01, momentum: 0.9), .adam()] {
      func trained(threads: Int) -> [Float] {
        withThreads(threads) {
          train(network, on: data, optimizer: optimizer, epochs: 2, batchSize: 100).model.parameters.floats
        }
      }
      let expected = trained(threads: 1)
      for count in [2, 3] {
        // Counted, as a difference of two long arrays takes the test library hours to describe.
        let different = zip(trained(threads: count), expected).count { $0 != $1 }
        #expect(different == 0, "\(count) threads")
      }
    }
  }

  @Test func everyPartIsComputedOnce() {
    for count in [0, 1, 15, 16, 17, 1000] {
      for parts in 1...5 {
        let shares = Shares(count: count, parts: parts, grain: 16)
        let ranges = (0..<parts).map { shares.range(of: $0) }
        #expect(ranges.flatMap { Array($0) } == Array(0..<count))
        #expect(ranges.allSatisfy { $0.count <= shares.largest })
      }
    }
  }

  @Test func smallWorkStaysOnOneThread() {
    #expect(worthwhileParts(operations: 1_999_999, threads: 8) == 1)
    #expect(worthwhileParts(operations: 2_000_000, threads: 8) == 2)
    #expect(worthwhileParts(operations: 1e30, threads: 8) == 8)
  }

  /// Several models train at a time: one has the pool, the others compute alone.
  @Test func productsOfSeveralThreadsAtATime() async {
    let a = Tensor.uniform([200, 300], in: -1...1, seed: 3)
    let b = Tensor.uniform([300, 400], in: -1...1, seed: 4)
    let expected = a.matmul(b).floats
    let results = await withTaskGroup(of: [Float].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let a = Tensor.uniform([200, 300], in: -1...1, seed: 3)
          let b = Tensor.uniform([300, 400], in: -1...1, seed: 4)
          var last: [Float] = []
          for _ in 0..<20 { last = a.matmul(b).floats }
          return last
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 == expected })
  }
}
