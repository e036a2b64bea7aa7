/// Why a block ran, or did not: what `--explain` says.
package enum BlockDecision: Equatable, Sendable {
  /// Its result was there.
  case reused
  case ran(Reason)
  /// It has errors, or uses what is not there.
  case notRun

  package enum Reason: Equatable, Sendable {
    /// The command takes over no results.
    case fresh
    /// No earlier run of it is known.
    case new
    case changedText
    /// Attributes that matter to the result: `budget`, `volatile`.
    case changedSettings
    /// What it gets from these blocks.
    case changedInputs([Int])
    /// The content of these data sets.
    case changedData([String])
    /// Another build of `notes`.
    case changedEngine
    /// All is as it was, but the cache no longer holds the result, or holds it damaged.
    case lost
    /// It uses functions of this block that share a variable, which no cache can hold.
    case sharesVariables(with: Int)
  }
}
