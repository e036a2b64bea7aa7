import ArgumentParser
import Foundation
import NoteRunner

/// `notes accept`: records what blocks give.
struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record the results of notes, for notes verify to compare with.",
    discussion: """
      Each note is run twice from nothing. What both runs agree on is shown beside what was recorded before, and \
      written into `results` beside the note. A note in which something fails, or does not come out the same twice, is \
      refused as a whole. Recordings of blocks that there are no more are removed.
      """)

  @Argument(
    help: "A course's folder, a note, or one block: notes/zh/03-momentum.md#plain.",
    completion: .file(extensions: ["md"]))
  var targets = ["notes"]

  @Option(name: .shortAndLong, help: "How many runs go on at a time. (default: one for each core)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      let display = ProgressDisplay(console)
      let summary = try Acceptance.run(
        targets, workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount, progress: display
      ) { outcome in
        display.clear()
        for diagnostic in outcome.diagnostics { console.show(diagnostic) }
        console.say(AcceptanceText.render(outcome, style: console.messageStyle, width: console.width))
      }
      display.clear()
      console.say(summary.line)
      if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
    }
  }
}
