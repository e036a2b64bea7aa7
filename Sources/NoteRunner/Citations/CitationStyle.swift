/// How a page names the works that it cites: by author and year, as most of the field's papers do.
struct CitationStyle {
  let words: PageWords
  /// In the order of the list of references.
  let works: [Work]
  /// The year, with a letter where several works of the page would be cited alike.
  private var years: [String: String] = [:]

  init(_ cited: [Work], words: PageWords) {
    self.words = words
    works = cited.sorted { left, right in
      let keys = [left, right].map { work in
        [
          work.authors.map { "\($0.family) \($0.given)" }.joined(separator: " ").lowercased(), work.year,
          work.title,
        ]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }
    var alike: [String: [String]] = [:]
    for work in works {
      alike["\(Self.authors(of: work, words))\n\(work.year)", default: []].append(work.key)
    }
    for work in works {
      let group = alike["\(Self.authors(of: work, words))\n\(work.year)"] ?? []
      let number = group.firstIndex(of: work.key) ?? 0
      let letter = group.count > 1 && number < 26 ? String(UnicodeScalar(UInt8(97 + number))) : ""
      years[work.key] = (work.year.isEmpty ? words.undated : work.year) + letter
    }
  }

  /// `Kingma & Ba`, `He et al.`
  private static func authors(of work: Work, _ words: PageWords) -> String {
    let first = work.authors.first?.family ?? ""
    if work.authors.count == 2, !work.hasMoreAuthors {
      return first + words.citationAnd + work.authors[1].family
    }
    return work.authors.count > 2 || work.hasMoreAuthors ? first + words.citationOthers : first
  }

  func year(of work: Work) -> String { years[work.key] ?? work.year }

  /// In the text: the authors' names, then the year in parentheses.
  func names(of work: Work) -> String { Self.authors(of: work, words) }

  /// `Kingma, D. P., & Ba, J. (2015). Adam: … ` up to the venue.
  func before(_ work: Work) -> String {
    var names = work.authors.map { name in
      let initials = name.given.split(whereSeparator: { $0 == " " || $0 == "." }).map { part in
        // Double names keep their hyphen: `Jean-Luc` is `J.-L.`
        part.split(separator: "-").map { $0.prefix(1) + "." }.joined(separator: "-")
      }
      let isSpelledOut = name.given.isEmpty || name.given.unicodeScalars.contains { $0.value > 0x2E7F }
      return isSpelledOut ? name.family + name.given : name.family + ", " + initials.joined(separator: " ")
    }
    if work.hasMoreAuthors { names.append("et al.") }
    let last = names.count > 1 && !work.hasMoreAuthors ? ", & " + names.removeLast() : ""
    let title = work.title.last.map { "?!.".contains($0) } == true ? work.title : work.title + "."
    return "\(names.joined(separator: ", "))\(last) (\(year(of: work))). \(title) "
  }

  /// Volume, number and pages.
  func after(_ work: Work) -> String {
    var text = work.volume.isEmpty ? "" : ", " + work.volume
    if !work.number.isEmpty { text += work.volume.isEmpty ? ", \(work.number)" : "(\(work.number))" }
    if !work.pages.isEmpty { text += ", " + work.pages }
    return text + "."
  }
}
