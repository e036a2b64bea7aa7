/// Where the pages of a site are on the web, once it is where the settings say.
struct SiteAddresses {
  /// Of the site's first folder; ends with a slash.
  let base: String
  private let editions: [PageBuilder.Edition]
  /// Of each edition, the names of its pages besides the list of chapters, in the order of the site.
  private let pages: [[String]]
  private let names: [Set<String>]

  /// A page in one language, at one address.
  struct Alternate: Equatable {
    var language: String
    var address: String
  }

  init(base: String, editions: [PageBuilder.Edition]) {
    self.base = base
    self.editions = editions
    pages = editions.map { edition in
      edition.chapters.map(\.name) + (edition.glossary.entries.isEmpty ? [] : [Glossary.pageName])
    }
    names = pages.map(Set.init)
  }

  /// The one address of a page, wherever else it can be had: the leading language's list of chapters is the site's
  /// first page. The list of chapters where no page is named.
  func address(edition: Int, page: String?) -> String {
    let folder = PageBuilder.folder(ofEditionTagged: editions[edition].course.tag)
    guard let page else { return edition == 0 ? base : base + folder }
    let href = PageBuilder.href(page)
    return base + folder + (href.hasPrefix("./") ? String(href.dropFirst(2)) : href)
  }

  /// The page in each language that has it, in the order of the languages; none where one has it alone.
  func alternates(page: String?) -> [Alternate] {
    let all = editions.indices.filter { other in page.map { names[other].contains($0) } ?? true }.map {
      Alternate(language: editions[$0].language, address: address(edition: $0, page: page))
    }
    return all.count > 1 ? all : []
  }

  // MARK: - For search engines

  /// Every page once, as sitemaps.org describes it.
  var sitemap: String {
    var xml = XMLText()
    xml.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    for edition in editions.indices {
      for page in [nil] + pages[edition].map(Optional.some) {
        xml.open("url", [])
        xml.element("loc", [], text: address(edition: edition, page: page))
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
