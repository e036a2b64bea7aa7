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

  /// What `show` shows of it.
  public var output: Output { .diagnosis(self) }

  /// The whole tree, with the way that was taken, and what to try.
  var text: String {
    var lines = ["Diagnosis: \(verdict.description)"]
    append(tree, indent: "", after: "", to: &lines)
    if !verdict.advice.isEmpty { lines.append("Try: " + verdict.advice.joined(separator: ", ")) }
    return lines.joined(separator: "\n")
  }

  private func append(_ node: Node, indent: String, after start: String, to lines: inout [String]) {
    switch node {
    case .leaf(let verdict): lines.append(start + leaf(verdict))
    case .question(let question, let branches):
      lines.append(start + evidence.text(of: question))
      for (number, next) in branches.enumerated() {
        let isLast = number == branches.count - 1
        append(
          next.node, indent: indent + (isLast ? "    " : "|   "),
          after: indent + branch(isLast ? "`" : "|", next.isTaken) + "\(next.answer.text): ", to: &lines)
      }
    }
  }

  private func branch(_ corner: String, _ isTaken: Bool) -> String { corner + (isTaken ? "=> " : "-- ") }

  private func leaf(_ leaf: Verdict) -> String {
    leaf == verdict ? "[" + leaf.description + "]" : leaf.description
  }
}

// MARK: - Questions

extension Diagnosis.Evidence {
  fileprivate func text(of question: Diagnosis.Question) -> String {
    switch question {
    case .training: trainingQuestion
    case .baseline: baselineQuestion
    case .generalization: generalizationQuestion
    case .testing: testingQuestion
    }
  }

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
