import Foundation
import Rendering

/// Puts notes into the theme's page.
struct PageBuilder {
  let theme: Theme
  let editions: [Edition]
  /// Of each edition, the list of chapters that all its pages show.
  private let chapterLists: [ChapterList]

  /// Where the site is on the web, if the settings say so.
  let addresses: SiteAddresses?
  /// What cards of links show.
  private let image: CardImage?

  /// Which engine the pages run; `nil` where they run none.
  private let engine: Digest?

  /// - Parameter address: where the site's first folder is on the web.
  init(
    theme: Theme, editions: [Edition], address: String? = nil, image: CardImage? = nil, engine: Digest? = nil
  ) {
    self.engine = engine
    self.theme = theme
    self.image = image
    self.editions = editions
    addresses = address.map { SiteAddresses(base: $0, editions: editions) }
    chapterLists = editions.map { ChapterList($0.chapters) }
  }

  /// One language of the course, with what every page of it refers to.
  struct Edition {
    var course: Course.Edition
    var language: String
    var words: PageWords
    var title: String
    /// Empty where the settings have none.
    var description = ""
    var chapters: [Chapter]
    var glossary: Glossary
  }

  struct Chapter {
    var name: String
    var title: String
    var sections: [Section]
  }

  struct Section {
    var level: Int
    var anchor: String
    var titleHTML: String
    var title: String
  }

  /// A note rendered: what goes into the page.
  struct Content {
    var html: String
    var problemsHTML: String
    var hasFormulas: Bool
    var description = ""
    /// Whether its reader can run its blocks.
    var isRunnable = false
  }

  /// Where a chapter's page goes.
  func path(edition: Int, chapter: Int) -> String {
    path(editions[edition], editions[edition].chapters[chapter].name)
  }

  func chapterPage(edition: Int, chapter: Int, content: Content) -> String {
    let current = editions[edition]
    let own = current.chapters[chapter]
    var fields = commonFields(edition: edition, kind: "note", root: root(of: current), content: content)
    fields["pageTitle"] = "\(own.title) · \(current.title)"
    fields["metadata"] = metadata(
      .note, edition: edition, page: own.name, title: own.title, content: content)
    fields["chapters"] = chapterLists[edition].html(current: chapter)
    fields["languages"] = languageLinks(from: edition) { other in
      // The same chapter, where the other language has it.
      let name = chapterLists[other].names.contains(own.name) ? own.name : "index"
      return href(name)
    }
    if content.isRunnable, engine != nil {
      var run = Self.fields(of: RunWords.of(current.language))
      run["program"] = Self.encodedHref(Self.programName(ofNoteNamed: own.name))
      fields["runner"] = run
    }
    if chapter > 0 { fields["previous"] = neighbour(current.chapters[chapter - 1]) }
    if chapter + 1 < current.chapters.count { fields["next"] = neighbour(current.chapters[chapter + 1]) }
    fields["hasNeighbours"] = current.chapters.count > 1
    return theme.page(fields)
  }

  /// From the site's first page to the pages of an edition.
  static func folder(ofEditionTagged tag: String) -> String { tag.isEmpty ? "" : tag + "/" }

  /// Where the list of chapters goes.
  func indexPath(edition: Int, isFirstPage: Bool) -> String {
    isFirstPage ? "index.html" : path(editions[edition], "index")
  }

  /// The list of chapters below the course's own words, if there are some. The leading language's list is the
  /// site's first page as well.
  func indexPage(edition: Int, isFirstPage: Bool, introduction: Content?) -> String {
    let current = editions[edition]
    let prefix = isFirstPage ? Self.folder(ofEditionTagged: current.course.tag) : ""
    let root = isFirstPage ? "" : root(of: current)
    var content = introduction ?? Content(html: "", problemsHTML: "", hasFormulas: false)
    var writer = HTMLWriter()
    if introduction == nil { writer.element("h1", text: current.title) }
    content.html += writer.html + chapterList(of: current, prefix: prefix)
    var fields = commonFields(edition: edition, kind: "index", root: root, content: content)
    fields["pageTitle"] = current.title
    fields["metadata"] = metadata(.list, edition: edition, title: current.title, content: content)
    fields["searchPages"] = prefix
    fields["indexHref"] = "index.html"
    if !current.glossary.entries.isEmpty { fields["glossaryHref"] = prefix + Self.href(Glossary.pageName) }
    fields["languages"] = languageLinks(from: edition, root: root) { _ in "index.html" }
    return theme.page(fields)
  }

