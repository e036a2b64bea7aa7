import Kernels
import Rendering

/// A note as a Jupyter notebook (nbformat 4.5): prose and code as cells, with what the blocks gave.
struct NotebookExport {
  private let exported: ExportedNote
  private let prose: ExportedProse

  init(_ exported: ExportedNote) {
    self.exported = exported
    prose = ExportedProse(exported)
  }

  func text() -> String {
    let note = exported.note
    var numbering = CaptionNumbering()
    var cells: [JSON] = []
    var texts = 0
    func addProse(_ range: Range<Int>, before heading: String = "") {
      let text = heading + prose.text(range, numbering: &numbering).trimmed
      // What is left of a list whose item is the block.
      guard text.contains(where: { !"-+*> \t\n".contains($0) }) else { return }
      texts += 1
      cells.append(
        .object([
          ("cell_type", .text("markdown")), ("id", .text("text-\(texts)")), ("metadata", .object([])),
          ("source", Self.lines(text)),
        ]))
    }
    let heading = note.headings.contains { $0.level == 1 } ? "" : "# \(note.title)\n\n"
    var next = prose.start
    var count = 0
    for (index, block) in note.blocks.enumerated() where block.kind == .statements {
      addProse(next..<block.range.lowerBound, before: count == 0 ? heading : "")
      count += 1
      cells.append(cell(index, number: count, numbering: &numbering))
      next = block.range.upperBound
    }
    addProse(next..<note.file.bytes.count, before: count == 0 ? heading : "")
    let notebook = JSON.object([
      ("cells", .array(cells)),
      (
        "metadata",
        .object([
          (
            "kernelspec",
            .object([
              ("display_name", .text("Swift")), ("language", .text("swift")), ("name", .text("swift")),
            ])
          ),
          (
            "language_info",
            .object([
              ("file_extension", .text(".swift")), ("mimetype", .text("text/x-swift")),
              ("name", .text("swift")),
            ])
          ), ("title", .text(note.title)),
        ])
      ), ("nbformat", .number(4)), ("nbformat_minor", .number(5)),
    ])
    return notebook.indented + "\n"
  }

  // MARK: - Cells

  private func cell(_ index: Int, number: Int, numbering: inout CaptionNumbering) -> JSON {
    let block = exported.note.blocks[index]
    let isPutAway = block.attributes.isHidden || block.attributes.isFolded
    // An id of a cell has 64 characters at most.
    let name = block.attributes.id.map { "block-\(number)-\($0)" } ?? "block-\(number)"
    return .object([
      ("cell_type", .text("code")), ("execution_count", .number(number)),
      ("id", .text(String(name.prefix(64)))),
      ("metadata", .object(isPutAway ? [("jupyter", .object([("source_hidden", .flag(true))]))] : [])),
      ("outputs", .array(outputs(index, numbering: &numbering))), ("source", Self.lines(block.editableText)),
    ])
  }

  private func outputs(_ index: Int, numbering: inout CaptionNumbering) -> [JSON] {
    let block = exported.note.blocks[index]
    var outputs: [JSON] = []
    var printed = ""
    func flush() {
      guard !printed.isEmpty else { return }
      outputs.append(
        .object([("name", .text("stdout")), ("output_type", .text("stream")), ("text", Self.lines(printed))]))
      printed = ""
    }
    for output in exported.result.blocks[index].outputs {
      if case .text(let line) = output {
        printed += line + "\n"
        continue
      }
      flush()
      var data: [(String, JSON?)] = [("text/plain", Self.lines(output.text))]
      switch output {
      case .text, .preformatted: break
      case .plot(let plot):
        _ = numbering.label(of: output, words: exported.words)
        data.insert(
          ("image/svg+xml", Self.lines(StandaloneDrawing.svg(of: plot, words: exported.words))), at: 0)
      case .table, .confusion, .diagnosis:
        var writer = HTMLWriter()
        var html = OutputHTML(words: exported.words, numbering: numbering, caption: block.attributes.caption)
        html.write([output], into: &writer)
        numbering = html.numbering
        data.insert(("text/html", Self.lines(writer.html)), at: 0)
      }
      outputs.append(
        .object([
          ("data", .object(data)), ("metadata", .object([])), ("output_type", .text("display_data")),
        ]))
    }
    flush()
    for message in exported.messages(of: index) {
      outputs.append(
        .object([
          ("ename", .text("error")), ("evalue", .text(message)), ("output_type", .text("error")),
          ("traceback", .array([.text(message)])),
        ]))
    }
    return outputs
  }

  /// A text as notebooks have it: its lines, each with its end.
  private static func lines(_ text: String) -> JSON {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { lines.append(line + "\n") }
    lines[lines.count - 1].removeLast()
    if lines.last == "" { lines.removeLast() }
    return .array(lines.map { .text($0) })
  }
}

/// A plot as a picture that needs no style sheet beside it.
enum StandaloneDrawing {
  static func svg(of plot: Plot, words: PageWords) -> String {
    var writer = HTMLWriter()
    PlotDrawing(plot, words: words).write(summary: OutputDescription(words).text(of: plot), into: &writer)
    guard let end = writer.html.firstIndex(of: ">") else { return writer.html }
    let opening = writer.html[..<end].replacing("<svg", with: "<svg xmlns=\"http://www.w3.org/2000/svg\"")
    return opening + "><style>\(style)</style>" + writer.html[writer.html.index(after: end)...]
  }

  /// The theme's rules for drawings, and the colours that they name.
  private static let style: String = {
    let base = String(decoding: PackageResources.base_css, as: UTF8.self)
    let colors = base.split(separator: "\n").drop { $0 != ":root {" }.prefix { $0 != "}" }.filter {
      $0.hasPrefix("  --")
    }
    let rules = String(decoding: PackageResources.outputs_css, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix(".drawing") }
    return (["svg { color-scheme: light;"] + colors + ["}"] + rules).joined(separator: "\n")
  }()
}

extension JSON {
  /// Over several lines, as notebooks are kept, so that a change shows where it is.
  fileprivate var indented: String { indented(by: "") }

  private func indented(by space: String) -> String {
    let inner = space + " "
    switch self {
    case .text, .number, .flag, .seconds: return text
    case .array(let values):
      if values.isEmpty { return "[]" }
      return "[\n" + values.map { inner + $0.indented(by: inner) }.joined(separator: ",\n") + "\n\(space)]"
    case .object(let members):
      let present = members.compactMap { name, value in
        value.map { "\(inner)\(JSON.text(name).text): \($0.indented(by: inner))" }
      }
      return present.isEmpty ? "{}" : "{\n" + present.joined(separator: ",\n") + "\n\(space)}"
    }
  }
}
