import Foundation
import Kernels
import Testing

/// One case of `Golden/operations.txt`: see `Golden/make_golden.py` for what each part means.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// A tensor as plain data, so that cases can cross between the tests' threads.
  struct Entry: Sendable {
    let shape: [Int]
    let floats: [Float]
    var tensor: Tensor { Tensor(floats, shape: shape) }
  }

  let name: String
  var entries: [String: [Entry]] = [:]
  var testDescription: String { name }

  func tensors(_ word: String) -> [Tensor] { (entries[word] ?? []).map(\.tensor) }

  static let all: [GoldenCase] = {
    guard let folder = Bundle.module.url(forResource: "Golden", withExtension: nil),
      let text = try? String(contentsOf: folder.appending(path: "operations.txt"), encoding: .utf8)
    else { return [] }
    return parse(text)
  }()

  private static func parse(_ text: String) -> [GoldenCase] {
    var cases: [GoldenCase] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if words[0] == "case" {
        cases.append(GoldenCase(name: words.dropFirst().joined(separator: " ")))
        continue
      }
      let shape = words[1] == "-" ? [] : words[1].split(separator: ",").map { Int($0) ?? -1 }
      let floats = words.dropFirst(2).map { Float(bitPattern: UInt32($0, radix: 16) ?? 0) }
      cases[cases.count - 1].entries[String(words[0]), default: []].append(
        Entry(shape: shape, floats: floats))
    }
    return cases
  }
}

