import Bindings
import Kernels
import Language

/// What is kept of a block that ran.
struct BlockRecord: Sendable {
  enum Content: Sendable {
    /// It showed this, and gave these values to later blocks: `nil` where they are more than values.
    case success(outputs: [Output], valueText: String?, values: StoredValues?)
    /// It showed this, and stopped.
    case failure(outputs: [Output], diagnostics: [StoredDiagnostic])
    /// The result depends on these data sets: it is kept under their content as well.
    case data(names: [String])
    /// It failed: how is kept under the texts that the places are in.
    case fails
  }

  var content: Content

  init(_ content: Content) { self.content = content }

  /// Values as they are kept: long runs of numbers stand for themselves, by the digest of their content.
  struct StoredValues: Sendable {
    var bytes: [UInt8]
    var parts: [Digest]
    var holdsCode: Bool
  }

  /// A diagnostic whose places are in the block itself, or in one of those that it needs, by their number.
  struct StoredDiagnostic: Sendable {
    var severity: Language.Diagnostic.Severity
    var message: String
    var range: SourceRange
    var notes: [(message: String, range: SourceRange, place: Int?)]
  }
}

// MARK: - In the store

extension BlockRecord {
  private enum Tag: UInt8 { case success = 1, failure, data, fails }

  /// Puts long runs into the store by themselves, and gives the rest.
  func bytes(keeping keep: ([UInt8]) -> Digest) -> [UInt8] {
    var writer = ByteWriter()
    switch content {
    case .success(let outputs, let valueText, let values):
      writer.write(Tag.success.rawValue)
      writer.write(outputs)
      writer.write(valueText)
      writer.write(values != nil)
      if let values {
        writer.write(values.bytes)
        writer.write(values.holdsCode)
        writer.write(values.parts.flatMap(\.bytes))
      }
    case .failure(let outputs, let diagnostics):
      writer.write(Tag.failure.rawValue)
      writer.write(outputs)
      writer.write(diagnostics.count)
      for diagnostic in diagnostics { Self.write(diagnostic, into: &writer) }
    case .data(let names):
      writer.write(Tag.data.rawValue)
      writer.write(names)
    case .fails: writer.write(Tag.fails.rawValue)
    }
    var whole = ByteWriter()
    whole.write(writer.parts.flatMap { keep($0).bytes })
    whole.write(writer.bytes)
    return whole.bytes
  }

  /// `nil` for bytes that are no record, and where a part is gone.
  init?(_ bytes: [UInt8], part: (Digest) -> [UInt8]?) {
    var whole = ByteReader(bytes)
    guard let digests = Self.digests(from: &whole), let body = whole.readRun() else { return nil }
    var parts: [[UInt8]] = []
    for digest in digests {
      guard let part = part(digest) else { return nil }
      parts.append(part)
    }
    var reader = ByteReader(body, parts: parts)
    guard let tag = reader.read(UInt8.self).flatMap(Tag.init), let content = Self.content(tag, &reader),
      reader.isAtEnd
    else { return nil }
    self.content = content
  }

  private static func content(_ tag: Tag, _ reader: inout ByteReader) -> Content? {
    switch tag {
    case .success:
      guard let outputs = reader.readArray(of: Output.self), let valueText = reader.read(String?.self),
        let hasValues = reader.read(Bool.self)
      else { return nil }
      guard hasValues else { return .success(outputs: outputs, valueText: valueText, values: nil) }
      guard let bytes = reader.readRun(), let holdsCode = reader.read(Bool.self),
        let parts = digests(from: &reader)
      else { return nil }
      return .success(
        outputs: outputs, valueText: valueText,
        values: StoredValues(bytes: bytes, parts: parts, holdsCode: holdsCode))
    case .failure:
      guard let outputs = reader.readArray(of: Output.self), let count = reader.read(Int.self), count >= 0
      else {
        return nil
      }
      var diagnostics: [StoredDiagnostic] = []
      for _ in 0..<count {
        guard let diagnostic = diagnostic(from: &reader) else { return nil }
        diagnostics.append(diagnostic)
      }
      return .failure(outputs: outputs, diagnostics: diagnostics)
    case .data: return reader.readArray(of: String.self).map { .data(names: $0) }
    case .fails: return .fails
    }
  }

  private static func digests(from reader: inout ByteReader) -> [Digest]? {
    guard let run = reader.readRun(), run.count % Digest.byteCount == 0 else { return nil }
    return stride(from: 0, to: run.count, by: Digest.byteCount).compactMap { start in
      run[start..<start + Digest.byteCount].withUnsafeBytes { Digest(bytes: $0) }
    }
  }

  // MARK: Diagnostics

  private static func write(_ diagnostic: StoredDiagnostic, into writer: inout ByteWriter) {
    writer.write(diagnostic.severity == .error)
    writer.write(diagnostic.message)
    write(diagnostic.range, into: &writer)
    writer.write(diagnostic.notes.count)
    for note in diagnostic.notes {
      writer.write(note.message)
      write(note.range, into: &writer)
      writer.write(note.place)
    }
  }

  private static func diagnostic(from reader: inout ByteReader) -> StoredDiagnostic? {
    guard let isError = reader.read(Bool.self), let message = reader.read(String.self),
      let range = readRange(from: &reader), let count = reader.read(Int.self), count >= 0
    else { return nil }
    var notes: [(message: String, range: SourceRange, place: Int?)] = []
    for _ in 0..<count {
      guard let message = reader.read(String.self), let range = readRange(from: &reader),
        let place = reader.read(Int?.self)
      else { return nil }
      notes.append((message, range, place))
    }
    return StoredDiagnostic(
      severity: isError ? .error : .warning, message: message, range: range, notes: notes)
  }

  private static func write(_ range: SourceRange, into writer: inout ByteWriter) {
    writer.write(range.start)
    writer.write(range.end)
  }

  private static func readRange(from reader: inout ByteReader) -> SourceRange? {
    guard let start = reader.read(Int.self), let end = reader.read(Int.self), 0 <= start, start <= end else {
      return nil
    }
    return SourceRange(start, end)
  }
}

// MARK: - Diagnostics

extension BlockRecord.StoredDiagnostic {
  /// - Parameter places: the blocks that the places are in; `nil` where one is in none of them.
  init?(_ diagnostic: Language.Diagnostic, places: [Int]) {
    var notes: [(message: String, range: SourceRange, place: Int?)] = []
    for note in diagnostic.notes {
      var number: Int?
      if let block = note.block {
        guard let found = places.firstIndex(of: block) else { return nil }
        number = found
      }
      notes.append((note.message, note.range, number))
    }
    self.init(
      severity: diagnostic.severity, message: diagnostic.message, range: diagnostic.range, notes: notes)
  }
}

extension Language.Diagnostic {
  init(_ stored: BlockRecord.StoredDiagnostic, places: [Int]) {
    self.init(
      stored.severity, stored.message, stored.range,
      notes: stored.notes.map { note in
        let block = note.place.flatMap { places.indices.contains($0) ? places[$0] : nil }
        return Note(note.message, note.range, block: block)
      })
  }
}
