import Bindings
import Language

/// All that the result of a block follows from, but for the data that it names while it runs. What does not matter is
/// not here: comments, spacing, captions, other blocks and notes, the note's name and language.
struct BlockKey {
  /// What the block says.
  let meaning: Digest
  /// How it runs: as statements or as an expression, with a clock, within which budget.
  let settings: Digest
  /// What it gets from each earlier block that it depends on.
  let inputs: [(block: Int, exports: Digest)]
  let digest: Digest
  /// What the block is called in the values of others, whatever its place in the note: functions of it are the same
  /// ones as long as this is, whatever its budget.
  let identity: Digest

  init(_ source: BlockSource, engine: Digest, inputs: [(block: Int, exports: Digest)]) {
    meaning = Digest(of: Meaning.bytes(of: source.text))
    settings = Self.settings(of: source)
    self.inputs = inputs
    var builder = Digest.Builder()
    builder.add("block")
    builder.add(engine)
    builder.add(meaning)
    for input in inputs { builder.add(input.exports) }
    identity = builder.digest()
    builder.add(settings)
    digest = builder.digest()
  }

  private static func settings(of source: BlockSource) -> Digest {
    let budget = source.budget ?? Budget()
    var builder = Digest.Builder()
    builder.add(source.kind == .expression ? "expression" : "statements")
    builder.add(source.isVolatile ? "volatile" : "exact")
    builder.add(budget.steps)
    builder.add(budget.bytes)
    builder.add(Int64(budget.depth))
    builder.add(budget.outputBytes)
    return builder.digest()
  }

  /// The key where the block named data while it ran.
  func digest(withData data: [(name: String, content: Digest?)]) -> Digest {
    var builder = Digest.Builder()
    builder.add("with data")
    builder.add(digest)
    for (name, content) in data {
      builder.add(name)
      if let content { builder.add(content) } else { builder.add("none") }
    }
    return builder.digest()
  }

  /// The key of a failure: what it says stands at places in the texts.
  func digest(ofFailureIn texts: [String], data: [(name: String, content: Digest?)]) -> Digest {
    var builder = Digest.Builder()
    builder.add("failure")
    builder.add(digest(withData: data))
    for text in texts { builder.add(text) }
    return builder.digest()
  }
}
