import Kernels

/// What the rest of a course must know of a note before it is finished: where links can lead, how it is called.
struct NoteSurvey: Sendable {
  var places: NotePlaces
  var language: String
  var blockCount: Int

  init(_ note: Note, edition tag: String) {
    language = note.language(inEdition: tag)
    places = NotePlaces(note, language: language)
    blockCount = note.blocks.count
  }
}

extension NoteSurvey: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(places)
    writer.write(language)
    writer.write(blockCount)
  }

  init?(from reader: inout ByteReader) {
    guard let places = reader.read(NotePlaces.self),
      let language = reader.read(String.self), let blockCount = reader.read(Int.self)
    else { return nil }
    self.places = places
    self.language = language
    self.blockCount = blockCount
  }
}
