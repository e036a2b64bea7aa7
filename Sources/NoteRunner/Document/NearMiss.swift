/// Which of the allowed words was probably meant.
enum NearMiss {
  /// The nearest candidate that is near enough to be a slip, the first of several.
  static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(word, Array(candidate.lowercased().prefix(64)))
      guard distance <= max(1, min(word.count, candidate.count) / 3 + (word.count > 3 ? 1 : 0)) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// `did you mean 'caption'?`, or what is allowed.
  static func help(_ word: String, allowed: [String]) -> String {
    if let near = of(word, among: allowed) { return "did you mean '\(near)'?" }
    return "allowed are: \(allowed.joined(separator: ", "))"
  }

  /// Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
