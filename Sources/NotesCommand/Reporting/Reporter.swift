import ArgumentParser
import NoteRunner

extension ReportFormat: ExpressibleByArgument {}

/// `--format`, for every verb that reports on notes.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to report: for people, or for programs (see docs/ci.md).")
  var format = ReportFormat.text
}

/// Says what came of notes, in the format that was asked for: text on the standard error, the others on the standard
/// output.
final class Reporter: @unchecked Sendable {
  let console: Console
  private let isQuiet: Bool
  private var report: (any Report)?

  /// - Parameters:
  ///   - command: The verb.
  ///   - isQuiet: Whether people only read errors and warnings.
  init(_ options: ReportOptions, command: String, isQuiet: Bool = false, console: Console = Console()) {
    self.console = console
    self.isQuiet = isQuiet
    report = options.format.report(of: command)
  }

  /// Whether people read along.
  var isText: Bool { report == nil }

  /// Runs the verb, reports how it ended, and ends the command with that code.
  ///
  /// - Parameter result: What the last line says behind the figures, where something was done.
  func run(result: String = "", _ body: () throws -> Summary) throws {
    let summary: Summary
    do { summary = try body() } catch let error as ConfigurationError {
      write { $0.add(error) }
      write { $0.finish(nil, exitCode: 2) }
      if isText { console.say("\(console.messageStyle.red("error:")) \(error.description)") }
      throw ExitCode(2)
    }
    if let nothing = summary.nothingWasDone {
      write { $0.add(ConfigurationError(nothing)) }
      if isText { console.say("\(console.messageStyle.red("error:")) \(nothing)") }
    }
    write { $0.finish(summary, exitCode: summary.exitCode) }
    if isText, !isQuiet { console.say(summary.line + (summary.notes > 0 ? result : "")) }
    try console.exit(summary)
  }

  /// Never called twice at a time.
  ///
  /// - Parameter line: What people read last about the note.
  func add(_ note: NoteReport, line: String? = nil) {
    write { $0.add(note) }
    guard isText else { return }
    for diagnostic in note.diagnostics { console.show(diagnostic) }
    for difference in note.differences {
      console.say(DifferenceText.render(difference, style: console.messageStyle))
    }
    if let line, !isQuiet { console.say(line) }
  }

  private func write(_ text: (inout any Report) -> String) {
    guard var report else { return }
    let written = text(&report)
    self.report = report
    console.write(written)
  }
}
