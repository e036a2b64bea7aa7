import ArgumentParser

/// The command `notes`: one verb, one file.
@main
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Course notes whose programs run: Markdown in, a site with every number computed out.",
    discussion: """
      Exit codes: 0 clean; 1 a block failed or an expectation did not hold; 2 an error in a text or in how the \
      command was used on it; 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [Build.self, Run.self, Check.self, Verify.self, Clean.self])

  static func main() {
    Processor.check()
    main(nil)
  }
}
