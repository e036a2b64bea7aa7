import CCmark

// What stands in a line.

extension TreeReader {
  mutating func inlines(of parent: OpaquePointer, depth: Int) -> [Inline] {
    var result: [Inline] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      node = cmark_node_next(current)
      guard depth < Self.deepestNesting else {
        report(.error, "this is nested more than \(Self.deepestNesting) levels deep", at: current)
        break
      }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT: append(text: literal(current), to: &result)
      case CMARK_NODE_SOFTBREAK: result.append(.softBreak)
      case CMARK_NODE_LINEBREAK: result.append(.lineBreak)
      case CMARK_NODE_CODE: result.append(.code(protection.restored(literal(current))))
      case CMARK_NODE_EMPH: result.append(.emphasis(inlines(of: current, depth: depth + 1)))
      case CMARK_NODE_STRONG: result.append(.strong(inlines(of: current, depth: depth + 1)))
      case CMARK_NODE_LINK:
        let target = string(cmark_node_get_url(current))
        links.append(Note.Link(target: target, isImage: false, range: place(current)))
        isInLink = true
        let content = inlines(of: current, depth: depth + 1)
        isInLink = false
        result.append(.link(target: target, title: string(cmark_node_get_title(current)), content))
      case CMARK_NODE_IMAGE:
        result.append(.image(picture(current, depth: depth)))
      case CMARK_NODE_HTML_INLINE:
        let html = protection.restored(literal(current))
        if html.isComment { continue }
        report(.warning, "HTML is shown as text", at: current)
        result.append(.html(html))
      default: break
      }
    }
    return result
  }

  private mutating func picture(_ node: OpaquePointer, depth: Int) -> Picture {
    let source = string(cmark_node_get_url(node))
    links.append(Note.Link(target: source, isImage: true, range: place(node)))
    isInDescription = true
    let description = inlines(of: node, depth: depth + 1).withBars.plainText(formulas: formulas)
    isInDescription = false
    if description.allSatisfy(\.isWhitespace) {
      diagnostics.append(
        Diagnostic(
          .warning, "this picture has no description", in: file, at: place(node),
          help: "say between the brackets what it shows, for whoever does not see it"))
    }
    return Picture(source: source, title: string(cmark_node_get_title(node)), description: description)
  }

  /// Puts what was taken out back where its placeholders are.
  private mutating func append(text: String, to result: inout [Inline]) {
    var plain = String.UnicodeScalarView()
    func flush(_ result: inout [Inline]) {
      guard !plain.isEmpty else { return }
      // cmark cuts texts where it looked for markup; put together they are easier to split into cells.
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + String(plain))
      } else {
        result.append(.text(String(plain)))
      }
      plain = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if let index = Placeholder.spanIndex(scalar) {
        guard !taken.contains(index) else { continue }
        if case .attributes(let content, let whole) = protection.spans[index] {
          flush(&result)
          if !give(attributes: content, whole, to: &result) {
            plain.append(contentsOf: unattached(whole).unicodeScalars)
          }
          continue
        }
        flush(&result)
        result.append(inline(forSpan: index))
      } else if scalar == Placeholder.continuation {
        // A further line of a span: the line break before it belongs to the span.
        if case .softBreak? = result.last { result.removeLast() }
      } else {
        plain.append(scalar)
      }
    }
    flush(&result)
  }

  private mutating func inline(forSpan index: Int) -> Inline {
    if let known = met[index] { return known }
    let inline: Inline
    switch protection.spans[index] {
    case .formula(let formula):
      formulas.append(formula)
      inline = .formula(formulas.count - 1)
    case .value(let expression, let whole):
      blocks.append(expressionBlock(expression, whole: whole))
      inline = .value(blocks.count - 1)
    case .references(let found, let isInBrackets, _):
      references += found
      inline = .references(references.count - found.count..<references.count, isInBrackets: isInBrackets)
    case .footnote(let label, let range): inline = footnote(label, at: range)
    case .attributes(_, let whole): inline = .text(file.text(whole))
    }
    met[index] = inline
    return inline
  }

  /// The expression's lines, without the markers of the list or quote that it stands in.
  private func expressionBlock(_ range: Range<Int>, whole: Range<Int>) -> CodeBlock {
    let first = file.lineIndex(at: range.lowerBound)
    let last = file.lineIndex(at: range.upperBound)
    let depth = file.quoteDepth(before: whole.lowerBound, line: first)
    var text = ""
    var lines: [CodeBlock.Line] = []
    for line in first...last {
      let start = line == first ? range.lowerBound : file.contentStart(line, quoteDepth: depth)
      let end = line == last ? range.upperBound : file.lineRange(line).upperBound
      lines.append(CodeBlock.Line(textStart: text.utf8.count, fileStart: start, virtual: 0))
      text += file.text(start..<max(start, end)) + "\n"
    }
    return CodeBlock(
      kind: .expression, attributes: BlockAttributes(), text: text, shownFrom: 0, range: whole, lines: lines)
  }
}

extension String {
  /// A comment that nothing ends: CommonMark goes on to the end of the text, or of the list or quote around it.
  var isOpenComment: Bool {
    drop(while: \.isWhitespace).hasPrefix("<!--") && firstRange(of: "-->") == nil
  }

  /// `<!-- … -->` and nothing else: meant for authors, not for readers.
  var isComment: Bool {
    let text = drop(while: \.isWhitespace)
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return false }
    return text[end.upperBound...].allSatisfy(\.isWhitespace)
  }
}
