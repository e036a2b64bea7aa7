import ArgumentParser
import NoteRunner

/// `notes check`: everything that can be said without running.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with notes, without running them.")

  @Argument(help: "Notes, or folders of courses.", completion: .file(extensions: ["md"]))
  var files = ["notes"]

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      let store = files.first.flatMap { Store.beside($0) }
      let (reports, summary) = try NoteCheck.check(files, store: store)
      for diagnostic in reports.flatMap(\.diagnostics) { console.show(diagnostic) }
      for warning in store?.warnings ?? [] { console.warn(warning) }
      console.say(summary.line)
      try console.exit(summary)
    }
  }
}
