import Bindings

/// What is known of each block of a note so far.
struct BlockStates {
  var outcomes: [BlockOutcome?]
  var decisions: [BlockDecision]
  var keys: [BlockKey?]
  /// The data sets that a block named.
  var namedData: [[(name: String, content: Digest?)]]
  var exports: [BlockExports?]
  /// What a block gave, as it is kept.
  var values: [BlockRecord.StoredValues?]
  /// Of results that were computed again.
  var verdicts: [CacheVerdict?]

  init(count: Int) {
    outcomes = Array(repeating: nil, count: count)
    decisions = Array(repeating: .notRun, count: count)
    keys = Array(repeating: nil, count: count)
    namedData = Array(repeating: [], count: count)
    exports = Array(repeating: nil, count: count)
    values = Array(repeating: nil, count: count)
    verdicts = Array(repeating: nil, count: count)
  }
}
