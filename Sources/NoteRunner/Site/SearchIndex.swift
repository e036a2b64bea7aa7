import Rendering

/// What the search of an edition goes through. There is no server to ask, and a page that was opened from disk may read
/// no other file: so it is a script, which a page loads when its reader first searches.
///
/// A large course's index comes in parts, one after the other; the reader sees what the first ones have while the others
/// come, and a note that has changed renews the part that it is in.
package struct SearchIndex {
  package struct Page {
    /// Within the edition.
    package var href: String
    package var title: String
    package var sections: [PageText.Section]

    package init(href: String, title: String, sections: [PageText.Section]) {
      self.href = href
      self.title = title
      self.sections = sections
    }
  }

  package struct Part {
    package var pages: [Page]
    package var isLast: Bool

    package init(pages: [Page], isLast: Bool) {
      self.pages = pages
      self.isLast = isLast
    }
  }

  package let parts: [Part]

  /// - Parameter largest: how many bytes of text a part may have, unless one page alone has more.
  package init(_ pages: [Page], largestPart largest: Int = 1 << 20) {
    var parts: [[Page]] = [[]]
    var size = 0
    for page in pages {
      let own = page.sections.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count }
      if size + own > largest, size > 0 {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(page)
      size += own
    }
    self.parts = parts.indices.map { Part(pages: parts[$0], isLast: $0 == parts.count - 1) }
  }

  /// Of a part's script, from the site's root.
  static func path(edition tag: String, part: Int) -> String {
    "assets/search/\(name(ofEdition: tag))-\(part).js"
  }

  static func name(ofEdition tag: String) -> String { tag.isEmpty ? "all" : tag }
}

extension SearchIndex.Part {
  /// A call of a function that the page has, with the pages, and whether more parts follow.
  package var script: String {
    let pages = pages.map { page in
      JSON.array(
        [.text(page.href), .text(page.title)]
          + page.sections.map { .array([.text($0.anchor), .text($0.title), .text($0.text)]) })
    }
    return "notesSearch(\(JSON.array(pages).text),\(!isLast));\n"
  }

  /// Of all that the script follows from.
  package func key(engine: Digest) -> Digest {
    var builder = Digest.Builder()
    builder.add("search")
    builder.add(engine)
    builder.add(Int64(isLast ? 1 : 0))
    for page in pages {
      builder.add(page.href)
      builder.add(page.title)
      builder.add(Int64(page.sections.count))
      for section in page.sections {
        builder.add(section.anchor)
        builder.add(section.title)
        builder.add(section.text)
      }
    }
    return builder.digest()
  }
}
