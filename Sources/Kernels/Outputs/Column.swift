/// A named column of a table: numbers, integers or text, one to a row.
///
///     Column("loss", [2.302, 0.411], digits: 3)
///     Column("time", [4.7, 5.1], digits: 1, unit: "ms")
///     Column("轮次", [0, 1])
public struct Column: Equatable, Sendable {
  /// What the rows hold.
  public enum Values: Equatable, Sendable {
    /// Real numbers and how many digits of each are shown after the point. The numbers themselves stay whole.
    case numbers([Double], digits: Int)
    case integers([Int64])
    case text([String])
    /// Real numbers of which some are absent, for instance a validation loss at epochs without one.
    case optionalNumbers([Double?], digits: Int)
  }

  public let name: String
  public let values: Values
  /// What the numbers are measured in, as `ms`; empty where they are numbers alone.
  public let unit: String

  package init(name: String, values: Values, unit: String = "") {
    self.name = name
    self.values = values
    self.unit = unit
  }

  /// Real numbers, shown with `digits` digits after the point, or as powers of ten where that would hide them.
  ///
  /// - Parameter unit: what they are measured in. It stands behind the name, as in `time [ms]`.
  public init(_ name: String, _ values: [Double], digits: Int = 4, unit: String = "") {
    self.init(name: name, values: .numbers(values, digits: digits), unit: unit)
  }

  public init(_ name: String, _ values: [Int], unit: String = "") {
    self.init(name: name, values: .integers(values.map { Int64($0) }), unit: unit)
  }

  public init(_ name: String, _ values: [String]) {
    self.init(name: name, values: .text(values))
  }

  /// Real numbers of which some are absent; an absent one is shown as `-`.
  public init(_ name: String, _ values: [Double?], digits: Int = 4, unit: String = "") {
    self.init(name: name, values: .optionalNumbers(values, digits: digits), unit: unit)
  }

  /// How many rows the column has.
  public var count: Int {
    switch values {
    case .numbers(let numbers, _): numbers.count
    case .integers(let integers): integers.count
    case .text(let lines): lines.count
    case .optionalNumbers(let numbers, _): numbers.count
    }
  }
}

extension Column {
  /// What stands above the rows: the name, and the unit in brackets. `time [ms]`
  package var heading: String {
    guard let unit = bracketedUnit else { return name }
    return name.isEmpty ? unit : name + " " + unit
  }

  /// The unit as it stands behind the name; `nil` where there is none.
  package var bracketedUnit: String? { unit.isEmpty ? nil : "[" + unit + "]" }
}
