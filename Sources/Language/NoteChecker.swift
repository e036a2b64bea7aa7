/// Parses and checks the blocks of a note, one after the other, each in the scope of all earlier ones.
public final class NoteChecker {
  public enum BlockKind: Sendable {
    case statements
    /// A single expression, as it stands in the prose.
    case expression
  }

  private let checker: Checker
  private var checks: [BlockCheck] = []
  /// Text after `let`, `var`, `func`, `struct`, `enum` in blocks that could not be parsed: names that were meant to be
  /// declared, so that their use does not count as a second mistake.
  private var count = 0

  public init(library: PreparedLibrary) { checker = Checker(library: library.table) }

  public convenience init(library: Library) { self.init(library: PreparedLibrary(library)) }

  /// What is wrong with the library's own rows: for the tests.
  package var libraryProblems: [String] { checker.library.problems }

  /// Checks the next block.
  public func check(_ text: String, kind: BlockKind = .statements) -> BlockCheck {
    defer { count += 1 }
    switch kind {
    case .statements:
      let (statements, diagnostics) = Parser.parse(text)
      return checker.check(statements, expression: nil, block: count, syntax: diagnostics, text)
    case .expression:
      let (expression, diagnostics) = Parser.parseExpression(text)
      return checker.check([], expression: expression, block: count, syntax: diagnostics, text)
    }
  }

  /// Names that a next block could use, with how they are declared; in alphabetical order.
  public func namesInScope() -> [(name: String, declaration: String)] {
    checker.namesForCompletion()
  }
}

/// What is known of a block without running it.
public struct BlockCheck {
  /// What the machine runs; `nil` when there are errors.
  public let block: CheckedBlock?
  /// Of the parser and the checker, in the order of their places.
  public let diagnostics: [Diagnostic]
  /// Names that the block declares, in source order.
  public let defines: [String]
  /// Earlier blocks whose names it uses, ascending, and the last ones that changed such names in place.
  public let uses: [Int]
  /// Variables of earlier blocks that it may change in place, with the block that declares each.
  public let changes: [(block: Int, name: String)]
}
