import Foundation
import Kernels
import Testing

/// Without noise, the points lie where the documented formulas say.
@Suite struct GeneratorTests {
  @Test func spirals() {
    let data = Dataset.spirals(count: 40, classes: 2, noise: 0)
    for row in 0..<40 {
      let t = (Double(row / 2) + 0.5) / 20
      let angle = 2 * Double.pi * (Double(row % 2) / 2 + t)
      #expect(near(data, row, 2 * t * Foundation.cos(angle), 2 * t * Foundation.sin(angle)))
      #expect(data.labels[row] == row % 2)
    }
  }

  @Test func moons() {
    let data = Dataset.moons(count: 20, noise: 0)
    for row in 0..<20 {
      let t = Double.pi * (Double(row / 2) + 0.5) / 10
      let (x, y) = (Foundation.cos(t), Foundation.sin(t))
      #expect(row % 2 == 0 ? near(data, row, x, y) : near(data, row, 1 - x, 0.5 - y))
    }
  }

  @Test func circles_and_blobs() {
    let circles = Dataset.circles(count: 20, noise: 0)
    let blobs = Dataset.blobs(count: 9, classes: 3, noise: 0)
    for row in 0..<20 { #expect(abs(radius(circles, row) - (row % 2 == 0 ? 1 : 0.5)) < 1e-6) }
    for row in 0..<9 { #expect(abs(radius(blobs, row) - 2) < 1e-6) }
    #expect(blobs.classes == 3)
  }

  @Test func sine() {
    let data = Dataset.sine(count: 100, noise: 0, seed: 5)
    for (x, y) in zip(data.inputs.values, data.targets.values) {
      #expect(x >= -1 && x < 1)
      #expect(abs(y - Foundation.sin(.pi * x)) < 1e-6)
    }
  }

  @Test func a_linear_function_repeats_itself() {
    // Four points of a line: equal slopes.
    let data = Dataset.linear(count: 4, features: 1, noise: 0, seed: 2)
    let (x, y) = (data.inputs.values, data.targets.values)
    let slopes = (1..<4).map { (y[$0] - y[0]) / (x[$0] - x[0]) }
    #expect(abs(slopes[0] - slopes[1]) < 1e-4 && abs(slopes[0] - slopes[2]) < 1e-4)
  }

  @Test func noise_has_its_standard_deviation() {
    let noisy = Dataset.circles(count: 4000, noise: 0.3, seed: 1).inputs.values
    let clean = Dataset.circles(count: 4000, noise: 0).inputs.values
    let variance = zip(noisy, clean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(noisy.count)
    #expect(abs(variance.squareRoot() - 0.3) < 0.01)
  }

  @Test func seeds_matter_and_repeat() {
    #expect(Dataset.moons(count: 10, seed: 1) == Dataset.moons(count: 10, seed: 1))
    #expect(Dataset.moons(count: 10, seed: 1) != Dataset.moons(count: 10, seed: 2))
  }

  @Test func unsuitable_arguments_are_errors() {
    #expect(throws: KernelError.self) {
      try Dataset.generatedSpirals(count: 1, classes: 2, noise: 0, seed: 0)
    }
    #expect(throws: KernelError.self) {
      try Dataset.generatedSpirals(count: 5, classes: 0, noise: 0, seed: 0)
    }
    #expect(throws: KernelError.self) { try Dataset.generatedMoons(count: 0, noise: 0, seed: 0) }
    #expect(throws: KernelError.self) { try Dataset.generatedCircles(count: 5, noise: -1, seed: 0) }
    #expect(throws: KernelError.self) { try Dataset.generatedSine(count: 5, noise: .nan, seed: 0) }
    #expect(throws: KernelError.self) {
      try Dataset.generatedLinear(count: 5, features: 0, noise: 0, seed: 0)
    }
    #expect(throws: KernelError.self) { try Dataset.generatedBlobs(count: -1, classes: 1, noise: 0, seed: 0) }
  }

  private func near(_ data: Dataset, _ row: Int, _ x: Double, _ y: Double) -> Bool {
    abs(data.inputs.values[2 * row] - x) < 1e-6 && abs(data.inputs.values[2 * row + 1] - y) < 1e-6
  }

  private func radius(_ data: Dataset, _ row: Int) -> Double {
    let (x, y) = (data.inputs.values[2 * row], data.inputs.values[2 * row + 1])
    return (x * x + y * y).squareRoot()
  }
}
