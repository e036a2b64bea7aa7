import Rendering

/// What a page tells machines of itself: search engines, and whoever shows a card for a link to it (the Open Graph
/// protocol).
struct PageMetadata {
  enum Kind { case note, list, absent }

  var kind: Kind
  var title: String
  var course: String
  var description: String
  var language: String
  /// Where the page is on the web, as far as that is known.
  var address: String?
  var alternates: [SiteAddresses.Alternate] = []
  /// What cards show, and where it is on the web.
  var image: (address: String, size: PictureSize)?

  var html: String {
    var writer = HTMLWriter()
    if kind == .absent {
      meta("name", "robots", "noindex", into: &writer)
      return writer.html
    }
    if !description.isEmpty { meta("name", "description", description, into: &writer) }
    if let address { link([.init("rel", "canonical"), .init("href", address)], into: &writer) }
    for alternate in alternates { link(alternate.language, alternate.address, into: &writer) }
    // For readers of all other languages.
    if let first = alternates.first { link("x-default", first.address, into: &writer) }
    meta("property", "og:type", kind == .note ? "article" : "website", into: &writer)
    meta("property", "og:title", title, into: &writer)
    if !description.isEmpty { meta("property", "og:description", description, into: &writer) }
    if title != course { meta("property", "og:site_name", course, into: &writer) }
    if let locale = Self.locale(of: language) { meta("property", "og:locale", locale, into: &writer) }
    if let address { meta("property", "og:url", address, into: &writer) }
    if let image {
      meta("property", "og:image", image.address, into: &writer)
      meta("property", "og:image:width", String(image.size.width), into: &writer)
      meta("property", "og:image:height", String(image.size.height), into: &writer)
    }
    meta("name", "twitter:card", image == nil ? "summary" : "summary_large_image", into: &writer)
    return writer.html
  }

  private func meta(
    _ attribute: StaticString, _ name: String, _ content: String, into writer: inout HTMLWriter
  ) {
    writer.open("meta", [.init(attribute, name), .init("content", content)])
    writer.newline()
  }

  private func link(_ language: String, _ address: String, into writer: inout HTMLWriter) {
    link([.init("rel", "alternate"), .init("hreflang", language), .init("href", address)], into: &writer)
  }

  private func link(_ attributes: [HTMLWriter.Attribute], into writer: inout HTMLWriter) {
    writer.open("link", attributes)
    writer.newline()
  }

  /// A language with a country, as Open Graph asks for; `nil` where the country would be a guess.
  private static func locale(of tag: String) -> String? {
    let parts = tag.split(separator: "-")
    guard let language = parts.first?.lowercased() else { return nil }
    if let country = parts.dropFirst().first(where: { $0.count == 2 }) {
      return "\(language)_\(country.uppercased())"
    }
    switch (language, parts.dropFirst().first?.lowercased()) {
    case ("zh", "hant"): return "zh_TW"
    case ("zh", _): return "zh_CN"
    case ("en", _): return "en_US"
    default: return nil
    }
  }
}
