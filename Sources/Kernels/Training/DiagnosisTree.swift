// The decision tree as data, for whoever shows it.

extension Diagnosis {
  package enum Question: Equatable, Sendable {
    /// Is the training loss small?
    case training
    /// Does a simpler model have a lower one?
    case baseline
    /// Is the loss on data that the model was not trained on small?
    case generalization
    /// Is the loss on data from elsewhere small?
    case testing
  }

  package enum Answer: Equatable, Sendable {
    case large, small, yes, no

    var text: String {
      switch self {
      case .large: "large"
      case .small: "small"
      case .yes: "yes"
      case .no: "no"
      }
    }
  }

  package indirect enum Node: Equatable, Sendable {
    case question(Question, [Branch])
    case leaf(Verdict)
  }

  package struct Branch: Equatable, Sendable {
    package let answer: Answer
    /// Whether the way to the verdict goes here.
    package let isTaken: Bool
    package let node: Node
  }

  package var tree: Node {
    let isSmall = evidence.isTrainingLossSmall
    let generalizes = isSmall && evidence.isGeneralizationLossSmall
    func end(_ answer: Answer, _ leaf: Verdict) -> Branch {
      Branch(answer: answer, isTaken: verdict == leaf, node: .leaf(leaf))
    }
    let testing = Node.question(.testing, [end(.large, .mismatch), end(.small, .fine)])
    let generalization = Node.question(
      .generalization,
      [end(.large, .overfitting), Branch(answer: .small, isTaken: generalizes, node: testing)])
    let baseline = Node.question(.baseline, [end(.yes, .optimizationIssue), end(.no, .modelBias)])
    return .question(
      .training,
      [
        Branch(answer: .large, isTaken: !isSmall, node: baseline),
        Branch(answer: .small, isTaken: isSmall, node: generalization),
      ])
  }
}
