import CCmark

/// What cmark says about the lines of the unprotected text: which belong to code, and which to one
/// paragraph or heading. Inline text never crosses from one of these into another.
struct LineMap {
  enum Kind: Equatable {
    /// Fenced or indented code, or an HTML block: nothing in it is inline text.
    case opaque
    /// The number of the paragraph or heading.
    case leaf(Int)
    /// Blank lines, rules, link definitions.
    case other
  }

  /// The lines that it is about.
  let range: Range<Int>
  private var kinds: [Kind]

  func kind(of line: Int) -> Kind { kinds[line - range.lowerBound] }

  init(_ file: SourceFile, _ passage: Passage) {
    range = passage.lines
    kinds = Array(repeating: .other, count: range.count)
    let document = CmarkTree(passage.bytes(of: file))
    var leaf = 0
    document.forEachNode { node in
      let kind: Kind
      switch cmark_node_get_type(node) {
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: kind = .opaque
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        kind = .leaf(leaf)
        leaf += 1
      default: return
      }
      let start = Int(cmark_node_get_start_line(node)) - 1
      let end = min(kinds.count - 1, Int(cmark_node_get_end_line(node)) - 1)
      guard start >= 0, start <= end else { return }
      for line in start...end { kinds[line] = kind }
    }
  }
}

/// A parsed document of cmark's; freed with this object.
final class CmarkTree {
  let root: OpaquePointer

  init(_ text: ArraySlice<UInt8>) {
    root = text.withUnsafeBytes { bytes in
      let parser = cmark_parser_new(0)
      defer { cmark_parser_free(parser) }
      if let start = bytes.baseAddress {
        cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      guard let root = cmark_parser_finish(parser) else {
        preconditionFailure("cmark finds a document in every text")
      }
      return root
    }
  }

  deinit { cmark_node_free(root) }

  /// In document order, without recursion.
  func forEachNode(_ body: (OpaquePointer) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { body(node) }
    }
  }
}
