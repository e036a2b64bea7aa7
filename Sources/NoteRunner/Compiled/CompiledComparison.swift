import Bindings
import Foundation
import Kernels

/// Runs a note twice, here and compiled with `swiftc`, and says where the two do not agree: a block is Swift if the
/// compiler takes it and what it then prints is the same to the byte.
package struct CompiledComparison: Sendable {
  private let compiler: SwiftCompiler
  private let data: DataFolder

  package init(compiler: SwiftCompiler, data: DataFolder) {
    self.compiler = compiler
    self.data = data
  }

  /// What they do not agree on; what the run here says, where it fails, as then there is nothing to compare with.
  package func differences(in note: Note) throws -> [Diagnostic] {
    let result = NoteRun(data: data).run(note)
    if result.diagnostics.hasErrors { return result.diagnostics }
    let running = note.blocks.indices.filter { result.blocks[$0].status == .succeeded }
    if note.blocks.isEmpty { return [] }
    var differences: [Diagnostic] = []
    // Much faster than the machine, and as fast in the kernels; a block that is meant to end in an endless loop does.
    let secondsAllowed = 60 + 3 * result.seconds
    let program = CompiledProgram(note, blocks: running)
    differences += try inTemporaryFolder { folder in
      let sources = try program.write(to: folder, data: data)
      let complaints = try compiler.build(sources, in: folder)
      guard complaints.isEmpty else { return complaints.map { refusal($0, in: note) } }
      let (output, ending) = try compiler.run(in: folder, secondsAllowed: secondsAllowed)
      return compare(output, ending, of: program, with: result, in: note)
    }
    guard differences.isEmpty else { return differences }
    for index in note.blocks.indices where note.blocks[index].attributes.mustFail {
      let before = running.filter { $0 < index }
      differences += try failing(index, after: before, in: note, secondsAllowed: secondsAllowed)
    }
    return differences
  }

  // MARK: - Blocks that run

  private func refusal(_ complaint: SwiftCompiler.Complaint, in note: Note) -> Diagnostic {
    let message = "swiftc refuses this: \(complaint.message)"
    guard let line = note.file.range(ofLine: complaint.line, in: complaint.path) else {
      return Diagnostic(.error, "\(message) (\(complaint.path):\(complaint.line))", path: note.file.path)
    }
    return Diagnostic(
      .error, message, in: note.file, at: line, category: .failure)
  }

  private func compare(
    _ output: String, _ ending: SwiftCompiler.Ending, of program: CompiledProgram, with result: NoteResult,
    in note: Note
  ) -> [Diagnostic] {
    let printed = Self.outputs(in: output, of: program.blocks)
    for (index, text) in zip(program.blocks, printed) where !note.blocks[index].attributes.isVolatile {
      // What a block printed that was cut short is the beginning, and said below.
      if ending != .finished, index == program.blocks[printed.count - 1] { break }
      guard let difference = Self.firstDifference(text, Self.text(of: result.blocks[index])) else { continue }
      return [
        Diagnostic(
          .error,
          "compiled with swiftc, this prints something else: line \(difference.line) is "
            + "\(difference.left) there, and \(difference.right) here",
          in: note.file, at: note.blocks[index].range, category: .failure)
      ]
    }
    guard ending != .finished, let last = program.blocks.prefix(max(1, printed.count)).last else { return [] }
    return [unfinished(ending, at: last, in: note)]
  }

  private func unfinished(_ ending: SwiftCompiler.Ending, at index: Int, in note: Note) -> Diagnostic {
    let reason =
      switch ending {
      case .trapped(let errors): "fails: \(errors.split(separator: "\n").first ?? "without a word")"
      case .overran: "does not come to an end"
      case .finished: preconditionFailure("it came to its end")
      }
    return Diagnostic(
      .error, "compiled with swiftc, this \(reason)", in: note.file, at: note.blocks[index].range,
      category: .failure)
  }

  // MARK: - Blocks that must fail

  /// A block that is refused here must be refused there; one that fails when it runs must fail there.
  private func failing(
    _ index: Int, after before: [Int], in note: Note, secondsAllowed: Double
  ) throws -> [Diagnostic] {
    let program = CompiledProgram(note, blocks: before + [index])
    return try inTemporaryFolder { folder in
      let sources = try program.write(to: folder, data: data)
      let isRefusedHere = NoteRun(data: data).isRefused(index, of: note)
      let complaints = try compiler.errors(of: sources, in: folder)
      if complaints.isEmpty == isRefusedHere {
        return [
          Diagnostic(
            .error,
            isRefusedHere ? "swiftc does not refuse this" : "swiftc refuses this: \(complaints[0].message)",
            in: note.file, at: note.blocks[index].range, category: .failure)
        ]
      }
      if isRefusedHere { return [] }
      _ = try compiler.build(sources, in: folder)
      let (_, ending) = try compiler.run(in: folder, secondsAllowed: secondsAllowed)
      guard ending == .finished else { return [] }
      return [
        Diagnostic(
          .error, "compiled with swiftc, this does not fail", in: note.file, at: note.blocks[index].range,
          category: .failure)
      ]
    }
  }

  // MARK: - Texts

  /// What each of the blocks printed, as far as the program came.
  static func outputs(in text: String, of blocks: [Int]) -> [String] {
    var rest = text[...]
    var outputs: [String] = []
    for (place, block) in blocks.enumerated() {
      guard let start = rest.range(of: CompiledProgram.marker(block)) else { break }
      rest = rest[start.upperBound...]
      let next = place + 1 < blocks.count ? rest.range(of: CompiledProgram.marker(blocks[place + 1])) : nil
      let printed = rest[..<(next?.lowerBound ?? rest.endIndex)]
      // A line that a block leaves open ends with it.
      outputs.append(String(printed) + (printed.isEmpty || printed.hasSuffix("\n") ? "" : "\n"))
    }
    return outputs
  }

  /// What a block prints when it is a program.
  private static func text(of block: BlockResult) -> String {
    let shown = block.outputs.map { $0.text + "\n" }.joined()
    return block.valueText.map { shown + $0 + "\n" } ?? shown
  }

  /// The first line, counted from 1, in which two texts differ, with both versions in quotation marks.
  static func firstDifference(_ left: String, _ right: String) -> (line: Int, left: String, right: String)? {
    // By their bytes: texts that mean the same may differ in them.
    if left.utf8.elementsEqual(right.utf8) { return nil }
    let leftLines = left.split(separator: "\n", omittingEmptySubsequences: false)
    let rightLines = right.split(separator: "\n", omittingEmptySubsequences: false)
    func shown(_ lines: [Substring], _ index: Int) -> String {
      index < lines.count ? "“\(lines[index])”" : "missing"
    }
    for index in 0..<max(leftLines.count, rightLines.count) {
      let (one, other) = (shown(leftLines, index), shown(rightLines, index))
      if !one.utf8.elementsEqual(other.utf8) { return (index + 1, one, other) }
    }
    return nil
  }

  private func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("notes-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
