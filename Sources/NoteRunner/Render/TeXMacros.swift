/// What formulas of a course may write short: `\R` for `\mathbb{R}`. Arguments are `#1` to `#9`.
package struct TeXMacros: Sendable {
  package struct Macro: Sendable {
    package var name: String
    package var expansion: String
    /// Where the file of the settings has it.
    var range: Range<Int>
  }

  package private(set) var all: [Macro] = []
  private var file: SourceFile?

  package init() {}

  init(_ macros: [Macro], in file: SourceFile) {
    all = macros
    self.file = file
  }

  /// Those that a formula can come to use, by themselves and through each other: what it looks like depends on no others.
  func used(in tex: String) -> [Macro] {
    var used: [Macro] = []
    var rest = all
    var texts = [tex]
    while let text = texts.popLast() {
      for macro in rest.filter({ text.contains($0.name) }) {
        used.append(macro)
        texts.append(macro.expansion)
        rest.removeAll { $0.name == macro.name }
      }
    }
    return used.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Where a command comes from that a formula does not hold itself.
  func origin(of command: String, in tex: String) -> Diagnostic? {
    guard let file, !TeXCommand.names(in: tex).contains(command),
      let macro = used(in: tex).first(where: { TeXCommand.names(in: $0.expansion).contains(command) })
    else { return nil }
    return Diagnostic(.note, "`\(macro.name)` stands for it", in: file, at: macro.range)
  }

  /// Of all that a formula, and what is said about it, can follow from.
  var digest: Digest {
    var builder = Digest.Builder()
    builder.add("macros")
    for macro in all {
      builder.add(macro.name)
      builder.add(macro.expansion)
      builder.add(Int64(file?.position(at: macro.range.lowerBound).line ?? 0))
    }
    return builder.digest()
  }
}

// MARK: - Mistakes

extension TeXMacros {
  /// Why a macro can stand for nothing; `nil` where it can.
  static func problem(with expansion: String) -> (message: String, help: String)? {
    var depth = 0
    var arguments: Set<Int> = []
    var rest = expansion.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": rest = rest.dropFirst()
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth < 0 { return ("a `}` here closes nothing", "a brace that shall be seen is written `\\}`") }
      case "#":
        guard let digit = rest.popFirst().flatMap({ Int(String($0)) }), digit > 0 else {
          return ("behind `#` stands the number of an argument", "as in `\\left\\lVert #1 \\right\\rVert`")
        }
        arguments.insert(digit)
      default: break
      }
    }
    if depth > 0 { return ("a `{` here is not closed", "a brace that shall be seen is written `\\{`") }
    if let last = arguments.max(), last > arguments.count {
      return ("there is `#\(last)`, but not all arguments before it", "arguments are counted from `#1` on")
    }
    return nil
  }

  /// The macros that lead back to themselves: TeX would never come to an end.
  static func endless(_ macros: [Macro]) -> [Macro] {
    let next = Dictionary(
      macros.map { macro in (macro.name, TeXCommand.names(in: macro.expansion)) },
      uniquingKeysWith: { first, _ in first })
    return macros.filter { macro in
      var seen: Set<String> = []
      var waiting = Array(next[macro.name] ?? [])
      while let name = waiting.popLast() {
        if name == macro.name { return true }
        if seen.insert(name).inserted { waiting += next[name] ?? [] }
      }
      return false
    }
  }
}

/// `\alpha`, or a backslash and one sign that is no letter.
enum TeXCommand {
  static func isOne(_ text: String) -> Bool {
    guard text.hasPrefix("\\") else { return false }
    let rest = text.unicodeScalars.dropFirst()
    return !rest.isEmpty && (rest.count == 1 || rest.allSatisfy(isLetter))
      && !rest.contains { $0.properties.isWhitespace || $0 == "\\" || $0 == "{" || $0 == "}" }
  }

  /// All that a text holds.
  static func names(in tex: String) -> Set<String> {
    var names: Set<String> = []
    var rest = tex.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let first = rest.first else { continue }
      let word = isLetter(first) ? rest.prefix(while: isLetter) : rest.prefix(1)
      names.insert("\\" + String(word))
      rest = rest.dropFirst(word.count)
    }
    return names
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "@"
  }
}
