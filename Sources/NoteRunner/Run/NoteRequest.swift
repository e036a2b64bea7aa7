import Bindings

extension NoteRun {
  /// A note's blocks with all data of the course, for an engine elsewhere. Its report says what every block gave,
  /// to the last bit.
  package func request(for note: Note) -> EngineRequest {
    EngineRequest(
      blocks: Self.sources(of: note),
      data: data.names.compactMap { name in data.content(named: name).map { (name, $0.bytes) } })
  }
}
