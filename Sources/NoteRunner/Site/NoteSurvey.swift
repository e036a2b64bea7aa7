import Kernels

/// What the rest of a course must know of a note before it is finished: where links can lead, how it is called.
struct NoteSurvey: Sendable {
  var title: String
  /// In the order of their bytes.
  var anchors: [String]
  var language: String
  var blockCount: Int

  init(_ note: Note, edition tag: String) {
    title = note.title
    anchors = note.anchors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    language = note.language(inEdition: tag)
    blockCount = note.blocks.count
  }
}

extension NoteSurvey: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(title)
    writer.write(anchors)
    writer.write(language)
    writer.write(blockCount)
  }

  init?(from reader: inout ByteReader) {
    guard let title = reader.read(String.self), let anchors = reader.readArray(of: String.self),
      let language = reader.read(String.self), let blockCount = reader.read(Int.self)
    else { return nil }
    self.title = title
    self.anchors = anchors
    self.language = language
    self.blockCount = blockCount
  }
}
