import Kernels

/// A note that was run and rendered: all that the site takes of it, and all that was said about it.
struct FinishedNote: Sendable {
  var title: String
  var sections: [PageBuilder.Section]
  var content: PageBuilder.Content
  /// The same for the site's first page, which stands in another folder; of a note above the list of chapters.
  var introduction: PageBuilder.Content?
  /// Beside the page, in a folder of the note's name.
  var numbers: [NumberFile]
  /// What the page needs to run its blocks; empty where there are none that a reader sees.
  var program: [UInt8]
  /// What the search goes through.
  var text: [PageText.Section]
  /// Files that the page asks for.
  var assets: [FollowedLinks.File]
  /// The terms that it defines.
  var terms: [Glossary.Term]
  var diagnostics: [Diagnostic]
  var blocks: [BlockReport]
  var outline: [BlockOutline]
  var seconds: Double
}

/// What became of a block.
package struct BlockReport: Sendable {
  /// The block's id, else what it says in a word.
  package var name: String
  package var line: Int
  package var decision: BlockDecision
}

// MARK: - In the store

extension PageBuilder.Section: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(level)
    writer.write(anchor)
    writer.write(titleHTML)
    writer.write(title)
  }

  init?(from reader: inout ByteReader) {
    guard let level = reader.read(Int.self), let anchor = reader.read(String.self),
      let titleHTML = reader.read(String.self), let title = reader.read(String.self)
    else { return nil }
    self.init(level: level, anchor: anchor, titleHTML: titleHTML, title: title)
  }
}

extension PageText.Section: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(anchor)
    writer.write(title)
    writer.write(text)
  }

  package init?(from reader: inout ByteReader) {
    guard let anchor = reader.read(String.self), let title = reader.read(String.self),
      let text = reader.read(String.self)
    else { return nil }
    self.init(anchor: anchor, title: title, text: text)
  }
}

extension PageBuilder.Content: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(html)
    writer.write(problemsHTML)
    writer.write(hasFormulas)
    writer.write(description)
    writer.write(isRunnable)
  }

  init?(from reader: inout ByteReader) {
    guard let html = reader.read(String.self), let problemsHTML = reader.read(String.self),
      let hasFormulas = reader.read(Bool.self), let description = reader.read(String.self),
      let isRunnable = reader.read(Bool.self)
    else { return nil }
    self.init(
      html: html, problemsHTML: problemsHTML, hasFormulas: hasFormulas, description: description,
      isRunnable: isRunnable)
  }
}

extension NumberFile: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(text)
  }

  init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let text = reader.read(String.self) else { return nil }
    self.init(name: name, text: text)
  }
}

extension BlockReport: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(line)
    writer.write(decision == .notRun)
  }

  /// A block that has run once is reused where the note is.
  package init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let line = reader.read(Int.self),
      let isNotRun = reader.read(Bool.self)
    else { return nil }
    self.init(name: name, line: line, decision: isNotRun ? .notRun : .reused)
  }
}

extension BlockOutline: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(lines.lowerBound)
    writer.write(lines.upperBound)
    writer.write(isVolatile)
    writer.write(isNotRun)
  }

  package init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let first = reader.read(Int.self),
      let last = reader.read(Int.self), first <= last, let isVolatile = reader.read(Bool.self),
      let isNotRun = reader.read(Bool.self)
    else { return nil }
    self.init(name: name, lines: first...last, isVolatile: isVolatile, isNotRun: isNotRun)
  }
}

extension FollowedLinks.File: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(asset.source.path)
    writer.write(asset.destination)
    writer.write(state.rawValue)
    writer.write(isPicture)
    writer.write(size?.width ?? 0)
    writer.write(size?.height ?? 0)
  }

  init?(from reader: inout ByteReader) {
    guard let source = reader.read(String.self), let destination = reader.read(String.self),
      let state = reader.read(UInt8.self).flatMap(LinkCheck.AssetState.init),
      let isPicture = reader.read(Bool.self),
      let width = reader.read(Int.self), let height = reader.read(Int.self)
    else { return nil }
    self.init(
      asset: LinkCheck.Asset(sourcePath: source, destination: destination), state: state,
      isPicture: isPicture,
      size: width > 0 ? PictureSize(width: width, height: height) : nil)
  }
}

extension FinishedNote: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(title)
    writer.write(sections)
    writer.write(content)
    writer.write(introduction)
    writer.write(text)
    writer.write(numbers)
    writer.write(program)
    writer.write(assets)
    writer.write(terms)
    writer.write(diagnostics)
    writer.write(blocks)
    writer.write(outline)
  }

  init?(from reader: inout ByteReader) {
    guard let title = reader.read(String.self), let sections = reader.readArray(of: PageBuilder.Section.self),
      let content = reader.read(PageBuilder.Content.self),
      let introduction = reader.read(PageBuilder.Content?.self),
      let text = reader.readArray(of: PageText.Section.self),
      let numbers = reader.readArray(of: NumberFile.self), let program = reader.readRun(),
      let assets = reader.readArray(of: FollowedLinks.File.self),
      let terms = reader.readArray(of: Glossary.Term.self)
    else { return nil }
    guard let diagnostics = reader.readArray(of: Diagnostic.self),
      let blocks = reader.readArray(of: BlockReport.self),
      let outline = reader.readArray(of: BlockOutline.self)
    else { return nil }
    self.title = title
    self.sections = sections
    self.content = content
    self.introduction = introduction
    self.assets = assets
    self.terms = terms
    self.numbers = numbers
    self.program = program
    self.text = text
    self.diagnostics = diagnostics
    self.blocks = blocks
    self.outline = outline
    seconds = 0
  }
}
