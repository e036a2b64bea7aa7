import Kernels

/// What the decision tree asks and answers, in one language.
package struct DiagnosisWords: Sendable {
  /// Before the verdict.
  var title: String
  /// Said of the arrow that marks the way.
  var taken: String
  /// Before the advice.
  var tryNext: String
  var verdict: @Sendable (Diagnosis.Verdict) -> String
  var advice: @Sendable (Diagnosis.Verdict) -> String
  var answer: @Sendable (Diagnosis.Answer) -> String
  var question: @Sendable (Diagnosis.Question, Diagnosis.Evidence) -> String
}

// MARK: - English

extension DiagnosisWords {
  static let english = DiagnosisWords(
    title: "Diagnosis: ", taken: "taken", tryNext: "Try: ", verdict: { $0.description },
    advice: { $0.advice.joined(separator: ", ") },
    answer: { answer in
      switch answer {
      case .large: "large: "
      case .small: "small: "
      case .yes: "yes: "
      case .no: "no: "
      }
    },
    question: { question, evidence in
      func asked(_ name: String, _ loss: Double?, _ limit: Double) -> String {
        guard let loss else { return "\(name): not measured" }
        return "\(name) \(format(loss, digits: 4)) (small: up to \(format(limit, digits: 4)))"
      }
      switch question {
      case .training: return asked("training loss", evidence.trainingLoss, evidence.trainingLimit)
      case .baseline:
        let loss = evidence.baselineLoss.map { format($0, digits: 4) } ?? "none given"
        return "does a simpler model have a lower training loss? (\(loss))"
      case .generalization where evidence.validationLoss != nil || evidence.testingLoss == nil:
        return asked("validation loss", evidence.validationLoss, evidence.limit)
      case .generalization, .testing: return asked("testing loss", evidence.testingLoss, evidence.limit)
      }
    })
}

// MARK: - Chinese

extension DiagnosisWords {
  static let chinese = DiagnosisWords(
    title: "诊断：", taken: "走这一支", tryNext: "可以试试：",
    verdict: { verdict in
      switch verdict {
      case .modelBias: "模型偏差"
      case .optimizationIssue: "优化问题"
      case .overfitting: "过拟合"
      case .mismatch: "分布不一致"
      case .fine: "没有问题"
      }
    },
    advice: { verdict in
      switch verdict {
      case .modelBias: "更多特征、更多层、更多单元"
      case .optimizationIssue: "换学习率、用动量或自适应优化器、加残差连接"
      case .overfitting: "更多训练数据、数据增强、更少或共享的参数、提前停止、权重衰减、Dropout"
      case .mismatch: "用与测试数据相像的训练数据"
      case .fine: ""
      }
    },
    answer: { answer in
      switch answer {
      case .large: "大："
      case .small: "小："
      case .yes: "是："
      case .no: "否："
      }
    },
    question: { question, evidence in
      func asked(_ name: String, _ loss: Double?, _ limit: Double) -> String {
        guard let loss else { return "\(name)：没有测" }
        return "\(name) \(format(loss, digits: 4))（不超过 \(format(limit, digits: 4)) 算小）"
      }
      switch question {
      case .training: return asked("训练损失", evidence.trainingLoss, evidence.trainingLimit)
      case .baseline:
        let loss = evidence.baselineLoss.map { format($0, digits: 4) } ?? "没有给"
        return "更简单的模型训练损失更低吗？（\(loss)）"
      case .generalization where evidence.validationLoss != nil || evidence.testingLoss == nil:
        return asked("验证损失", evidence.validationLoss, evidence.limit)
      case .generalization, .testing: return asked("测试损失", evidence.testingLoss, evidence.limit)
      }
    })
}
