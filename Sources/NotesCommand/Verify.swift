import ArgumentParser
import Foundation
import NoteRunner

/// `notes verify`: proves what notes claim.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the blocks of notes are Swift: compiled, they print the same.",
    discussion: """
      Each note's blocks are compiled with the installed swiftc against the library Kernels and run; what they print \
      is compared with what they print here, byte for byte. A block that is meant to fail must fail there too. \
      Blocks that are `volatile` are run and not compared.
      """)

  enum Engine: String, ExpressibleByArgument, CaseIterable { case swiftc }

  @Option(help: "What the notes are compared with.")
  var engine: Engine

  @Argument(help: "Notes, or folders of courses.", completion: .file(extensions: ["md"]))
  var files = ["notes"]

  @Option(name: .shortAndLong, help: "How many notes are compared at a time. (default: one for each core)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      let summary = try CompiledCheck.run(
        files, compiler: try SwiftCompiler(),
        workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount
      ) { report in
        for diagnostic in report.diagnostics { console.show(diagnostic) }
        let verdict = report.diagnostics.hasErrors ? "not the same" : "the same"
        console.say("\(report.path): \(verdict), \(Summary.format(seconds: report.seconds))")
      }
      console.say(summary.line)
      try console.exit(summary)
    }
  }
}
