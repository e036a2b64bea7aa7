import Foundation
import Kernels
import Rendering

/// What the terms of an edition mean: a page of its own, where notes define some.
struct Glossary {
  /// A term as its note defines it.
  struct Term: Equatable {
    /// As text, for the order.
    var name: String
    var anchor: String
    /// Without links, since they are meant from the note.
    var nameHTML: String
    var meaningsHTML: [String]
    var hasFormulas: Bool
  }

  struct Entry {
    var term: Term
    /// The note that defines it.
    var chapter: String
    var chapterTitle: String
  }

  static let pageName = "glossary"

  /// In the order of the language's dictionaries.
  let entries: [Entry]

  /// - Parameter chapters: A chapter of the page's name is the author's own glossary, and then the only one.
  init(_ entries: [Entry], language: String, chapters: [String]) {
    guard !chapters.contains(Self.pageName) else {
      self.entries = []
      return
    }
    let locale = Locale(identifier: language)
    self.entries = entries.enumerated().sorted { left, right in
      switch left.element.term.name.compare(
        right.element.term.name, options: [.caseInsensitive], locale: locale)
      {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.offset < right.offset
      }
    }.map(\.element)
  }

  func content(title: String) -> PageBuilder.Content {
    var writer = HTMLWriter()
    writer.element("h1", text: title)
    writer.open("dl", [.init("class", "glossary")])
    writer.newline()
    for entry in entries {
      writer.element("dt") { $0.trusted(entry.term.nameHTML) }
      writer.newline()
      for meaning in entry.term.meaningsHTML {
        writer.element("dd") { $0.trusted(meaning) }
        writer.newline()
      }
      writer.open("dd", [.init("class", "source")])
      writer.element(
        "a", [.init("href", PageBuilder.href(entry.chapter) + "#" + LinkTarget.encoded(entry.term.anchor))],
        text: entry.chapterTitle)
      writer.close("dd")
      writer.newline()
    }
    writer.close("dl")
    return PageBuilder.Content(
      html: writer.html, problemsHTML: "", hasFormulas: entries.contains { $0.term.hasFormulas })
  }

  var digest: Digest {
    var builder = Digest.Builder()
    builder.add("glossary")
    for entry in entries {
      builder.add(entry.chapter)
      builder.add(entry.chapterTitle)
      builder.add(entry.term.anchor)
      builder.add(entry.term.nameHTML)
      builder.add(Int64(entry.term.meaningsHTML.count))
      for meaning in entry.term.meaningsHTML { builder.add(meaning) }
    }
    return builder.digest()
  }
}

extension Glossary.Term: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(anchor)
    writer.write(nameHTML)
    writer.write(meaningsHTML)
    writer.write(hasFormulas)
  }

  init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let anchor = reader.read(String.self),
      let nameHTML = reader.read(String.self), let meaningsHTML = reader.readArray(of: String.self),
      let hasFormulas = reader.read(Bool.self)
    else { return nil }
    self.init(
      name: name, anchor: anchor, nameHTML: nameHTML, meaningsHTML: meaningsHTML, hasFormulas: hasFormulas)
  }
}
