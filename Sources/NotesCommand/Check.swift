import ArgumentParser
import NoteRunner

/// `notes check`: everything that can be said without running.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with notes, without running them.")

  @Argument(help: "Notes, or folders of courses.", completion: .file(extensions: ["md"]))
  var files = ["notes"]

  @OptionGroup var reporting: ReportOptions

  func run() throws {
    let reporter = Reporter(reporting, command: "check")
    try reporter.run {
      let store = files.first.flatMap { Store.beside($0) }
      defer { for warning in store?.warnings ?? [] { reporter.console.warn(warning) } }
      let (reports, summary) = try NoteCheck.check(files, store: store)
      for report in reports { reporter.add(report) }
      return summary
    }
  }
}
