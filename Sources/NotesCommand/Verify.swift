import ArgumentParser
import Foundation
import NoteRunner

/// `notes verify`: proves what notes claim.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run everything anew, and compare it with the recorded results.",
    discussion: """
      Every block is run from nothing, and what it gives is compared with the results recorded beside the note, number \
      by number. Everything that differs is shown at its place; `notes accept` records it. Blocks that are `volatile` \
      are run and not compared.

      With --against-cache a sample of what `notes build` kept is computed again, and must be the same.

      With --engine swiftc the blocks are compiled with the installed swiftc against the library Kernels and run, and \
      what they print is compared with what they print here, byte for byte. A block that is meant to fail must fail \
      there too.
      """)

  enum Engine: String, ExpressibleByArgument, CaseIterable { case swiftc }

  @Option(help: "Compare with the blocks as this compiler runs them, instead of the recorded results.")
  var engine: Engine?

  @Option(
    help: ArgumentHelp(
      "Compute this much of what the cache holds again and compare, instead of the recorded results.",
      valueName: "percent"))
  var againstCache: Percentage?

  @Argument(help: "Notes, or folders of courses.", completion: .file(extensions: ["md"]))
  var files = ["notes"]

  @Option(name: .shortAndLong, help: "How many threads run blocks. (default: one for each core)")
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if engine != nil, againstCache != nil {
      throw ValidationError("--engine and --against-cache compare with different things")
    }
  }

  func run() throws {
    let reporter = Reporter(reporting, command: "verify", isQuiet: quiet)
    let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    try reporter.run {
      switch engine {
      case nil:
        let display = ProgressDisplay(reporter.console, reporter: reporter, isQuiet: quiet)
        defer { display.clear() }
        if let againstCache {
          let (summary, warnings) = try CacheVerification.run(
            files, sample: CacheSample(percent: againstCache.value), workers: workers, progress: display)
          for warning in warnings { reporter.console.warn(warning) }
          return summary
        }
        return try Verification.run(files, workers: workers, progress: display)
      case .swiftc:
        return try CompiledCheck.run(files, compiler: try SwiftCompiler(), workers: workers) { report in
          let verdict = report.diagnostics.hasErrors ? "not the same" : "the same"
          reporter.add(
            report, line: "\(report.path): \(verdict), \(Summary.format(seconds: report.seconds))")
        }
      }
    }
  }
}

/// `10%`, or `10`.
struct Percentage: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let value = Double(digits), value > 0, value <= 100 else { return nil }
    self.value = value
  }
}
