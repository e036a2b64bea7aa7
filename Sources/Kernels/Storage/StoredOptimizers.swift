/// Which rule an optimizer follows, for the sake of those who store it: to read one, the compiler asks for every case.
package enum UpdateRuleKind: CaseIterable, Equatable, Sendable, Storable {
  case sgd, adagrad, rmsProp, adam
}

/// The kind of rule with its numbers.
extension Optimizer: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(rule.kind)
    writer.write(numbers: rule.hyperparameters)
  }

  package init?(from reader: inout ByteReader) {
    guard let kind = reader.read(UpdateRuleKind.self), let numbers = reader.readNumbers(of: Double.self)
    else {
      return nil
    }
    let rule: (any UpdateRule)?
    switch (kind, numbers.count) {
    case (.sgd, 4) where numbers[2] == 0 || numbers[2] == 1:
      rule = try? SGD(
        learningRate: numbers[0], momentum: numbers[1], nesterov: numbers[2] == 1, weightDecay: numbers[3])
    case (.adagrad, 2): rule = try? Adagrad(learningRate: numbers[0], epsilon: numbers[1])
    case (.rmsProp, 3):
      rule = try? RMSProp(learningRate: numbers[0], decay: numbers[1], epsilon: numbers[2])
    case (.adam, 5):
      rule = try? Adam(
        learningRate: numbers[0], beta1: numbers[1], beta2: numbers[2], epsilon: numbers[3],
        weightDecay: numbers[4])
    case (.sgd, _), (.adagrad, _), (.rmsProp, _), (.adam, _): rule = nil
    }
    guard let rule else { return nil }
    self.init(rule)
  }
}
