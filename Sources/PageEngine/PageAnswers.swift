import Bindings
import Kernels
import Language
import Rendering

/// What the page's script is told, as JSON: all that a reader sees is made here, by the code that makes it for `notes build`.
extension PageSession {
  /// Everything that can be said about the blocks without running them, and which of them are behind their text.
  ///
  ///     {"blocks":[{"block":4,"current":false,"original":false,"restore":false,
  ///      "problems":[{"error":true,"message":"…","start":3,"end":5}]}]}
  ///
  /// Blocks about which there is nothing to say are left out. `restore` asks for what was published to be shown again.
  /// Places are UTF-16 offsets in the text that is edited.
  public func checkAnswer() -> String {
    var blocks: [JSON] = []
    for index in program.blocks.indices {
      let problems = engine.checks[index].diagnostics
      let restores = takesBackResult(of: index)
      let (isCurrent, isOriginal) = (isCurrent(index), isOriginal(index))
      guard restores || !isCurrent || !isOriginal else { continue }
      blocks.append(
        .object([
          ("block", .number(index)), ("current", .flag(isCurrent)), ("original", .flag(isOriginal)),
          ("restore", .flag(restores)),
          ("problems", .array(isOriginal ? [] : problems.map { problem($0, of: index) })),
        ]))
    }
    return JSON.object([("blocks", .array(blocks))]).text
  }

  private func problem(_ said: Language.Diagnostic, of index: Int) -> JSON {
    let text = Array(engine.blocks[index].text.utf8)
    let first = program.blocks[index].shownFrom
    func offset(_ byte: Int) -> JSON {
      let end = min(max(byte, first), text.count)
      return .number(String(decoding: text[first..<end], as: UTF8.self).utf16.count)
    }
    return .object([
      ("error", .flag(said.severity == .error)), ("message", .text(said.message)),
      ("start", offset(said.range.start)), ("end", offset(said.range.end)),
    ])
  }

  /// The names that a block can use, with their declarations.
  public func namesAnswer(for index: Int) -> String {
    var names: [JSON] = []
    for (name, declaration) in engine.namesInScope(before: index) {
      names.append(.object([("name", .text(name)), ("declaration", .text(declaration))]))
    }
    return JSON.object([("names", .array(names))]).text
  }

  /// What is being written, coloured as blocks are: `{"html":"…"}`.
  public func highlightAnswer(_ text: String) -> String {
    JSON.object([("html", .text(CodeHTML.coloured(text)))]).text
  }

  public func planAnswer(running index: Int) -> String {
    JSON.object([("plan", .array(plan(running: index).map { JSON.number($0) }))]).text
  }

  /// Runs a block, and tells what a reader shall see of it.
  ///
  ///     {"block":4,"status":"succeeded","html":"…","value":null,"verdict":"differs",
  ///      "difference":{"row":"epoch 3","column":"loss","published":"0.5","now":"0.4"},"files":["epoch,loss…"]}
  ///
  /// `{"needs":"digits"}` where it names a data set that is not there yet.
  public func runAnswer(_ index: Int) -> String {
    switch run(index) {
    case .needsData(let name): return JSON.object([("needs", .text(name))]).text
    case .done(let outcome): return answer(index, outcome).text
    }
  }

  private func answer(_ index: Int, _ outcome: BlockOutcome) -> JSON {
    let block = program.blocks[index]
    let said = engine.checks[index].diagnostics + outcome.diagnostics
    var members: [(String, JSON?)] = [
      ("block", .number(index)), ("status", .text(Self.word(outcome.status))),
      ("html", .text(html(index, outcome, said))), ("value", outcome.valueText.map { .text($0) }),
      ("original", .flag(isOriginal(index))),
    ]
    var files: [JSON] = []
    for output in outcome.outputs {
      if let table = output.numbers(PageWords.of(program.language)) {
        files.append(.text(CommaSeparated.text(table)))
      }
    }
    members.append(("files", .array(files)))
    let isFailure = outcome.status == .failed
    let now = comparableText(
      outputs: outcome.outputs, value: outcome.valueText, messages: isFailure ? said.map { $0.message } : [])
    let (verdict, difference) = verdict(of: outcome, block, now: now)
    members.append(("verdict", .text(verdict)))
    members.append(("difference", difference.map { Self.json($0) }))
    return .object(members)
  }

