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

  @Option(name: .shortAndLong, help: "How many threads run blocks. (default: one for each core)")
  var jobs: Int?

  @Flag(help: "Say of each block why it ran or did not.")
  var explain = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors and warnings.")
  var quiet = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if explain, quiet { throw ValidationError("--explain and --quiet do not go together") }
  }

  func run() throws {
    let reporter = Reporter(reporting, command: "build", isQuiet: quiet)
    try reporter.run(result: ": \(out)") {
      let course = try Course(path: course)
      let cache = BlockCache(Store(folder: Store.folder(forCourse: course.folder)))
      defer { for warning in cache.close() { reporter.console.warn(warning) } }
      let builder = SiteBuilder(
        course: course, output: out, cache: cache,
        workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      let display = ProgressDisplay(
        reporter.console, reporter: reporter, isQuiet: quiet, explains: explain)
      defer { display.clear() }
      return try builder.build(progress: display)
    }
  }
}
