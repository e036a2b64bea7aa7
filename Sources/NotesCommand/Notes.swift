import ArgumentParser

/// The command `notes`: one verb, one file.
@main
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Course notes whose programs run: Markdown in, a site with every number computed out.",
    discussion: """
      Exit codes: 0 clean; 1 a block failed, an expectation did not hold, or results are not those recorded; 2 an \
      error in a text or in how the command was used on it, or nothing to do; 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Build.self, Serve.self, Run.self, Check.self, Verify.self, Accept.self, Export.self,
      Clean.self,
    ])

  static func main() {
    Processor.check()
    main(nil)
  }
}
