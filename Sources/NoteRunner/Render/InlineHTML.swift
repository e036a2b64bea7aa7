import Rendering

// What stands in a line.

extension NoteRenderer {
  mutating func write(_ content: [Inline]) {
    for (index, inline) in content.enumerated() {
      // A line break in the source is a space, but not between two characters that are set without spaces.
      if case .softBreak = inline, index > 0, index + 1 < content.count,
        content[index - 1].lastCharacter?.isSetSolid == true,
        content[index + 1].firstCharacter?.isSetSolid == true
      {
        continue
      }
      write(inline)
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): writer.text(text)
    case .softBreak: writer.newline()
    case .lineBreak:
      writer.open("br")
      writer.newline()
    case .code(let code): writer.element("code", text: code)
    case .formula(let index):
      let id = isLabel ? nil : note.formulas[index].id
      if let id { writer.open("span", [.init("class", "equation"), .init("id", id)]) }
      write(formulas[index])
      if id != nil { writer.close("span") }
    case .value(let index):
      if let value = values[index] {
        writer.element(
          "span", [.init("class", "value")] + (isLabel ? [] : [.init("data-block", String(index))]),
          text: value)
      } else {
        valueProblems += blocks.result.blocks[index].diagnostics
        let code = note.blocks[index].shownText.trimmed
        writer.element(
          "code", [.init("class", "value-error"), .init("title", blocks.message(of: index))], text: code)
      }
    case .emphasis(let content):
      writer.open("em")
      write(content)
      writer.close("em")
    case .strong(let content):
      writer.open("strong")
      write(content)
      writer.close("strong")
    case .link(let target, let title, let content):
      let label = content.isEmpty ? references.label(of: target) ?? followed.names[target] : nil
      writeLink(LinkTarget.inPage(target, from: folder), title: title.isEmpty ? meaning(of: target) : title) {
        renderer in
        if let label { renderer.writer.text(label) }
        renderer.write(content)
      }
    case .image(let picture):
      write(picture)
    case .references(let range, let isInBrackets): writeReferences(range, isInBrackets: isInBrackets)
    case .footnote(let index, let use): writeFootnoteMark(index, use: use)
    case .html(let html): writer.element("code", [.init("class", "html-as-text")], text: html)
    }
  }

  mutating func write(_ formula: TypesetFormula) {
    switch formula {
    case .html(let html): writer.trusted(html)
    case .failed(let tex, let message):
      writer.element("code", [.init("class", "formula-error"), .init("title", message)], text: tex)
    }
  }

  /// With the room that it will take, so that nothing moves when it is there.
  mutating func write(_ picture: Picture) {
    var attributes: [HTMLWriter.Attribute] = [
      .init("src", LinkTarget.inPage(picture.source, from: folder)), .init("alt", picture.description),
    ]
    if !picture.title.isEmpty { attributes.append(.init("title", picture.title)) }
    let size = followed.sizes[picture.source]
    if let width = picture.width.flatMap({ Int($0) }) {
      attributes.append(.init("width", String(width)))
      if let size { attributes.append(.init("height", String(max(1, size.height * width / size.width)))) }
    } else if let size {
      attributes += [.init("width", String(size.width)), .init("height", String(size.height))]
    }
    if let width = picture.width, width.hasSuffix("%") { attributes.append(.init("style", "width:\(width)")) }
    writer.open("img", attributes)
  }
}

extension Inline {
  fileprivate var firstCharacter: Character? {
    switch self {
    case .text(let text): text.first
    case .emphasis(let content), .strong(let content), .link(_, _, let content): content.first?.firstCharacter
    case .softBreak, .lineBreak, .code, .formula, .value, .image, .references, .footnote, .html: nil
    }
  }

  fileprivate var lastCharacter: Character? {
    switch self {
    case .text(let text): text.last
    case .emphasis(let content), .strong(let content), .link(_, _, let content): content.last?.lastCharacter
    case .softBreak, .lineBreak, .code, .formula, .value, .image, .references, .footnote, .html: nil
    }
  }
}

extension Character {
  /// Chinese and Japanese characters and punctuation; Korean is written with spaces.
  fileprivate var isSetSolid: Bool {
    displayWidth == 2 && !(unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false)
  }
}
