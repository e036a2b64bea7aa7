/// Names for the places in a page, each once.
struct Anchors {
  private var taken: Set<String>
  /// Where the search for a free number goes on for each name.
  private var numbers: [String: Int] = [:]

  init(taken: Set<String> = []) { self.taken = taken }

  /// Letters and digits of every script, lower-case, joined by hyphens: `3.2 学习率 (rate)` gives `3-2-学习率-rate`.
  mutating func anchor(for text: String) -> String {
    var name = ""
    var needsHyphen = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        if needsHyphen, !name.isEmpty { name += "-" }
        name.append(character)
        needsHyphen = false
      } else {
        needsHyphen = true
      }
    }
    if name.isEmpty { name = "section" }
    var unique = name
    var number = numbers[name, default: 2]
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    numbers[name] = number
    return unique
  }
}
