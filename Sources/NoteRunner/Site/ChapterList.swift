import Rendering

/// The list of an edition's chapters as each of its pages shows it: the page's own chapter is marked, with its sections
/// below. What the pages have in common is written once, since a course of a thousand notes has a thousand such lists.
struct ChapterList {
  let names: Set<String>
  private let chapters: [PageBuilder.Chapter]
  /// The items as they are on the pages of other chapters, one after the other.
  private let items: String
  /// Where each begins in the UTF-8 of `items`; at the end, where the last one ends.
  private let starts: [Int]

  init(_ chapters: [PageBuilder.Chapter]) {
    self.chapters = chapters
    names = Set(chapters.map(\.name))
    var starts = [0]
    var items = ""
    for chapter in chapters {
      items += Self.item(chapter, isCurrent: false)
      starts.append(items.utf8.count)
    }
    self.items = items
    self.starts = starts
  }

  /// - Parameter current: The page's own chapter, if it is one.
  func html(current: Int?) -> String {
    guard let current else { return items }
    let before = items.utf8.index(items.startIndex, offsetBy: starts[current])
    let after = items.utf8.index(items.startIndex, offsetBy: starts[current + 1])
    return items[..<before] + Self.item(chapters[current], isCurrent: true) + items[after...]
  }

  private static func item(_ chapter: PageBuilder.Chapter, isCurrent: Bool) -> String {
    var writer = HTMLWriter()
    writer.open("li", isCurrent ? [.init("class", "current")] : [])
    let href = HTMLWriter.Attribute("href", PageBuilder.href(chapter.name))
    writer.element("a", isCurrent ? [href, .init("aria-current", "page")] : [href], text: chapter.title)
    if isCurrent, !chapter.sections.isEmpty { write(chapter.sections, into: &writer) }
    writer.close("li")
    writer.newline()
    return writer.html
  }

  private static func write(_ sections: [PageBuilder.Section], into writer: inout HTMLWriter) {
    writer.newline()
    writer.open("ol", [.init("class", "sections")])
    writer.newline()
    for section in sections {
      writer.open("li", [.init("class", "level-\(section.level)")])
      writer.element("a", [.init("href", "#" + section.anchor)]) { $0.trusted(section.titleHTML) }
      writer.close("li")
      writer.newline()
    }
    writer.close("ol")
  }
}
