/// What is wrong with a training, if anything, and the measurements that say so.
///
///     let verdict = diagnose(deep, baseline: shallow)
///     verdict.verdict == .optimizationIssue
///     show(verdict)
public struct Diagnosis: Equatable, Sendable {
  /// The leaves of the decision tree.
  public enum Verdict: CaseIterable, Equatable, Sendable {
    /// Training loss large: no good function among those that the model can express.
    case modelBias
    /// Training loss large: there is a good function, and training did not find it.
    case optimizationIssue
    /// Training loss small, validation loss large.
    case overfitting
    /// Training and validation loss small, loss on other data large: they come from another distribution.
    case mismatch
    /// Nothing found.
    case fine
  }

  /// What was measured, and what counts as small.
  package struct Evidence: Equatable, Sendable {
    package let trainingLoss: Double
    /// The largest training loss that counts as small.
    package let trainingLimit: Double
    /// The training loss of a simpler model.
    package let baselineLoss: Double?
    package let validationLoss: Double?
    /// The loss on data that played no part in training.
    package let testingLoss: Double?
    /// The largest loss on other data that counts as small.
    package let limit: Double

    package init(
      trainingLoss: Double, trainingLimit: Double, baselineLoss: Double?, validationLoss: Double?,
      testingLoss: Double?, limit: Double
    ) {
      self.trainingLoss = trainingLoss
      self.trainingLimit = trainingLimit
      self.baselineLoss = baselineLoss
      self.validationLoss = validationLoss
      self.testingLoss = testingLoss
      self.limit = limit
    }
  }

  public let verdict: Verdict
  package let evidence: Evidence

  package init(_ evidence: Evidence) {
    self.evidence = evidence
    verdict = evidence.verdict
  }
}

// MARK: - The decision tree

extension Diagnosis.Evidence {
  var isTrainingLossSmall: Bool { trainingLoss <= trainingLimit }

  /// A larger model can compute what a smaller one does. If it ends higher, it was not for lack of good
  /// functions.
  var isBaselineBetter: Bool { baselineLoss.map { $0 < trainingLoss } ?? false }

  /// The loss on data that the model was not trained on: on the validation data, or if there are none, on the
  /// others.
  var generalizationLoss: Double? { validationLoss ?? testingLoss }

  var isGeneralizationLossSmall: Bool { generalizationLoss.map { $0 <= limit } ?? true }

  var isTestingLossSmall: Bool { testingLoss.map { $0 <= limit } ?? true }

  var verdict: Diagnosis.Verdict {
    if !isTrainingLossSmall { return isBaselineBetter ? .optimizationIssue : .modelBias }
    if !isGeneralizationLossSmall { return .overfitting }
    return isTestingLossSmall ? .fine : .mismatch
  }
}

// MARK: - Making one

/// Finds out what to do about a training, by the losses it ended with.
///
/// 1. Is the training loss large? If a simpler model (`baseline`) has a smaller one on the same data, that is an
///    optimisation issue, else model bias.
/// 2. Otherwise, is the validation loss large? Overfitting.
/// 3. Otherwise, is the loss on `testing` large, data from elsewhere? Mismatch. (A run without validation tells
///    these two not apart, and is called overfitting.)
/// 4. Otherwise all is fine.
///
/// - Parameters:
///   - target: the largest training loss that counts as small; by default a tenth of the loss before training.
///     For standardised numbers to predict that is about R² = 0.9, for ten classes −log of a probability of 0.8.
///   - tolerance: how many times the training loss, or `target` if that is more, the loss on other data may be
///     and still count as small.
///
/// Traps unless `target` is not negative and `tolerance` at least 1, where `testing` does not fit the model, and where
/// one of the runs diverged: what its model computes says nothing about the losses before.
public func diagnose(
  _ run: Run, baseline: Run? = nil, testing: Dataset? = nil, target: Double? = nil, tolerance: Double = 2
) -> Diagnosis {
  orTrap { () throws(KernelError) in
    try Diagnosis.of(run, baseline: baseline, testing: testing, target: target, tolerance: tolerance)
  }
}

extension Diagnosis {
  /// The core of `diagnose`.
  package static func of(
    _ run: Run, baseline: Run?, testing: Dataset?, target: Double?, tolerance: Double
  ) throws(KernelError) -> Diagnosis {
    if let target { try checkNotNegative("target", target) }
    guard tolerance >= 1, tolerance.isFinite else {
      throw .invalidArgument(name: "tolerance", value: "\(tolerance)", allowed: "a number from 1 up")
    }
    try checkConverged(run, "the run")
    if let baseline { try checkConverged(baseline, "the baseline") }
    let end = run.history[run.modelEpoch]
    let trainingLimit = target ?? run.initial.loss / 10
    var testingLoss: Double?
    if let testing { testingLoss = try run.model.evaluation(on: testing, loss: run.loss).loss }
    return Diagnosis(
      Evidence(
        trainingLoss: end.loss, trainingLimit: trainingLimit,
        baselineLoss: baseline.map { $0.history[$0.modelEpoch].loss }, validationLoss: end.validationLoss,
        testingLoss: testingLoss, limit: tolerance * max(end.loss, trainingLimit)))
  }

  private static func checkConverged(_ run: Run, _ name: String) throws(KernelError) {
    guard let epoch = run.divergedEpoch else { return }
    throw .unsuitableData(
      reason: "diagnose: \(name) diverged in epoch \(epoch), so there are no losses to judge by; "
        + "train with a smaller learning rate")
  }
}
