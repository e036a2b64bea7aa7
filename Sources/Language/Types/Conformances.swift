// Which types conform to which protocols of the standard library, and whether a type can keep what it declares.

extension Checker {
  /// Protocols of the standard library that a type conforms to.
  func conforms(_ type: Type, to name: String) -> Bool {
    switch (type.resolved, name) {
    case (.error, _), (_, "Any"), (_, "Sendable"): return true
    case (.int, "Equatable"), (.int, "Hashable"), (.int, "Comparable"), (.int, "Numeric"),
      (.int, "SignedNumeric"),
      (.int, "AdditiveArithmetic"), (.int, "BinaryInteger"), (.int, "FixedWidthInteger"),
      (.int, "Strideable"),
      (.int, "SignedInteger"):
      return true
    case (.double, _), (.float, _):
      switch name {
      case "Equatable", "Hashable", "Comparable", "Numeric", "SignedNumeric", "AdditiveArithmetic",
        "FloatingPoint",
        "BinaryFloatingPoint", "Strideable":
        return true
      default: return false
      }
    case (.string, "Equatable"), (.string, "Hashable"), (.string, "Comparable"), (.bool, "Equatable"),
      (.bool, "Hashable"):
      return true
    case (_, "CustomStringConvertible") where type.resolved.primitive != nil: return true
    case (.array(let element), "Equatable"), (.array(let element), "Hashable"):
      return conforms(element, to: name)
    case (.optional(let wrapped), "Equatable"), (.optional(let wrapped), "Hashable"):
      return conforms(wrapped, to: name)
    case (.dictionary(_, let value), "Equatable"), (.dictionary(_, let value), "Hashable"):
      return conforms(value, to: name)
    case (.nominal(let nominal, let arguments), _):
      if nominal.conformances.contains(name) { return true }
      if name == "Equatable",
        nominal.conformances.contains("Hashable") || nominal.conformances.contains("Comparable")
      {
        return true
      }
      if nominal.kind == .enumeration, name == "Equatable" || name == "Hashable" {
        return nominal.cases.allSatisfy { $0.payload.isEmpty }
      }
      if nominal === library.range || nominal === library.closedRange {
        return (name == "Equatable" || name == "Hashable") && conforms(arguments[0], to: name)
      }
      return false
    default: return false
    }
  }

  // MARK: - Keys of dictionaries

  /// Refuses a type that cannot be a key. While the block's types are being described, what they conform to is not
  /// known yet: the question waits.
  ///
  /// - Returns: The type, or the type of what was refused.
  func key(_ type: Type, _ range: SourceRange) -> Type {
    if isDescribingTypes {
      waitingKeys.append((type, range))
      return type
    }
    if type.hasError || type.hasVariables || conforms(type, to: "Hashable") { return type }
    report(.notHashable(type.spelling), range)
    return .error
  }

  func checkWaitingKeys() {
    isDescribingTypes = false
    for (type, range) in waitingKeys { _ = key(type, range) }
    waitingKeys = []
  }

  // MARK: - Synthesis

  /// `==` and hashing of a block's own types are made from their members, so these have to have them, too.
  func checkSynthesis() {
    for (nominal, _) in typesOfBlock {
      for name in ["Equatable", "Hashable"] where conforms(.nominal(nominal, []), to: name) {
        if name == "Equatable", nominal.ownEquality != nil { continue }
        guard let member = firstMember(of: nominal, notConformingTo: name) else { continue }
        report(
          .membersNotConforming(nominal.name, to: name, member: member.name, member.type.spelling),
          nominal.range, notes: declared(member.name, block: block, member.range))
        break
      }
    }
  }

  private func firstMember(
    of nominal: Nominal, notConformingTo name: String
  ) -> (name: String, type: Type, range: SourceRange)? {
    for field in nominal.fields where !conforms(field.type, to: name) {
      return (field.name, field.type, field.range)
    }
    for one in nominal.cases {
      for member in one.payload where !conforms(member.type, to: name) {
        return (one.name, member.type, one.range)
      }
    }
    return nil
  }
}
