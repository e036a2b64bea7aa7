import Kernels
import Language

/// One block of a note, as the engine takes it.
public struct BlockSource: Equatable, Sendable {
  public var text: String
  public var kind: NoteChecker.BlockKind
  /// What it may use up; without one, the engine's own.
  public var budget: Budget?
  /// Whether it may read a clock: what it shows is then compared with nothing.
  public var isVolatile: Bool

  public init(
    _ text: String, kind: NoteChecker.BlockKind = .statements, budget: Budget? = nil, isVolatile: Bool = false
  ) {
    self.text = text
    self.kind = kind
    self.budget = budget
    self.isVolatile = isVolatile
  }
}

/// What running a block gave.
public struct BlockOutcome {
  public enum Status: Equatable, Sendable {
    case succeeded
    /// It has errors, or stopped with one.
    case failed
    case notRun(Reason)
  }

  public enum Reason: Equatable, Sendable {
    /// It uses what that block should have given, and that one failed or did not run itself.
    case uses(Int)
    /// The run ended before.
    case cancelled
    /// The run was only asked for blocks before it.
    case notAsked
  }

  public var status: Status
  /// What it showed; of a failed block what it had shown before it failed.
  public var outputs: [Output] = []
  /// What a block that is one expression evaluates to, as `print` writes it.
  public var valueText: String?
  /// Why it stopped, if it did: at the place in this block, with the calls that led to it as notes.
  public var diagnostics: [Diagnostic] = []

  public init(_ status: Status) { self.status = status }
}

/// The outputs of a block as a record keeps them: what the reader sees, and all numbers behind it exactly.
///
/// Two runs gave the same bits if and only if these texts are equal.
public func canonicalText(of outputs: [Output]) -> String {
  var text = ""
  for (index, output) in outputs.enumerated() {
    if index > 0, !(output.isLine && outputs[index - 1].isLine) { text += "\n" }
    text += output.canonicalText + "\n"
  }
  return text
}
