import ArgumentParser
import Foundation
import NoteRunner

/// `notes serve`: shows a course while it is being written.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a course in the browser, up to date with every save.",
    discussion: """
      Builds the course, serves its site on this machine alone, and builds again when a note, the data, the theme or the \
      settings have changed; open pages change in place. Ctrl-C ends it. What it serves is kept in a temporary folder: \
      `notes build` writes the site.
      """)

  @Argument(help: "The course's folder.", completion: .directory)
  var course = "notes"

  @Option(name: .shortAndLong, help: "Where to listen; 0 takes any port that is free.")
  var port: UInt16 = 8000

  @Option(help: "The address to listen at. Whoever can reach it can read the course.")
  var host = "127.0.0.1"

  @Option(name: .shortAndLong, help: "How many threads run blocks. (default: one for each core)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    let console = Console()
    // Before there are other threads, which then leave it to this one.
    let interruption = Interruption()
    try console.reportingConfigurationErrors {
      let display = ServeDisplay(console)
      let server = try LiveServer(
        course: course, host: host, port: port,
        workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount, display: display)
      let ending = Waiting<Result<Void, ConfigurationError>>()
      Task {
        do throws(ConfigurationError) {
          try await server.run { console.say("\($0)  (Ctrl-C ends)") }
          ending.deliver(.success(()))
        } catch {
          ending.deliver(.failure(error))
        }
      }
      Thread.detachNewThread {
        interruption.wait()
        display.clear()
        Task { await server.stop() }
      }
      try ending.value.get()
    }
  }
}
