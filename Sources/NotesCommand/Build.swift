import ArgumentParser
import Foundation
import NoteRunner

/// `notes build`: runs every note and writes the site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run every note of a course and write its site.",
    discussion:
      "A note with errors still gets its page, with the errors in place; then the exit code is not 0.")

  @Argument(help: "The course's folder.", completion: .directory)
  var course = "notes"

  @Option(
    name: .shortAndLong, help: "Where the site goes. The folder is replaced as a whole.",
    completion: .directory)
  var out = "_site"

  @Option(name: .shortAndLong, help: "How many notes run at a time. (default: one for each core)")
  var jobs: Int?

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    let reporter = Reporter(reporting, command: "build")
    try reporter.run(result: ": \(out)") {
      let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
      let builder = try SiteBuilder(course: course, output: out, workers: workers)
      let display = ProgressDisplay(reporter.console, reporter: reporter)
      defer { display.clear() }
      return try builder.build(progress: display)
    }
  }
}
