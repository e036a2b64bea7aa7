import Kernels

/// What the rest of a course must know of a note before it is finished: where links can lead, how it is called.
struct NoteSurvey: Sendable {
  var title: String
  var places: NotePlaces
  var language: String
  var blockCount: Int

  init(_ note: Note, edition tag: String) {
    title = note.title
    places = NotePlaces(note)
    language = note.language(inEdition: tag)
    blockCount = note.blocks.count
  }
}

extension NoteSurvey: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(title)
    writer.write(places)
    writer.write(language)
    writer.write(blockCount)
  }

  init?(from reader: inout ByteReader) {
    guard let title = reader.read(String.self), let places = reader.read(NotePlaces.self),
      let language = reader.read(String.self), let blockCount = reader.read(Int.self)
    else { return nil }
    self.title = title
    self.places = places
    self.language = language
    self.blockCount = blockCount
  }
}
