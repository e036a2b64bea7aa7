import Bindings
import Kernels
import Language

/// A note as its page takes it up: its blocks as they were published, what came of them, and what it takes to show what
/// comes of them anew. `notes build` writes it beside the page, `PageSession` works on it.
public struct PageProgram {
  /// Of the words in the page.
  public var language: String
  /// The data sets that blocks can name.
  public var dataNames: [String]
  public var blocks: [PageBlock]

  public init(language: String, dataNames: [String], blocks: [PageBlock]) {
    self.language = language
    self.dataNames = dataNames
    self.blocks = blocks
  }
}

/// A block of a page, as it was published.
public struct PageBlock {
  public var source: BlockSource
  /// Where in `source.text` begins what readers see and edit: behind the lines `//| …`.
  public var shownFrom: Int
  /// The file that it is in, as messages name it.
  public var path: String
  /// The line of that file in which the text begins.
  public var firstLine: Int
  /// Whether it must fail: then its messages are what it shows.
  public var mustFail: Bool
  /// The author's words for what it shows.
  public var caption: String?
  /// How many figures and tables stand before it.
  public var figures: Int
  public var tables: Int
  /// What came of it (`comparableText`); `nil` where it did not run.
  public var published: String?
  /// What it is called in the values of other blocks.
  public var identity: [UInt8]
  /// The values that it gave, where they are small enough to stand beside a page.
  public var snapshot: Snapshot?
  /// Whether it gave more than values: closures that share a variable. Whatever uses them depends on all that came before.
  public var isShared = false

  public init(
    _ source: BlockSource, shownFrom: Int = 0, path: String, firstLine: Int = 1, mustFail: Bool = false,
    caption: String? = nil, figures: Int = 0, tables: Int = 0, published: String? = nil,
    identity: [UInt8] = [], snapshot: Snapshot? = nil
  ) {
    self.source = source
    self.shownFrom = shownFrom
    self.path = path
    self.firstLine = firstLine
    self.mustFail = mustFail
    self.caption = caption
    self.figures = figures
    self.tables = tables
    self.published = published
    self.identity = identity
    self.snapshot = snapshot
  }
}

/// What came of a block as one text: two runs gave the same bits if and only if these are equal.
public func comparableText(outputs: [Output], value: String?, messages: [String]) -> String {
  var text = canonicalText(of: outputs)
  if let value { text += value + "\n" }
  for message in messages { text += "fails: " + message + "\n" }
  return text
}

// MARK: - As bytes

extension PageProgram: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(language)
    writer.write(dataNames)
    writer.write(blocks)
  }

  package init?(from reader: inout ByteReader) {
    guard let language = reader.read(String.self),
      let dataNames = reader.readArray(of: String.self), let blocks = reader.readArray(of: PageBlock.self)
    else { return nil }
    self.init(language: language, dataNames: dataNames, blocks: blocks)
  }

  /// Law: a program read from its bytes is the program.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(self)
    // Snapshots have taken their long runs out already; nothing here makes new ones.
    precondition(writer.parts.isEmpty)
    return writer.bytes
  }

  /// `nil` for bytes that are no program.
  package init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let program = reader.read(PageProgram.self), reader.isAtEnd else { return nil }
    self = program
  }
}

extension PageBlock: Storable {
  package func store(into writer: inout ByteWriter) {
    source.store(into: &writer)
    writer.write(shownFrom)
    writer.write(path)
    writer.write(firstLine)
    writer.write(mustFail)
    writer.write(caption)
    writer.write(figures)
    writer.write(tables)
    writer.write(published)
    writer.write(identity)
    writer.write(isShared)
    writer.write(snapshot != nil)
    guard let snapshot else { return }
    writer.write(snapshot.bytes)
    writer.write(snapshot.holdsCode)
    writer.write(snapshot.parts.count)
    for part in snapshot.parts { writer.write(part) }
  }

  package init?(from reader: inout ByteReader) {
    guard let source = BlockSource(from: &reader), let shownFrom = reader.read(Int.self),
      let path = reader.read(String.self), let firstLine = reader.read(Int.self),
      let mustFail = reader.read(Bool.self),
      let caption = reader.read(String?.self), let figures = reader.read(Int.self),
      let tables = reader.read(Int.self), let published = reader.read(String?.self),
      let identity = reader.readRun(), let isShared = reader.read(Bool.self),
      let hasSnapshot = reader.read(Bool.self),
      0 <= shownFrom, shownFrom <= source.text.utf8.count
    else { return nil }
    self.init(
      source, shownFrom: shownFrom, path: path, firstLine: firstLine, mustFail: mustFail, caption: caption,
      figures: figures, tables: tables, published: published, identity: identity)
    self.isShared = isShared
    guard hasSnapshot else { return }
    guard let bytes = reader.readRun(), let holdsCode = reader.read(Bool.self),
      let count = reader.read(Int.self), count >= 0
    else { return nil }
    var parts: [[UInt8]] = []
    for _ in 0..<count {
      guard let part = reader.readRun() else { return nil }
      parts.append(part)
    }
    snapshot = Snapshot(bytes: bytes, parts: parts, holdsCode: holdsCode)
  }
}
