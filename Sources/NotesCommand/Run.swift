import ArgumentParser
import Foundation
import NoteRunner

/// `notes run`: runs one note in the terminal.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run one note, or one block of it, and show what comes out.")

  @Argument(help: "The note.", completion: .file(extensions: ["md"]))
  var file: String

  @Option(name: .shortAndLong, help: "Show this block alone; what it uses runs as well.")
  var block: String?

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      let display = ProgressDisplay(console)
      let cache = Store.beside(file).map { BlockCache($0) }
      defer { for warning in cache?.close() ?? [] { console.warn(warning) } }
      let outcome = try SingleNote.run(path: file, block: block, cache: cache, progress: display)
      display.clear()
      for diagnostic in outcome.diagnostics { console.show(diagnostic) }
      console.print(
        ResultText(note: outcome.note, result: outcome.result, style: console.outputStyle).render(only: block)
      )
      console.say(outcome.summary.line)
      try console.exit(outcome.summary)
    }
  }
}
