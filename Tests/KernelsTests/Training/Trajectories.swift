import Foundation
import Kernels

/// `Golden/trajectories.txt`: see `Golden/make_trajectories.py` for the data, the network and the cases.
struct Trajectories: Sendable {
  struct Course: Sendable {
    var losses: [Double] = []
    var norms: [Double] = []
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
      default: courses[name, default: Course()].norms = numbers
      }
    }
    self.labels = labels
    self.pixels = pixels
    self.courses = courses
  }

  var data: Dataset { Dataset(inputs: Tensor(pixels, shape: [labels.count, 64]), labels: labels) }

  /// The network of all cases, with its first parameters.
  static var network: Sequential {
    let network = Sequential {
      Dense(inputs: 64, outputs: 24)
      Tanh()
      Dense(inputs: 24, outputs: 10)
    }
    return network.withParameters(
      Tensor(filling: [network.parameterCount]) { index in
        Float((Double(index * 7919 % 1009) / 1009 - 0.5) / 4)
      })
  }
}