  /// How a result stands to the published one: `same`, `differs`, and what cannot be compared.
  private func verdict(
    of outcome: BlockOutcome, _ block: PageBlock, now: String
  ) -> (String, FirstDifference?) {
    if block.source.isVolatile { return ("volatile", nil) }
    guard let published = block.published else { return ("none", nil) }
    if case .notRun = outcome.status { return ("none", nil) }
    // Printing a message is not failing with it.
    guard (outcome.status == .failed) == block.mustFail else { return ("differs", nil) }
    let difference = FirstDifference(recorded: published, now: now)
    return (difference == nil ? "same" : "differs", difference)
  }

  private static func word(_ status: BlockOutcome.Status) -> String {
    switch status {
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .notRun: "skipped"
    }
  }

  private static func json(_ difference: FirstDifference) -> JSON {
    .object([
      ("output", difference.output.map { .text($0) }), ("row", .text(difference.row)),
      ("column", difference.column.map { .text($0) }),
      ("published", difference.recorded.map { .text($0) }), ("now", difference.now.map { .text($0) }),
    ])
  }

  private func html(_ index: Int, _ outcome: BlockOutcome, _ said: [Language.Diagnostic]) -> String {
    let block = program.blocks[index]
    let words = PageWords.of(program.language)
    var writer = HTMLWriter()
    var outputs = OutputHTML(
      words: words, numbering: CaptionNumbering(figures: block.figures, tables: block.tables),
      caption: block.caption, addressOfNumbers: { "#file.\($0)" })
    outputs.write(outcome.outputs, into: &writer)
    let isExpected = block.mustFail && outcome.status == .failed
    if isExpected {
      writer.element("p", [.init("class", "expected-failure")], text: words.expectedFailure)
    }
    for diagnostic in said {
      ProblemHTML.write(placed(diagnostic, in: index), isExpected: isExpected, into: &writer)
    }
    if case .notRun = outcome.status {
      writer.element("p", [.init("class", "skipped")], text: words.skipped)
    }
    return writer.html
  }

  /// At its place in the note's file, as far as blocks above were not edited.
  private func placed(_ said: Language.Diagnostic, in index: Int) -> Rendering.Diagnostic {
    var result = Rendering.Diagnostic(
      said.severity == .error ? .error : .warning, said.message, path: program.blocks[index].path,
      category: .failure)
    result.place = place(said.range, in: index)
    for note in said.notes {
      var further = Rendering.Diagnostic(.note, note.message, path: program.blocks[note.block ?? index].path)
      further.place = place(note.range, in: note.block ?? index)
      // A recursion comes through the same place again and again; once says it.
      if further.headline != result.related.last?.headline { result.related.append(further) }
    }
    return result
  }

  private func place(_ range: SourceRange, in index: Int) -> Rendering.Diagnostic.Place {
    let text = Array(engine.blocks[index].text.utf8)
    let start = min(max(range.start, 0), text.count)
    let lineFeed = UInt8(ascii: "\n")
    let lineStart = text[..<start].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let lineEnd = text[start...].firstIndex(of: lineFeed) ?? text.count
    let lineNumber = text[..<start].reduce(0) { $1 == lineFeed ? $0 + 1 : $0 }
    let end = min(max(range.end, start), lineEnd)
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    return Rendering.Diagnostic.Place(
      start: SourcePosition(
        line: program.blocks[index].firstLine + lineNumber, column: string(lineStart..<start).count + 1),
      line: string(lineStart..<lineEnd), length: max(1, string(start..<end).count))
  }
}
