import Rendering

/// How a page names the works that it cites: by author and year, as most of the field's papers do.
struct CitationStyle {
  let words: PageWords
  /// In the order of the list of references.
  let works: [Work]
  /// The year, with a letter where several works of the page would be cited alike.
  private var years: [String: String] = [:]

  init(_ cited: [Work], words: PageWords) {
    self.words = words
    let keyed = cited.map { work in
      let names = work.authors.map { "\($0.family) \($0.given)" }.joined(separator: " ").lowercased()
      return (
        order: [names.isEmpty ? work.title.lowercased() : names, work.year, work.title, work.key], work: work
      )
    }
    works = keyed.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.work)
    for (_, alike) in Dictionary(grouping: works, by: { "\(Self.authors(of: $0, words))\n\($0.year)" }) {
      for (number, work) in alike.enumerated() {
        let mark =
          alike.count == 1 ? "" : number < 26 ? String(UnicodeScalar(UInt8(97 + number))) : "-\(number + 1)"
        years[work.key] = (work.year.isEmpty ? words.undated : work.year) + mark
      }
    }
  }

  /// `Kingma & Ba`, `He et al.`
  private static func authors(of work: Work, _ words: PageWords) -> String {
    guard let first = work.authors.first?.family else { return work.title }
    if work.authors.count == 2, !work.hasMoreAuthors {
      return first + words.citationAnd + work.authors[1].family
    }
    return work.authors.count > 2 || work.hasMoreAuthors ? first + words.citationOthers : first
  }

  func year(of work: Work) -> String { years[work.key] ?? work.year }

  /// In the text: the authors' names, then the year in parentheses.
  func names(of work: Work) -> String { Self.authors(of: work, words) }

  /// `Kingma, D. P., & Ba, J. (2015). `, up to the title.
  func beforeTitle(_ work: Work) -> String {
    var names = work.authors.map { name in
      let initials = name.given.split(whereSeparator: { $0 == " " || $0 == "." }).map { part in
        // Double names keep their hyphen: `Jean-Luc` is `J.-L.`
        part.split(separator: "-").map { $0.prefix(1) + "." }.joined(separator: "-")
      }
      let isSpelledOut = name.given.isEmpty || name.given.unicodeScalars.contains { $0.value > 0x2E7F }
      return isSpelledOut ? name.family + name.given : name.family + ", " + initials.joined(separator: " ")
    }
    if work.hasMoreAuthors { names.append("et al.") }
    guard !names.isEmpty else { return "" }
    let last = names.count > 1 && !work.hasMoreAuthors ? ", & " + names.removeLast() : ""
    return "\(names.joined(separator: ", "))\(last) (\(year(of: work))). "
  }

  /// ` (2nd ed.).`, from the title to the venue.
  func afterTitle(_ work: Work) -> String {
    let edition = edition(of: work)
    let end =
      edition.isEmpty
      ? work.title.last.map { "?!.".contains($0) } == true ? "" : "."
      : words.spaceBeforeParenthesis + words.openParenthesis + edition + words.closeParenthesis + "."
    return work.authors.isEmpty && !work.hasMoreAuthors ? "\(end) (\(year(of: work)))." : end
  }

  private static let numerals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  /// `2nd ed.`, of `2`, `2nd` or `Second`; other words stay.
  private func edition(of work: Work) -> String {
    guard !work.edition.isEmpty else { return "" }
    let written = work.edition.lowercased()
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let isNumber = ["", "st", "nd", "rd", "th"].contains(written.dropFirst(digits.count))
    if let number = isNumber ? Int(digits) : Self.numerals.firstIndex(of: written).map({ $0 + 1 }) {
      return words.edition.replacing("#", with: words.hasOrdinals ? Self.ordinal(number) : String(number))
    }
    return work.edition
  }

  /// `2nd`, `11th`.
  private static func ordinal(_ number: Int) -> String {
    let ending =
      (11...13).contains(number % 100)
      ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
    return String(number) + ending
  }

  /// Volume, number and pages, and what else there is to say.
  func after(_ work: Work) -> String {
    var text = work.volume.isEmpty ? "" : ", " + work.volume
    if !work.number.isEmpty { text += work.volume.isEmpty ? ", \(work.number)" : "(\(work.number))" }
    if !work.pages.isEmpty { text += ", " + work.pages }
    let place = text.isEmpty && work.venue.isEmpty ? "" : text + "."
    guard !work.note.isEmpty else { return place }
    return place + " " + work.note + (work.note.last.map { "?!.。".contains($0) } == true ? "" : ".")
  }
}
