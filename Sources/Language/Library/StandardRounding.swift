// Rounding to whole numbers, by the rules that Swift has for it.

extension FloatingPointRoundingRule {
  /// In the order of their tags.
  static var names: [String] {
    ["toNearestOrAwayFromZero", "toNearestOrEven", "up", "down", "towardZero", "awayFromZero"]
  }

  /// From the tag of a case.
  init(tag: Int64) {
    switch tag {
    case 0: self = .toNearestOrAwayFromZero
    case 1: self = .toNearestOrEven
    case 2: self = .up
    case 3: self = .down
    case 4: self = .towardZero
    default: self = .awayFromZero
    }
  }
}

extension Family {
  static var roundingOfDoubles: Family {
    Family(
      "extension Double",
      [
        Row("func rounded(_ rule: FloatingPointRoundingRule) -> Double") { call throws(Failure) in
          .double(call[0].double.rounded(FloatingPointRoundingRule(tag: call[1].int)))
        },
        Row("mutating func round()") { call throws(Failure) in
          .double(call[0].double.rounded(.toNearestOrAwayFromZero))
        },
        Row("mutating func round(_ rule: FloatingPointRoundingRule)") { call throws(Failure) in
          .double(call[0].double.rounded(FloatingPointRoundingRule(tag: call[1].int)))
        },
      ])
  }

  static var roundingOfFloats: Family {
    Family(
      "extension Float",
      [
        Row("func rounded(_ rule: FloatingPointRoundingRule) -> Float") { call throws(Failure) in
          .float(call[0].float.rounded(FloatingPointRoundingRule(tag: call[1].int)))
        },
        Row("mutating func round()") { call throws(Failure) in
          .float(call[0].float.rounded(.toNearestOrAwayFromZero))
        },
        Row("mutating func round(_ rule: FloatingPointRoundingRule)") { call throws(Failure) in
          .float(call[0].float.rounded(FloatingPointRoundingRule(tag: call[1].int)))
        },
      ])
  }
}
