/// Where the pages of a site are on the web, once it is where the settings say.
struct SiteAddresses {
  /// Of the site's first folder; ends with a slash.
  let base: String
  private let editions: [PageBuilder.Edition]
  /// Of each edition, where its chapters are by their names.
  private let chapters: [[String: Int]]

  /// A page in one language, at one address.
  struct Alternate: Equatable {
    var language: String
    var address: String
  }

  init(base: String, editions: [PageBuilder.Edition]) {
    self.base = base
    self.editions = editions
    chapters = editions.map { edition in
      Dictionary(edition.chapters.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
  }

  /// The one address of a page, wherever else it can be had: the leading language's list of chapters is the site's
  /// first page. A list of chapters where there is no chapter.
  func address(edition: Int, chapter: Int?) -> String {
    let folder = PageBuilder.folder(ofEditionTagged: editions[edition].course.tag)
    guard let chapter else { return edition == 0 ? base : base + folder }
    let href = PageBuilder.href(editions[edition].chapters[chapter].name)
    return base + folder + (href.hasPrefix("./") ? String(href.dropFirst(2)) : href)
  }

  /// The page in each language that has it, in the order of the languages; none where one has it alone.
  func alternates(edition: Int, chapter: Int?) -> [Alternate] {
    let name = chapter.map { editions[edition].chapters[$0].name }
    let all = editions.indices.compactMap { other -> Alternate? in
      guard let name else {
        return Alternate(language: editions[other].language, address: address(edition: other, chapter: nil))
      }
      return chapters[other][name].map {
        Alternate(language: editions[other].language, address: address(edition: other, chapter: $0))
      }
    }
    return all.count > 1 ? all : []
  }

  // MARK: - For search engines

  /// Every page once, as sitemaps.org describes it.
  var sitemap: String {
    var xml = XMLText()
    xml.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    for edition in editions.indices {
      for chapter in [nil] + editions[edition].chapters.indices.map(Optional.some) {
        xml.open("url", [])
        xml.element("loc", [], text: address(edition: edition, chapter: chapter))
        xml.close("url")
      }
    }
    xml.close("urlset")
    return xml.text
  }

  /// All may be read; where the list of pages is.
  static func robots(_ addresses: SiteAddresses?) -> String {
    "User-agent: *\nDisallow:\n" + (addresses.map { "Sitemap: \($0.base)sitemap.xml\n" } ?? "")
  }
}
