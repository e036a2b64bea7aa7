import Language

/// What the blocks of a note mean and depend on, each as one digest: where two versions of a note give a block the same
/// digest, its recording holds for both. Spacing and comments are not in it, nor how the block is shown, nor which build
/// of `notes` runs it.
enum Fingerprints {
  /// For each block; `uses` are for each the earlier blocks whose values it uses.
  static func of(_ note: Note, uses: [[Int]]) -> [Digest] {
    var digests: [Digest] = []
    for (block, used) in zip(note.blocks, uses) {
      var builder = Digest.Builder()
      builder.add(block.kind == .statements ? "statements" : "expression")
      builder.add(Meaning.bytes(of: block.text))
      builder.add(Int64(block.attributes.budget ?? 0))
      builder.add(block.attributes.mustFail ? 1 : 0)
      for index in used { builder.add(digests[index]) }
      digests.append(builder.digest())
    }
    return digests
  }
}
