import Kernels
import Rendering

/// The places of a note that links and references can lead to, with what a link without words says of them elsewhere.
struct NotePlaces: Sendable, Equatable {
  /// What each place is called, by its anchor. Numbers are not among it: which number a figure has is known when
  /// its note has run.
  private(set) var names: [String: String] = [:]
  /// Anchors that an author has given: these are what `@id` can mean.
  private(set) var given: Set<String> = []

  private(set) var title = ""
  /// The terms that it explains, in small letters.
  private(set) var terms: Set<String> = []

  /// - Parameter language: In which a formula is called one.
  init(_ note: Note, language: String) {
    title = note.title
    func text(_ content: [Inline]) -> String { content.plainText(formulas: note.formulas).trimmed }
    for heading in note.headings { names[heading.anchor] = text(heading.content) }
    for definition in note.definitions {
      names[definition.anchor] = text(definition.term)
      terms.insert(text(definition.term).lowercased())
    }
    for block in note.blocks {
      guard let id = block.attributes.id else { continue }
      names[id] = block.attributes.caption ?? id
      given.insert(id)
    }
    for label in note.labels {
      given.insert(label.id)
      if names[label.id] == nil { names[label.id] = label.id }
    }
    for (id, caption) in note.captions where !caption.content.isEmpty { names[id] = text(caption.content) }
    let equation = PageWords.of(language).equation
    for (number, formula) in note.formulas.filter({ $0.id != nil }).enumerated() {
      names[formula.id ?? ""] = "\(equation) (\(number + 1))"
    }
  }

  var anchors: Set<String> { Set(names.keys) }
}

extension NotePlaces: Storable {
  func store(into writer: inout ByteWriter) {
    let sorted = names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    writer.write(sorted.map(\.key))
    writer.write(sorted.map(\.value))
    writer.write(title)
    writer.write(sorted.map { given.contains($0.key) ? "1" : "0" })
    writer.write(terms.sorted())
  }

  init?(from reader: inout ByteReader) {
    guard let anchors = reader.readArray(of: String.self), let texts = reader.readArray(of: String.self),
      let title = reader.read(String.self), let marks = reader.readArray(of: String.self),
      let terms = reader.readArray(of: String.self), anchors.count == texts.count, texts.count == marks.count
    else { return nil }
    self.title = title
    self.terms = Set(terms)
    for (anchor, text) in zip(anchors, texts) { names[anchor] = text }
    given = Set(zip(anchors, marks).compactMap { $1 == "1" ? $0 : nil })
  }
}

extension Digest.Builder {
  mutating func add(_ places: NotePlaces) {
    add(places.title)
    add(Int64(places.names.count))
    add(places.terms.sorted().joined(separator: "\n"))
    for (anchor, name) in places.names.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      add(anchor)
      add(name)
      add(Int64(places.given.contains(anchor) ? 1 : 0))
    }
  }
}

extension Note {
  /// The captions that have an id.
  fileprivate var captions: [(id: String, caption: Caption)] {
    var found: [(id: String, caption: Caption)] = []
    forEachBlock { block in
      switch block {
      case .table(_, let caption?), .figure(_, let caption):
        if let id = caption.id { found.append((id, caption)) }
      case .paragraph, .plain, .heading, .listing, .program, .quote, .callout, .list, .table, .definitions,
        .thematicBreak, .html:
        break
      }
    }
    return found
  }
}