  /// The chapters with what they treat; `prefix` leads from the page to their folder.
  func chapterList(of edition: Edition, prefix: String) -> String {
    var writer = HTMLWriter()
    writer.open("ol", [.init("class", "chapter-list")])
    writer.newline()
    for chapter in edition.chapters {
      writer.open("li")
      writer.element(
        "a", [.init("class", "title"), .init("href", prefix + href(chapter.name))], text: chapter.title)
      let sections = chapter.sections.filter { $0.level == 2 }.map(\.title)
      // No line begins with a dot.
      if !sections.isEmpty { writer.element("p", text: sections.joined(separator: "\u{A0}· ")) }
      writer.close("li")
      writer.newline()
    }
    writer.close("ol")
    return writer.html
  }

  /// Of all that every page shows besides its own content and sections.
  func navigationDigest(engine: Digest) -> Digest {
    var builder = Digest.Builder()
    builder.add("navigation")
    builder.add(engine)
    builder.add(theme.templateDigest)
    builder.add(self.engine?.hex ?? "no engine")
    builder.add(addresses?.base ?? "")
    builder.add(image)
    for edition in editions {
      builder.add(edition.course.tag)
      builder.add(edition.description)
      builder.add(edition.language)
      builder.add(edition.title)
      builder.add(Int64(edition.chapters.count))
      for chapter in edition.chapters {
        builder.add(chapter.name)
        builder.add(chapter.title)
      }
      builder.add(Int64(edition.glossary.entries.isEmpty ? 0 : 1))
    }
    return builder.digest()
  }

  /// Of the sections that a page shows: a chapter's its own, the list of chapters those of all.
  func sectionsDigest(edition: Int, chapter: Int?) -> Digest {
    let chapters = editions[edition].chapters
    var builder = Digest.Builder()
    for chapter in chapter.map({ [chapters[$0]] }) ?? chapters {
      builder.add(Int64(chapter.sections.count))
      for section in chapter.sections {
        builder.add(Int64(section.level))
        builder.add(section.anchor)
        builder.add(section.titleHTML)
        builder.add(section.title)
      }
    }
    return builder.digest()
  }

  func glossaryPath(edition: Int) -> String { path(editions[edition], Glossary.pageName) }

  func glossaryPage(edition: Int) -> String {
    let current = editions[edition]
    let content = current.glossary.content(title: current.words.glossary)
    var fields = commonFields(edition: edition, kind: "note", root: root(of: current), content: content)
    fields["pageTitle"] = "\(current.words.glossary) · \(current.title)"
    fields["metadata"] = metadata(
      .note, edition: edition, page: Glossary.pageName, title: current.words.glossary, content: content)
    fields["chapters"] = chapterLists[edition].html(current: nil)
    fields["languages"] = languageLinks(from: edition) { other in
      href(editions[other].glossary.entries.isEmpty ? "index" : Glossary.pageName)
    }
    return theme.page(fields)
  }

  // MARK: - Pieces

  /// Beside the page.
  static func programName(ofNoteNamed name: String) -> String { name + ".run.js" }

  static func encodedHref(_ path: String) -> String { LinkTarget.inPage(path) }

  private static func fields(of words: RunWords) -> [String: Any] {
    [
      "edit": words.edit, "run": words.run, "cancel": words.cancel, "reset": words.reset,
      "changes": words.changes, "share": words.share, "shared": words.shared,
      "save": words.save, "saved": words.saved, "editor": words.editor,
      "loading": words.loading, "running": words.running, "progress": words.progress,
      "published": words.published, "same": words.same, "differs": words.differs,
      "differsAt": words.differsAt, "volatile": words.volatile, "failed": words.failed,
      "skipped": words.skipped, "behind": words.behind, "cancelled": words.cancelled,
      "stopped": words.stopped, "offline": words.offline, "outdated": words.outdated,
      "received": words.received,
    ]
  }

