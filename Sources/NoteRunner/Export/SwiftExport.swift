import Rendering

/// A note as the source of a Swift program: prose as comments, blocks as code. It prints what the note shows.
struct SwiftExport {
  private let exported: ExportedNote
  private let prose: ExportedProse

  init(_ exported: ExportedNote) {
    self.exported = exported
    prose = ExportedProse(exported)
  }

  /// Whether it names data sets.
  var usesData: Bool { exported.note.blocks.contains { $0.text.contains("named:") } }

  /// - Parameter data: the folder of the data sets, from that of the source.
  func text(data: String) -> String {
    let note = exported.note
    var numbering = CaptionNumbering()
    var parts: [String] = []
    var next = prose.start
    // Values are printed behind the paragraph that they stand in.
    var values: [String] = []
    func addProse(_ range: Range<Int>) {
      let text = prose.text(range, numbering: &numbering).trimmed
      if !text.isEmpty { parts.append(Self.comment(text)) }
      parts += values
      values = []
    }
    for (index, block) in note.blocks.enumerated() {
      let runs = exported.result.blocks[index].status == .succeeded
      switch block.kind {
      case .expression: if runs { values.append("print(\(block.text.trimmed))") }
      case .statements:
        addProse(next..<block.range.lowerBound)
        next = block.range.upperBound
        let caption = block.attributes.caption.map { Self.comment($0) + "\n" } ?? ""
        let code = block.shownText.trimmed
        let messages = exported.messages(of: index).map { "error: \($0)" }
        parts.append(
          runs
            ? caption + code
            : Self.comment((["This block does not run:"] + messages + ["", code]).joined(separator: "\n")))
      }
    }
    addProse(next..<note.file.bytes.count)
    if usesData { parts.append(Self.loading(from: data)) }
    return (header + parts).joined(separator: "\n\n") + "\n"
  }

  private var header: [String] {
    let title = Self.comment(
      """
      \(exported.note.title)

      Exported by `notes export`. It compiles in Swift 6 with the library Kernels and the option
      -default-isolation MainActor; `notes export --to package` makes a package of it.
      """)
    let imports = "import Kernels"
    guard usesData else { return [title, imports] }
    // Three functions, and no other name of the C library, some of which blocks may have for their own.
    let names = ["fopen", "fread", "fclose"]
    return [
      title,
      """
      \(imports)

      #if canImport(Darwin)
      \(names.map { "  import func Darwin.\($0)" }.joined(separator: "\n"))
      #else
      \(names.map { "  import func Glibc.\($0)" }.joined(separator: "\n"))
      #endif
      """,
    ]
  }

  /// The data lie beside the source, wherever it was copied to.
  private static func loading(from folder: String) -> String {
    let here = "(#filePath.lastIndex(of: \"/\").map { #filePath[...$0] } ?? \"\")"
    return comment("Data by name.") + "\n"
      + CompiledProgram.datasets(in: "\(here) + \(CompiledProgram.literal(folder))")
  }

  private static func comment(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "//" : "// \($0)" }
      .joined(separator: "\n")
  }
}
