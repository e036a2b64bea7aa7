import Foundation
import Kernels

/// `Golden/trajectories.txt`: see `Golden/make_trajectories.py` for the data, the network and the cases.
struct Trajectories: Sendable {
  struct Course: Sendable {
    var losses: [Double] = []
    var norms: [Double] = []
    var statistics: [Double] = []
  }

  private let labels: [Int]
  private let pixels: [Float]
  let courses: [String: Course]

  static let all: Trajectories? = {
    guard let folder = Bundle.module.url(forResource: "Golden", withExtension: nil),
      let text = try? String(contentsOf: folder.appending(path: "trajectories.txt"), encoding: .utf8)
    else { return nil }
    return Trajectories(text)
  }()

  private init(_ text: String) {
    var labels: [Int] = []
    var pixels: [Float] = []
    var courses: [String: Course] = [:]
    var name = ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let numbers = words.dropFirst().compactMap(Double.init)
      switch words[0] {
      case "row":
        labels.append(Int(words[1]) ?? -1)
        pixels += words[2].compactMap { $0.hexDigitValue ?? ($0 == "g" ? 16 : nil) }.map { Float($0) / 16 }
      case "case": name = words.dropFirst().joined(separator: " ")
      case "losses": courses[name, default: Course()].losses = numbers
      case "statistics": courses[name, default: Course()].statistics = numbers
      default: courses[name, default: Course()].norms = numbers
      }
    }
    self.labels = labels
    self.pixels = pixels
    self.courses = courses
  }

  var data: Dataset { Dataset(inputs: Tensor(pixels, shape: [labels.count, 64]), labels: labels) }

  /// The network of most cases, with its first parameters.
  static func dense() -> Sequential {
    begin(
      Sequential {
        Dense(inputs: 64, outputs: 24)
        Tanh()
        Dense(inputs: 24, outputs: 10)
      }, factor: 1)
  }

  /// The network of the cases on images.
  static func convolution() -> Sequential {
    begin(
      Sequential {
        Reshape([1, 8, 8])
        Conv2D(inputs: 1, outputs: 4, kernel: 3)
        ReLU()
        MaxPool2D(size: 2)
        Conv2D(inputs: 4, outputs: 6, kernel: 2, padding: 1)
        ReLU()
        Flatten()
        Dense(inputs: 96, outputs: 10)
      }, factor: 2)
  }

  /// The network of the cases with normalisation.
  static func normalization() -> Sequential {
    begin(
      Sequential {
        Reshape([1, 8, 8])
        Conv2D(inputs: 1, outputs: 3, kernel: 3, stride: 2)
        BatchNorm(features: 3)
        ReLU()
        Flatten()
        Dense(inputs: 27, outputs: 12)
        LayerNorm(features: 12)
        Tanh()
        Dense(inputs: 12, outputs: 10)
      }, factor: 2)
  }

  private static func begin(_ network: Sequential, factor: Double) -> Sequential {
    network.withParameters(
      Tensor(filling: [network.parameterCount]) { index in
        Float((Double(index * 7919 % 1009) / 1009 - 0.5) / 4 * factor)
      })
  }
}
