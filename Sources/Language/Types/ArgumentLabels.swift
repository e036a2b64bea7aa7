// Arguments to parameters, by order and labels alone.

/// For each parameter the index of its argument, or `nil` for its default.
struct LabelMatch {
  var arguments: [Int?] = []
  /// What did not fit, and where; `nil` when all did.
  var failure: Failure?

  enum Failure {
    case missing(Callable.Parameter)
    case surplus(argument: Int)
    case label(argument: Int, wanted: Callable.Parameter?)
  }
}

extension Checker {
  func matchLabels(_ callable: Callable, _ arguments: [Argument], isSubscript: Bool = false) -> LabelMatch {
    var match = LabelMatch()
    match.arguments.reserveCapacity(callable.parameters.count)
    var next = 0
    for parameter in callable.parameters {
      // A subscript's parameter has a label only where one is written twice, as in a row with `default`.
      let label = isSubscript && parameter.label == parameter.name ? nil : parameter.label
      guard next < arguments.count else {
        if parameter.defaultValue == nil {
          match.failure = .missing(parameter)
          return match
        }
        match.arguments.append(nil)
        continue
      }
      let argument = arguments[next]
      let fits: Bool
      if argument.isTrailingClosure, argument.label == nil {
        // A trailing closure passes over parameters that have a default and take no closure.
        if case .function = parameter.type.unwrappedFully {
          fits = true
        } else {
          fits = parameter.defaultValue == nil
        }
      } else {
        fits = argument.label?.text == label
      }
      if fits {
        match.arguments.append(next)
        next += 1
      } else if parameter.defaultValue != nil {
        match.arguments.append(nil)
      } else {
        let isKnown = callable.parameters.contains { $0.label == argument.label?.text }
        let comesLater = argument.label != nil && isKnown && !arguments.contains { $0.label?.text == label }
        match.failure = comesLater ? .missing(parameter) : .label(argument: next, wanted: parameter)
        return match
      }
    }
    if next < arguments.count {
      let label = arguments[next].label
      match.failure = label == nil ? .surplus(argument: next) : .label(argument: next, wanted: nil)
    }
    return match
  }

  /// Says why labels do not fit.
  func reportLabels(
    _ failure: LabelMatch.Failure, _ callable: Callable, _ arguments: [Argument], _ range: SourceRange,
    nameRange: SourceRange, shown name: String
  ) {
    let shown = callable.name == "init" ? name.prefix { $0 != "(" } : Substring(callable.name)
    let notes = declared(String(shown), block: callable.block, callable.range)
    let labels = callable.parameters.compactMap { $0.label }
    switch failure {
    case .missing(let parameter):
      report(
        .missingArgument(parameter.label ?? parameter.name, isLabeled: parameter.label != nil, in: name),
        nameRange, notes: notes)
    case .surplus(let index):
      let argument = arguments[index]
      if callable.parameters.isEmpty {
        report(.takesNoArguments(name), argument.value.range, notes: notes)
      } else if let label = labels.first(where: { label in !arguments.contains { $0.label?.text == label } }),
        index < callable.parameters.count, callable.parameters[index].label == label
      {
        report(.missingLabel(label, in: name), argument.value.range, notes: notes)
      } else {
        report(.extraArgument(name), argument.value.range, notes: notes)
      }
    case .label(let index, let wanted):
      let argument = arguments[index]
      guard let label = argument.label else {
        if let expected = wanted?.label {
          report(.missingLabel(expected, in: name), argument.value.range, notes: notes)
        } else {
          report(.extraArgument(name), argument.value.range, notes: notes)
        }
        return
      }
      if labels.contains(label.text) {
        let isTwice = arguments.filter { $0.label?.text == label.text }.count > 1
        report(
          isTwice ? .labelTwice(label.text) : .argumentOrder(label.text, in: name), label.range, notes: notes)
      } else {
        let free = labels.filter { one in !arguments.contains { $0.label?.text == one } }
        let nearest =
          nearestName(to: label.text, among: free) ?? free.first { initials(of: $0) == label.text }
        let needsNone = wanted != nil && wanted?.label == nil
        report(
          .noLabel(label.text, in: name, nearest: nearest, needsNone: needsNone), label.range, notes: notes)
      }
    }
  }

  /// `lr` for `learningRate`: how other libraries abbreviate.
  private func initials(of label: String) -> String {
    var bytes: [UInt8] = []
    for (index, byte) in label.utf8.enumerated() {
      if index == 0 || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { bytes.append(byte | 0x20) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
