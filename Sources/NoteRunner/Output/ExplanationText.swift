import Rendering

/// Says of each block why it ran or did not.
package struct ExplanationText {
  package let style: TextStyle

  package init(style: TextStyle) { self.style = style }

  /// A headline with the note's path, then a line for each block.
  package func render(_ report: NoteReport) -> String {
    let lineWidth = report.decisions.map { String($0.line).count }.max() ?? 0
    let nameWidth = report.decisions.map { $0.name.displayWidth }.max() ?? 0
    var lines = [style.bold(report.path)]
    for block in report.decisions {
      let line = String(block.line)
      let margin = String(repeating: " ", count: lineWidth - line.count)
      let gap = String(repeating: " ", count: nameWidth - block.name.displayWidth)
      lines.append(
        "  \(margin)\(style.dim(line))  \(block.name)\(gap)  \(text(of: block.decision, in: report))")
    }
    return lines.joined(separator: "\n")
  }

  private func text(of decision: BlockDecision, in report: NoteReport) -> String {
    switch decision {
    case .reused: style.dim("reused")
    case .notRun: style.red("not run")
    case .ran(let reason): "\(style.yellow("ran")): \(Self.words(for: reason, in: report))"
    }
  }

  private static func words(for reason: BlockDecision.Reason, in report: NoteReport) -> String {
    switch reason {
    case .fresh: "nothing is reused"
    case .new: "new"
    case .changedText: "its code changed"
    case .changedSettings: "its attributes changed"
    case .changedInputs(let blocks) where blocks.isEmpty: "it uses other blocks than before"
    case .changedInputs(let blocks):
      "what it uses changed: " + blocks.map { name(of: $0, in: report) }.joined(separator: ", ")
    case .changedData(let names):
      "the data changed: "
        + names.map { $0 == CourseData.listName ? "which there are" : $0 }.joined(separator: ", ")
    case .changedEngine: "another build of notes"
    case .lost: "its result was not in the cache"
    case .sharesVariables(let block):
      "it uses functions that share a variable, which cannot be kept: " + name(of: block, in: report)
    }
  }

  private static func name(of block: Int, in report: NoteReport) -> String {
    report.decisions.indices.contains(block) ? report.decisions[block].name : "block \(block + 1)"
  }
}
