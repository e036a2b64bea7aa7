import CCmark

extension TreeReader {
  /// A block of code: one that runs, or one that is shown.
  mutating func code(_ node: OpaquePointer, lastOuterLine: Int) -> Block {
    let reader = FenceReader(file: file)
    let found = FenceReader.Found(
      literal: protection.restored(literal(node)), firstLine: lineIndex(node), lastLine: lastLineIndex(node),
      column: protection.fileColumn(
        line: lineIndex(node), column: Int(cmark_node_get_start_column(node)) - 1),
      lastOuterLine: lastOuterLine)
    guard reader.isFenced(found) else { return .listing(language: "", code: found.literal) }
    let opening = file.lineRange(found.firstLine)
    let fenceRange = min(opening.lowerBound + found.column, opening.upperBound)..<opening.upperBound
    let isClosed = reader.isClosed(found)
    if !isClosed {
      diagnostics.append(
        Diagnostic(
          .error, "this block has no end", in: file, at: fenceRange,
          help: "close it with a line of as many backticks or tildes as it opens with"))
    }
    let info = reader.info(found)
    let language = file.bytes[info].prefix { !$0.isBlank && $0 != .comma }
    guard language.elementsEqual("swift".utf8) else {
      if String(decoding: language, as: UTF8.self).lowercased() == "swift" {
        diagnostics.append(
          Diagnostic(
            .warning, "this block does not run: what runs is written `swift`, in small letters", in: file,
            at: language.startIndex..<language.endIndex, help: "write `swift ignore` to only show it"))
      } else if Self.isSwiftInBraces(language) {
        // As other tools for notes write it.
        diagnostics.append(
          Diagnostic(
            .warning, "this block does not run: what runs begins with `swift`, without braces", in: file,
            at: info,
            help: "attributes stand behind it, as in ```swift id=name; `swift ignore` only shows the block"))
      }
      // As cmark has read it, with its escapes resolved.
      let info = string(cmark_node_get_fence_info(node))
      return .listing(
        language: String(info.prefix { !$0.isWhitespace && $0 != "," }), code: found.literal)
    }

    let scanner = AttributeScanner(file: file)
    var written = scanner.info(language.endIndex..<info.upperBound, into: &diagnostics)
    let (text, lines) = reader.textAndLines(found)
    var shownFrom = 0
    for (line, next) in zip(lines, lines.dropFirst().map(\.textStart) + [text.utf8.count]) {
      guard
        let option = scanner.optionLine(
          line.fileStart..<file.lineRange(file.lineIndex(at: line.fileStart)).upperBound)
      else { break }
      written.append(option)
      shownFrom = next
    }
    var attributes = BlockAttributes()
    attributes.apply(written, in: file, into: &diagnostics)
    let end = file.lineRange(min(found.lastLine, file.lineStarts.count - 1)).upperBound
    let block = CodeBlock(
      kind: .statements, attributes: attributes, text: text, shownFrom: shownFrom,
      range: fenceRange.lowerBound..<max(end, fenceRange.upperBound), lines: lines)
    if let aside, !attributes.isIgnored {
      let place =
        switch aside {
        case .footnote: "a footnote"
        case .meaning: "what a term means"
        }
      diagnostics.append(
        Diagnostic(
          .error, "a block in \(place) does not run", in: file, at: fenceRange,
          help: "put it into the text, or write `swift ignore` to only show it"))
      return .listing(language: "swift", code: block.shownText)
    }
    // An open block has swallowed the rest of the note; running that gives errors about prose.
    guard !attributes.isIgnored, isClosed else { return .listing(language: "swift", code: block.shownText) }
    blocks.append(block)
    return .program(blocks.count - 1)
  }

  /// `{swift}`, `{swift, echo=false}` or `{.swift}`.
  private static func isSwiftInBraces(_ language: ArraySlice<UInt8>) -> Bool {
    guard language.first == .openBrace else { return false }
    let word = language.dropFirst().drop { $0 == UInt8(ascii: ".") }
    return word.prefix(while: \.isLetter).elementsEqual("swift".utf8)
  }
}