/// The functions of `Golden/make_golden.py`, by case.
let goldenFunctions: [String: @Sendable ([Tensor]) throws(KernelError) -> Tensor] = [
  "add same": { (x) throws(KernelError) in x[0] + x[1] },
  "add row": { (x) throws(KernelError) in x[0] + x[1] },
  "add column": { (x) throws(KernelError) in x[0] + x[1] },
  "add scalar": { (x) throws(KernelError) in x[0] + x[1] },
  "add outer": { (x) throws(KernelError) in x[0] + x[1] },
  "add gap": { (x) throws(KernelError) in x[0] + x[1] },
  "subtract row from left": { (x) throws(KernelError) in x[0] - x[1] },
  "subtract middle": { (x) throws(KernelError) in x[0] - x[1] },
  "multiply same": { (x) throws(KernelError) in x[0] * x[1] },
  "multiply row": { (x) throws(KernelError) in x[0] * x[1] },
  "multiply column from left": { (x) throws(KernelError) in x[0] * x[1] },
  "multiply outer": { (x) throws(KernelError) in x[0] * x[1] },
  "divide same": { (x) throws(KernelError) in x[0] / x[1] },
  "divide row": { (x) throws(KernelError) in x[0] / x[1] },
  "divide column": { (x) throws(KernelError) in x[0] / x[1] },
  "divide scalar by matrix": { (x) throws(KernelError) in x[0] / x[1] },

  "add constant": { (x) throws(KernelError) in x[0] + 1.5 },
  "subtract from constant": { (x) throws(KernelError) in 1.5 - x[0] },
  "multiply constant": { (x) throws(KernelError) in x[0] * -0.75 },
  "divide by constant": { (x) throws(KernelError) in x[0] / 3 },
  "divide constant": { (x) throws(KernelError) in 2 / x[0] },
  "negate": { (x) throws(KernelError) in -x[0] },

  "exp": { (x) throws(KernelError) in exp(x[0]) },
  "log": { (x) throws(KernelError) in log(x[0]) },
  "tanh": { (x) throws(KernelError) in tanh(x[0]) },
  "sigmoid": { (x) throws(KernelError) in sigmoid(x[0]) },
  "sin": { (x) throws(KernelError) in sin(x[0]) },
  "cos": { (x) throws(KernelError) in cos(x[0]) },
  "sqrt": { (x) throws(KernelError) in sqrt(x[0]) },
  "abs": { (x) throws(KernelError) in abs(x[0]) },
  "relu": { (x) throws(KernelError) in relu(x[0]) },
  "leakyRelu": { (x) throws(KernelError) in leakyRelu(x[0], slope: 0.25) },
  "squared": { (x) throws(KernelError) in x[0].squared() },
  "power 0": { (x) throws(KernelError) in pow(x[0], 0) },
  "power 1": { (x) throws(KernelError) in pow(x[0], 1) },
  "power 5": { (x) throws(KernelError) in pow(x[0], 5) },
  "power -2": { (x) throws(KernelError) in pow(x[0], -2) },
  "power 1.5": { (x) throws(KernelError) in pow(x[0], 1.5) },

  "matmul": { (x) throws(KernelError) in x[0].matmul(x[1]) },
  "matmul wide": { (x) throws(KernelError) in x[0].matmul(x[1]) },
  "matmul transposed left": { (x) throws(KernelError) in x[0].transposed.matmul(x[1]) },
  "matmul transposed right": { (x) throws(KernelError) in x[0].matmul(x[1].transposed) },
  "matmul matrix with vector": { (x) throws(KernelError) in x[0].matmul(x[1]) },
  "matmul vector with matrix": { (x) throws(KernelError) in x[0].matmul(x[1]) },
  "matmul vectors": { (x) throws(KernelError) in x[0].matmul(x[1]) },
  "dot": { (x) throws(KernelError) in x[0].dot(x[1]) },
  "norm": { (x) throws(KernelError) in x[0].norm() },

  "transposed": { (x) throws(KernelError) in x[0].transposed },
  "reshaped": { (x) throws(KernelError) in x[0].reshaped([5, 3]) * x[0].reshaped([5, 3]) },
  "slice": { (x) throws(KernelError) in x[0][1] * x[0][2] },
  "element": { (x) throws(KernelError) in x[0][0] * x[0][0] * x[0][1] },
  "rows": { (x) throws(KernelError) in try x[0].rows(1..<4).squared() },
  "concatenated": { (x) throws(KernelError) in try Tensor.concatenating([x[0], x[1], x[0]]).squared() },
  "broadcast": { (x) throws(KernelError) in try x[0].broadcast(to: [2, 3, 4]).squared() },

  "convolution": { (x) throws(KernelError) in try x[0].convolved(with: x[1]) },
  "convolution padded": { (x) throws(KernelError) in try x[0].convolved(with: x[1], padding: 1) },
  "convolution with stride": { (x) throws(KernelError) in try x[0].convolved(with: x[1], stride: 2) },
  "convolution with stride, padded": { (x) throws(KernelError) in
    try x[0].convolved(with: x[1], stride: 3, padding: 2)
  },
  "convolution of single pixels": { (x) throws(KernelError) in try x[0].convolved(with: x[1]) },
  "convolution with bias": { (x) throws(KernelError) in
    try tanh(x[0].convolved(with: x[1]) + x[2].reshaped([3, 1, 1]))
  },
  "maxPool": { (x) throws(KernelError) in try (x[0] * x[0] * x[0]).maxPooled(size: 2, stride: 2) },
  "maxPool with a rest": { (x) throws(KernelError) in
    try (x[0] * x[0] * x[0]).maxPooled(size: 2, stride: 2)
  },
  "maxPool overlapping": { (x) throws(KernelError) in
    try (x[0] * x[0] * x[0]).maxPooled(size: 3, stride: 2)
  },

  "batchNorm": { (x) throws(KernelError) in
    try x[0].normalizedByFeature(epsilon: 1e-5).result.scaled(by: x[1], shift: x[2])
  },
  "batchNorm of images": { (x) throws(KernelError) in
    try x[0].normalizedByFeature(epsilon: 1e-5).result.scaled(by: x[1], shift: x[2])
  },
  "layerNorm": { (x) throws(KernelError) in
    try x[0].normalizedByRow(epsilon: 1e-5).scaled(by: x[1], shift: x[2])
  },

  "sum": { (x) throws(KernelError) in (x[0] * x[0]).sum() },
  "sum axis 0": { (x) throws(KernelError) in (x[0] * x[0]).sum(axis: 0) },
  "sum axis 1": { (x) throws(KernelError) in (x[0] * x[0]).sum(axis: 1) },
  "sum axis 2": { (x) throws(KernelError) in (x[0] * x[0]).sum(axis: 2) },
  "mean": { (x) throws(KernelError) in (x[0] * x[0]).mean() },
  "mean axis 1": { (x) throws(KernelError) in (x[0] * x[0]).mean(axis: 1) },
  "max": { (x) throws(KernelError) in x[0].max() },
  "min": { (x) throws(KernelError) in x[0].min() },
  "max of equals": { (x) throws(KernelError) in x[0].max() },

  "softmax": { (x) throws(KernelError) in try x[0].softmax() },
  "softmax wide": { (x) throws(KernelError) in try x[0].softmax() },
  "logSoftmax": { (x) throws(KernelError) in try x[0].logSoftmax() },
  "crossEntropy": { (x) throws(KernelError) in try x[0].crossEntropy(against: x[1]) },
  "crossEntropy wide": { (x) throws(KernelError) in try x[0].crossEntropy(against: x[1]) },
  "meanSquaredError": { (x) throws(KernelError) in try x[0].meanSquaredError(against: x[1]) },
  "meanAbsoluteError": { (x) throws(KernelError) in try Loss.meanAbsoluteError.value(of: x[0], against: x[1])
  },
  "huber": { (x) throws(KernelError) in try Loss.huber(delta: 0.75).value(of: x[0], against: x[1]) },
  "crossEntropy with label smoothing": { (x) throws(KernelError) in
    try Loss.crossEntropy(labelSmoothing: 0.1).value(of: x[0], against: x[1])
  },
  "network": { (x) throws(KernelError) in
    let output = tanh(x[0].matmul(x[1]) + x[2]).matmul(x[3]) + x[4]
    return try output.meanSquaredError(against: .zeros([6, 1]))
  },
]
