/// A note in a sentence or two, for search engines and for cards of links.
extension Note {
  /// From the front matter, else from the first paragraph that words alone make up; empty where there is none.
  var pageDescription: String {
    if let description = frontMatter.description { return description }
    for case .paragraph(let content) in content where content.isOfWords {
      return content.plainText(formulas: formulas).firstSentences(within: 200)
    }
    return ""
  }
}

extension [Inline] {
  /// Whether no number is to be put in and no formula to be typeset.
  fileprivate var isOfWords: Bool {
    allSatisfy { inline in
      switch inline {
      case .text, .code, .softBreak, .lineBreak: true
      case .emphasis(let content), .strong(let content), .link(_, _, let content): content.isOfWords
      case .formula, .value, .image, .references, .footnote, .html: false
      }
    }
  }
}

extension String {
  /// As many whole sentences as there is room for; where there is none, the beginning of the first.
  fileprivate func firstSentences(within limit: Int) -> String {
    let text = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    if let end = start.lastIndex(where: { "。！？.!?".contains($0) }) { return String(start[...end]) }
    return start + "…"
  }
}
