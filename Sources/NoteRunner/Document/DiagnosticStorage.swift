import Kernels

// Diagnostics are kept with the pages that they were said about.

extension Diagnostic: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(severity.rawValue)
    writer.write(category == .content)
    writer.write(message)
    writer.write(path)
    writer.write(place != nil)
    if let place {
      writer.write(place.start.line)
      writer.write(place.start.column)
      writer.write(place.line)
      writer.write(place.skipped)
      writer.write(place.length)
    }
    writer.write(help)
    writer.write(related)
  }

  package init?(from reader: inout ByteReader) {
    guard let severity = reader.read(String.self).flatMap(Severity.init),
      let isContent = reader.read(Bool.self),
      let message = reader.read(String.self), let path = reader.read(String.self),
      let hasPlace = reader.read(Bool.self)
    else { return nil }
    self.init(severity, message, path: path, category: isContent ? .content : .failure)
    if hasPlace {
      guard let line = reader.read(Int.self), let column = reader.read(Int.self),
        let text = reader.read(String.self), let skipped = reader.read(Int.self),
        let length = reader.read(Int.self)
      else { return nil }
      place = Place(
        start: SourceFile.Position(line: line, column: column), line: text, skipped: skipped, length: length)
    }
    guard let help = reader.read(String?.self),
      let related = reader.nested({ $0.readArray(of: Diagnostic.self) })
    else {
      return nil
    }
    self.help = help
    self.related = related
  }
}
