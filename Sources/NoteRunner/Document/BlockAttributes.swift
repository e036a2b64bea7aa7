/// What an author can say about a block, on the fence or in `//|` lines at its top.
package struct BlockAttributes: Sendable, Equatable {
  package var id: String?
  package var caption: String?
  /// Run, but show only what came out.
  package var isHidden = false
  /// The code stands in a box that the reader opens.
  package var isFolded = false
  /// Shown, never run.
  package var isIgnored = false
  /// Must fail; its message belongs to the page.
  package var mustFail = false
  /// Never compared with recorded results.
  package var isVolatile = false
  /// Not to be edited in the page.
  package var isReadOnly = false
  /// Steps of the block language that the block may take, where not the usual number.
  package var budget: Int?

  package init() {}
}

/// The vocabulary: the one table of attributes.
enum BlockAttribute: String, CaseIterable {
  case id, caption, hide, fold, ignore
  case shouldFail = "should_fail"
  case volatile, readonly, budget

  var takesValue: Bool {
    switch self {
    case .id, .caption, .budget: true
    case .hide, .fold, .ignore, .shouldFail, .volatile, .readonly: false
    }
  }

  /// Pairs of which one makes no sense beside the other, and why.
  static let conflicts: [(BlockAttribute, BlockAttribute, String)] =
    [.hide, .fold, .shouldFail, .volatile, .readonly, .budget].map {
      (.ignore, $0, "a block that is ignored only stands there: it never runs")
    } + [
      (.hide, .fold, "code that is hidden cannot be unfolded"),
      (.hide, .readonly, "code that is hidden cannot be edited anyway"),
      (.shouldFail, .volatile, "the message of a failure is the same every time"),
    ]
}

/// One attribute as it was written, with its places in the file.
struct WrittenAttribute {
  var name: String
  var nameRange: Range<Int>
  var value: String?
  var valueRange: Range<Int>
}

extension BlockAttributes {
  /// Takes attributes over in the order in which they were written.
  mutating func apply(
    _ written: [WrittenAttribute], in file: SourceFile, into diagnostics: inout [Diagnostic]
  ) {
    var seen: Set<String> = []
    var accepted: [BlockAttribute] = []
    for attribute in written {
      func report(_ message: String, at range: Range<Int>, help: String? = nil) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, help: help))
      }
      guard let known = BlockAttribute(rawValue: attribute.name) else {
        report(
          "`\(attribute.name)` is not an attribute of a block", at: attribute.nameRange,
          help: NearMiss.help(attribute.name, allowed: BlockAttribute.allCases.map(\.rawValue)))
        continue
      }
      guard seen.insert(attribute.name).inserted else {
        report("`\(attribute.name)` is given twice", at: attribute.nameRange)
        continue
      }
      for (one, other, reason) in BlockAttribute.conflicts {
        let partner = known == one ? other : known == other ? one : nil
        guard let partner, accepted.contains(partner) else { continue }
        report(
          "`\(partner.rawValue)` and `\(known.rawValue)` do not go together: \(reason)",
          at: attribute.nameRange)
      }
      accepted.append(known)
      guard known.takesValue else {
        switch attribute.value {
        case nil, "true": set(known)
        case "false": break
        default: report("`\(attribute.name)` is `true` or `false`", at: attribute.valueRange)
        }
        continue
      }
      guard let value = attribute.value, !value.isEmpty else {
        report(
          "`\(attribute.name)` needs a value", at: attribute.nameRange,
          help: "as in \(known.rawValue)=\(known.example)")
        continue
      }
      if let problem = set(known, to: value) { report(problem, at: attribute.valueRange) }
    }
  }

  private mutating func set(_ flag: BlockAttribute) {
    switch flag {
    case .hide: isHidden = true
    case .fold: isFolded = true
    case .ignore: isIgnored = true
    case .shouldFail: mustFail = true
    case .volatile: isVolatile = true
    case .readonly: isReadOnly = true
    case .id, .caption, .budget: preconditionFailure("these take a value")
    }
  }

  /// Returns what is wrong with the value.
  private mutating func set(_ attribute: BlockAttribute, to value: String) -> String? {
    switch attribute {
    case .id:
      guard Self.isIdentifier(value) else {
        return "`\(value)` cannot be an id: a letter, then letters, digits, `-` and `_` of ASCII"
      }
      id = value
    case .caption: caption = value
    case .budget:
      guard let steps = Int(value.filter { $0 != "_" }), steps > 0 else {
        return "`\(value)` cannot be a budget: a positive number of steps, as in 50_000_000"
      }
      budget = steps
    case .hide, .fold, .ignore, .shouldFail, .volatile, .readonly: preconditionFailure("these take no value")
    }
    return nil
  }
}

extension BlockAttribute {
  fileprivate var example: String {
    switch self {
    case .id: "first-run"
    case .caption: "\"Loss by epoch\""
    case .budget: "50_000_000"
    case .hide, .fold, .ignore, .shouldFail, .volatile, .readonly: ""
    }
  }
}

extension BlockAttributes {
  /// A letter, then letters, digits, `-` and `_` of ASCII: also a file's name everywhere.
  static func isIdentifier(_ text: String) -> Bool {
    text.utf8.first?.isLetter == true
      && text.utf8.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }
}
