import Kernels
import Testing

@Suite struct DiagnosisTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let training: Double
    var baseline: Double?
    var validation: Double?
    var testing: Double?
    let verdict: Diagnosis.Verdict
    var testDescription: String { name }
  }

  /// Small is up to 0.1 in training, and up to 0.2 elsewhere.
  static let cases = [
    Case(name: "large, nothing to compare with", training: 0.5, verdict: .modelBias),
    Case(name: "large, and larger for a simpler model", training: 0.5, baseline: 0.6, verdict: .modelBias),
    Case(
      name: "large, a simpler model does better", training: 0.5, baseline: 0.4, verdict: .optimizationIssue),
    Case(name: "small, validation large", training: 0.05, validation: 0.3, verdict: .overfitting),
    Case(name: "small, validation small", training: 0.05, validation: 0.2, verdict: .fine),
    Case(
      name: "small, a better baseline does not matter", training: 0.05, baseline: 0.01, validation: 0.1,
      verdict: .fine),
    Case(
      name: "validation small, testing large", training: 0.05, validation: 0.1, testing: 0.9,
      verdict: .mismatch),
    Case(name: "testing large, no validation", training: 0.05, testing: 0.9, verdict: .overfitting),
    Case(
      name: "all small", training: 0.05, validation: 0.1, testing: 0.15, verdict: .fine),
    Case(
      name: "validation large, testing small", training: 0.05, validation: 0.3, testing: 0.1,
      verdict: .overfitting),
  ]

  @Test(arguments: cases) func `the decision tree`(_ subject: Case) {
    let diagnosis = Diagnosis(
      Diagnosis.Evidence(
        trainingLoss: subject.training, trainingLimit: 0.1, baselineLoss: subject.baseline,
        validationLoss: subject.validation, testingLoss: subject.testing, limit: 0.2))
    #expect(diagnosis.verdict == subject.verdict)
    #expect(diagnosis.description.hasPrefix(subject.verdict.description))
    // The way that is marked in the drawing ends at the verdict.
    let marked = diagnosis.output.text.split(separator: "\n").last { $0.contains("=>") }
    #expect(marked?.hasSuffix("[" + subject.verdict.description + "]") == true)
  }

  @Test func `drawing`() {
    let diagnosis = Diagnosis(
      Diagnosis.Evidence(
        trainingLoss: 0.05, trainingLimit: 0.1, baselineLoss: nil, validationLoss: 0.1, testingLoss: 0.9,
        limit: 0.2))
    #expect(
      diagnosis.output.text == """
        Diagnosis: mismatch
        training loss 0.0500 (small: up to 0.1000)
        |-- large: does a simpler model have a lower training loss? (none given)
        |   |-- yes: optimization issue
        |   `-- no: model bias
        `=> small: validation loss 0.1000 (small: up to 0.2000)
            |-- large: overfitting
            `=> small: testing loss 0.9000 (small: up to 0.2000)
                |=> large: [mismatch]
                `-- small: fine
        Try: training data that resemble the testing data
        """)
  }

  @Test func `real runs`() {
    let (training, testing) = Dataset.spirals(count: 300, noise: 0.02, seed: 1).split(trainingFraction: 0.8)
    let line = train(
      Sequential { Dense(inputs: 2, outputs: 2) }, on: training, validation: testing,
      optimizer: .adam(learningRate: 0.05), epochs: 20)
    #expect(diagnose(line).verdict == .modelBias)
    // Points in two dimensions against labels at random: learnt by heart, of no use elsewhere.
    let noisy = Dataset.blobs(count: 30, noise: 2, seed: 1).withLabelNoise(fraction: 1, seed: 3)
    let byHeart = train(
      Sequential(seed: 1) {
        Dense(inputs: 2, outputs: 64)
        ReLU()
        Dense(inputs: 64, outputs: 64)
        ReLU()
        Dense(inputs: 64, outputs: noisy.classes ?? 2)
      }, on: noisy, validation: Dataset.blobs(count: 30, noise: 2, seed: 2),
      optimizer: .adam(learningRate: 0.02), epochs: 300)
    #expect(diagnose(byHeart).verdict == .overfitting)
  }
}
