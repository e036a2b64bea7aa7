import Bindings

/// What is written down of a block that ran, as plain text: nothing in it depends on the time, the machine, or where in
/// the note the block stands.
enum RecordedText {
  static func body(of index: Int, result: BlockResult, in note: Note) -> String {
    var text = canonicalText(of: result.outputs)
    if !result.expectedMessages.isEmpty {
      if !text.isEmpty { text += "\n" }
      text += "fails as it should:\n"
      for message in result.expectedMessages { text += lines(of: message, in: note, block: index) }
    }
    return escaped(text)
  }

  /// `expression = text`, on one line.
  static func line(of index: Int, text: String, in note: Note) -> String {
    expression(of: note.blocks[index]) + " = " + escaped(text, keepingLines: false) + "\n"
  }

  static func expression(of block: CodeBlock) -> String {
    block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - Messages

  private static func lines(
    of message: Diagnostic, in note: Note, block: Int, indentation: String = ""
  ) -> String {
    var place = ""
    if let position = message.place?.start {
      let (found, line, column) = note.placeInBlock(position)
      place = "\(line):\(column): "
      if let found, found != block { place = "\(note.blockTitle(found)), " + place }
    }
    var text = "\(indentation)\(place)\(message.severity.rawValue): \(message.message)\n"
    if let help = message.help { text += "\(indentation)  help: \(help)\n" }
    for related in message.related {
      text += lines(of: related, in: note, block: block, indentation: indentation + "  ")
    }
    return text
  }

  // MARK: - Characters

  /// Control characters, and those that turn the direction of a line, as `\u{1B}`; a backslash before `u{` likewise, so
  /// that two texts are recorded alike only if they are the same.
  static func escaped(_ text: String, keepingLines: Bool = true) -> String {
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let startsEscape = scalar == "\\" && scalars[index...].dropFirst().starts(with: "u{".unicodeScalars)
      if startsEscape || scalar.isUnprintable(keepingLines: keepingLines) {
        result.append(
          contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate func isUnprintable(keepingLines: Bool) -> Bool {
    switch value {
    case 0x0A: !keepingLines
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
