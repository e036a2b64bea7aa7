// The decision tree as text, the way that was taken marked with `=>`.

extension Diagnosis.Verdict {
  public var description: String {
    switch self {
    case .modelBias: "model bias"
    case .optimizationIssue: "optimization issue"
    case .overfitting: "overfitting"
    case .mismatch: "mismatch"
    case .fine: "fine"
    }
  }

  /// What to try next.
  public var advice: [String] {
    switch self {
    case .modelBias: ["more features", "more layers", "more units"]
    case .optimizationIssue:
      ["another learning rate", "momentum or an adaptive optimizer", "residual connections"]
    case .overfitting:
      [
        "more training data", "augmentation", "fewer or shared parameters", "early stopping", "weight decay",
        "dropout",
      ]
    case .mismatch: ["training data that resemble the testing data"]
    case .fine: []
    }
  }
}

extension Diagnosis {
  /// The questions on the way to the verdict, each with its answer.
  public var path: [String] {
    var steps = [evidence.trainingQuestion + (evidence.isTrainingLossSmall ? ": small" : ": large")]
    if evidence.isTrainingLossSmall {
      steps.append(
        evidence.generalizationQuestion + (evidence.isGeneralizationLossSmall ? ": small" : ": large"))
      if evidence.isGeneralizationLossSmall, evidence.testingLoss != nil {
        steps.append(evidence.testingQuestion + (evidence.isTestingLossSmall ? ": small" : ": large"))
      }
    } else {
      steps.append(evidence.baselineQuestion + (evidence.isBaselineBetter ? ": yes" : ": no"))
    }
    return steps
  }

  /// One sentence: "overfitting: training loss 0.0213 (small: up to 0.2303) …".
  public var description: String {
    var text = verdict.description
    for (position, step) in path.enumerated() { text += (position == 0 ? ": " : "; ") + step }
    return text
  }

  /// The whole tree, with the way that was taken, and what to try.
  public var output: Output {
    let isSmall = evidence.isTrainingLossSmall
    let generalizes = isSmall && evidence.isGeneralizationLossSmall
    var lines = [
      evidence.trainingQuestion,
      branch("|", !isSmall) + "large: " + evidence.baselineQuestion,
      "|   " + branch("|", verdict == .optimizationIssue) + "yes: " + leaf(.optimizationIssue),
      "|   " + branch("`", verdict == .modelBias) + "no: " + leaf(.modelBias),
      branch("`", isSmall) + "small: " + evidence.generalizationQuestion,
      "    " + branch("|", verdict == .overfitting) + "large: " + leaf(.overfitting),
      "    " + branch("`", generalizes) + "small: " + evidence.testingQuestion,
      "        " + branch("|", verdict == .mismatch) + "large: " + leaf(.mismatch),
      "        " + branch("`", verdict == .fine) + "small: " + leaf(.fine),
    ]
    if !verdict.advice.isEmpty { lines.append("Try: " + verdict.advice.joined(separator: ", ")) }
    return .preformatted(title: "Diagnosis: \(verdict.description)", text: lines.joined(separator: "\n"))
  }

  private func branch(_ corner: String, _ isTaken: Bool) -> String { corner + (isTaken ? "=> " : "-- ") }

  private func leaf(_ leaf: Verdict) -> String {
    leaf == verdict ? "[" + leaf.description + "]" : leaf.description
  }
}

// MARK: - Questions

extension Diagnosis.Evidence {
  fileprivate var trainingQuestion: String {
    "training loss \(shown(trainingLoss)) (small: up to \(shown(trainingLimit)))"
  }

  fileprivate var baselineQuestion: String {
    "does a simpler model have a lower training loss? "
      + (baselineLoss.map { "(\(shown($0)))" } ?? "(none given)")
  }

  fileprivate var generalizationQuestion: String {
    validationLoss == nil && testingLoss != nil
      ? testingQuestion : question("validation loss", validationLoss)
  }

  fileprivate var testingQuestion: String { question("testing loss", testingLoss) }

  private func question(_ name: String, _ loss: Double?) -> String {
    guard let loss else { return name + " (not measured)" }
    return "\(name) \(shown(loss)) (small: up to \(shown(limit)))"
  }

  private func shown(_ loss: Double) -> String { format(loss, digits: 4) }
}