  func metadata(
    _ kind: PageMetadata.Kind, edition: Int, page: String? = nil, title: String, content: Content
  ) -> String {
    let current = editions[edition]
    // A list of chapters is the course's own page, and described as that.
    let description =
      kind == .note || current.description.isEmpty ? content.description : current.description
    return PageMetadata(
      kind: kind, title: title, course: current.title, description: description, language: current.language,
      address: addresses?.address(edition: edition, page: page),
      alternates: addresses?.alternates(page: page) ?? [],
      image: addresses.flatMap { addresses in
        image.map { (addresses.base + LinkTarget.inPage($0.path), $0.size) }
      }
    ).html
  }

  func commonFields(edition: Int, kind: String, root: String, content: Content) -> [String: Any] {
    let current = editions[edition]
    var fields: [String: Any] = [
      "language": current.language, "kind": kind, "isNote": kind == "note", "root": root,
      "courseTitle": current.title,
      "searchIndex": "\(root)assets/search/\(SearchIndex.name(ofEdition: current.course.tag))",
      "searchPages": "", "indexHref": "index.html", "content": content.html, "problems": content.problemsHTML,
      "hasFormulas": content.hasFormulas, "words": fields(of: current.words),
    ]
    // What is absent is not shown; an empty text would be.
    if !current.glossary.entries.isEmpty { fields["glossaryHref"] = Self.href(Glossary.pageName) }
    return fields
  }

  private func fields(of words: PageWords) -> [String: Any] {
    [
      "contents": words.contents, "previous": words.previous, "next": words.next, "theme": words.theme,
      "copy": words.copy, "copied": words.copied, "sort": words.sort,
      "skipToContent": words.skipToContent, "glossary": words.glossary,
      "search": words.search, "searchHint": words.searchHint, "found": words.found,
      "notFound": words.notFound,
      "searchLoading": words.searchLoading, "searchFailed": words.searchFailed, "close": words.close,
      "keys": words.keys, "keyPrevious": words.keyPrevious, "keyNext": words.keyNext,
      "keySearch": words.keySearch,
      "keyTheme": words.keyTheme, "keyHelp": words.keyHelp,
      "settings": words.settings, "neighbours": words.neighbours,
    ]
  }

  /// Links to the other languages; none where there is one language.
  func languageLinks(from edition: Int, root: String? = nil, page: (Int) -> String) -> [[String: Any]] {
    guard editions.count > 1 else { return [] }
    return editions.indices.map { other in
      let tag = editions[other].course.tag
      let folder = (root ?? self.root(of: editions[edition])) + (tag.isEmpty ? "" : tag + "/")
      return [
        "href": other == edition && root == nil ? page(other) : folder + page(other),
        "tag": editions[other].language,
        "name": Self.name(ofLanguage: editions[other].language), "isCurrent": other == edition,
      ]
    }
  }

  private static func name(ofLanguage tag: String) -> String {
    let names = [
      "zh": "中文", "en": "English", "de": "Deutsch", "fr": "Français", "ja": "日本語", "ko": "한국어",
      "es": "Español",
    ]
    return names[tag.lowercased()] ?? names[String(tag.lowercased().prefix { $0 != "-" })] ?? tag
  }

  private func neighbour(_ chapter: Chapter) -> [String: Any] {
    ["href": href(chapter.name), "title": chapter.title]
  }

  private func root(of edition: Edition) -> String { edition.course.tag.isEmpty ? "" : "../" }

  private func href(_ name: String) -> String { Self.href(name) }

  /// A colon would read as the end of a scheme.
  static func href(_ name: String) -> String {
    LinkTarget.inPage(name.contains(":") ? "./\(name).html" : "\(name).html")
  }

  private func path(_ edition: Edition, _ name: String) -> String {
    (edition.course.tag.isEmpty ? "" : edition.course.tag + "/") + name + ".html"
  }
}
