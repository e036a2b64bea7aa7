import Language

/// Which of the allowed words was probably meant.
enum NearMiss {
  /// The nearest candidate that is near enough to be a slip.
  static func of(_ word: String, among candidates: [String]) -> String? {
    nearestName(to: word, among: candidates)
  }

  /// `did you mean 'caption'?`, or what is allowed.
  static func help(_ word: String, allowed: [String]) -> String {
    if let near = of(word, among: allowed) { return "did you mean `\(near)`?" }
    return "allowed are: \(allowed.joined(separator: ", "))"
  }
}
