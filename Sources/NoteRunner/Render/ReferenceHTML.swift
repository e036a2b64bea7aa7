import Rendering

// Links inside the course: footnotes, references to places, cited works and the list of them.
//
// No id of an author's has a dot.

extension NoteRenderer {
  /// A link, or its content alone where a link stands around it already.
  mutating func writeLink(
    _ target: String, title: String = "", _ attributes: [HTMLWriter.Attribute] = [],
    _ content: (inout NoteRenderer) -> Void
  ) {
    guard !isInLink else { return content(&self) }
    writer.open("a", [.init("href", target)] + (title.isEmpty ? [] : [.init("title", title)]) + attributes)
    isInLink = true
    content(&self)
    isInLink = false
    writer.close("a")
  }

  /// What the term means that a link leads to.
  func meaning(of target: String) -> String {
    guard case .place(let place) = LinkTarget(target) else { return "" }
    return references.meanings[place] ?? ""
  }

  // MARK: - References

  mutating func writeReferences(_ range: Range<Int>, isInBrackets: Bool) {
    let words = blocks.words
    let cites = isInBrackets && range.contains { work($0) != nil }
    if cites { writer.text(words.openParenthesis) }
    for index in range {
      if index > range.lowerBound { writer.text(words.citationSeparator) }
      write(note.references[index], index, isInParentheses: isInBrackets)
    }
    if cites { writer.text(words.closeParenthesis) }
  }

  /// A place of this note comes before a work, a work before a place of another note.
  private func work(_ index: Int) -> Work? {
    let key = note.references[index].key
    return references.label(ofPlace: key) == nil ? followed.works[key] : nil
  }

  private mutating func write(_ reference: Note.Reference, _ index: Int, isInParentheses: Bool) {
    let words = blocks.words
    let locator = reference.locator.isEmpty ? "" : words.citationComma + reference.locator
    if !reference.prefix.isEmpty { writer.text(reference.prefix + " ") }
    if let work = work(index) {
      let year = citations.year(of: work)
      let text =
        reference.isYearOnly
        ? year
        : isInParentheses
          ? citations.names(of: work) + words.citationComma + year
          : citations.names(of: work) + words.spaceBeforeParenthesis + words.openParenthesis + year
            + words.closeParenthesis
      writeLink("#" + Self.anchor(of: work)) { $0.writer.text(text) }
      writer.text(locator)
    } else if let label = references.label(ofPlace: reference.key) {
      writeLink("#" + reference.key) { $0.writer.text(label) }
      writer.text(locator)
    } else if let place = followed.elsewhere[index] {
      writeLink(LinkTarget.inPage(place.target, from: folder)) { $0.writer.text(place.name) }
      writer.text(locator)
    } else {
      // Said to be an error already.
      writer.element("code", [.init("class", "reference-error")], text: "@" + reference.key)
    }
  }

  private static func anchor(of work: Work) -> String { "work." + work.key }

  /// The works that the note cites.
  mutating func writeReferences() {
    writer.open("section", [.init("class", "references"), .init("aria-labelledby", "works.list")])
    writer.element("h2", [.init("id", "works.list")], text: blocks.words.references)
    writer.open("ul")
    writer.newline()
    for work in citations.works {
      writer.open("li", [.init("id", Self.anchor(of: work))])
      writer.text(citations.beforeTitle(work))
      for part in work.titleParts {
        switch part {
        case .text(let text): writer.text(text)
        case .formula(let tex):
          if let formula = followed.titleFormulas[tex] { write(formula) } else { writer.text(tex) }
        }
      }
      writer.text(citations.afterTitle(work))
      if !work.venue.isEmpty {
        writer.text(" ")
        writer.element("em", text: work.venue)
      }
      writer.text(citations.after(work))
      if let address = work.address {
        writer.text(" ")
        writer.element("a", [.init("href", LinkTarget.inPage(address))], text: address)
      }
      writer.close("li")
      writer.newline()
    }
    writer.close("ul")
    writer.close("section")
  }

  // MARK: - Footnotes

  mutating func writeFootnoteMark(_ index: Int, use: Int) {
    // In a link, and in the table of contents, it would lead astray.
    guard !isInLink else { return }
    let number = index + 1
    writer.open("sup", [.init("class", "footnote")])
    writer.element(
      "a",
      [
        .init("id", Self.mark(ofFootnote: index, use: use)), .init("href", "#footnote.\(number)"),
        .init("role", "doc-noteref"),
        .init("aria-label", blocks.words.footnoteMark.replacing("#", with: String(number))),
      ], text: String(number))
    writer.close("sup")
  }

  /// The id of a use of a footnote. No id of an author's has a dot.
  private static func mark(ofFootnote index: Int, use: Int) -> String {
    let first = "footnote.\(index + 1).mark"
    return use == 0 ? first : "\(first).\(use + 1)"
  }

  mutating func writeFootnotes() {
    writer.open(
      "section",
      [
        .init("class", "footnotes"), .init("role", "doc-endnotes"),
        .init("aria-label", blocks.words.footnotes),
      ])
    writer.open("ol")
    writer.newline()
    for (index, footnote) in note.footnotes.enumerated() {
      writer.open("li", [.init("id", "footnote.\(index + 1)")])
      writer.newline()
      var content = footnote.content
      // The way back stands behind the last words.
      guard case .paragraph(let last)? = content.last else {
        write(content)
        writer.open("p")
        writeWayBack(index)
        writer.close("p")
        writer.close("li")
        continue
      }
      content.removeLast()
      write(content)
      writer.open("p")
      write(last)
      writer.text(" ")
      writeWayBack(index)
      writer.close("p")
      writer.newline()
      writer.close("li")
      writer.newline()
    }
    writer.close("ol")
    writer.close("section")
    writer.newline()
  }

  /// To each place that refers to the footnote; where there are several they are numbered.
  private mutating func writeWayBack(_ index: Int) {
    let words = blocks.words
    let uses = note.footnotes[index].uses
    for use in 0..<uses {
      if use > 0 { writer.text(" ") }
      let number = String(use + 1)
      writer.open(
        "a",
        [
          .init("href", "#" + Self.mark(ofFootnote: index, use: use)), .init("role", "doc-backlink"),
          .init("aria-label", uses == 1 ? words.backToText : words.backToUse.replacing("#", with: number)),
        ])
      // Without the selector phones show a picture in its place.
      writer.text("↩\u{FE0E}")
      if uses > 1 { writer.element("sup", text: number) }
      writer.close("a")
    }
  }
}
