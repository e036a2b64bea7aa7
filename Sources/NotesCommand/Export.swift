import ArgumentParser
import Foundation
import NoteRunner

extension ExportFormat: ExpressibleByArgument {}

/// `notes export`: a note in another form.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a note as a Swift program, a package, a notebook or plain Markdown.",
    discussion: """
      The note is run, or what is known of it is taken from the cache, and goes along: outputs stand behind their blocks, \
      values in the prose. What is at the destination stays, unless --force is given. See docs/export.md.
      """)

  @Argument(help: "The note.", completion: .file(extensions: ["md"]))
  var note: String

  @Option(name: .customLong("to"), help: "What it becomes.")
  var format: ExportFormat

  @Option(
    name: .shortAndLong,
    help: "Where it goes; - is the standard output. (default: called like the note, in this folder)",
    completion: .file())
  var out: String?

  @Flag(name: .shortAndLong, help: "Write over what is there.")
  var force = false

  @Option(
    help:
      "For a package: where the package with the library Kernels is, a folder or the address of a repository."
  )
  var kernels: String?

  func validate() throws {
    if kernels != nil, format != .package { throw ValidationError("--kernels goes with --to package") }
  }

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      let display = ProgressDisplay(console)
      let cache = Store.beside(note).map { BlockCache($0) }
      defer { for warning in cache?.close() ?? [] { console.warn(warning) } }
      let export = NoteExport(path: note, format: format, library: kernels)
      let destination = out ?? export.standardDestination
      let outcome = try export.run(to: destination, replaces: force, cache: cache, progress: display) {
        text in
        display.clear()
        console.write(text)
      }
      display.clear()
      for diagnostic in outcome.diagnostics { console.show(diagnostic) }
      if outcome.summary.exitCode != 2, destination != "-" {
        console.say("\(destination): \(outcome.summary.line)")
      }
      try console.exit(outcome.summary)
    }
  }
}
