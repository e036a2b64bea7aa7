import ArgumentParser
import NoteRunner

/// `notes init`: a course to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a small course that builds at once.",
    discussion: """
      Two chapters with a training, plots, formulas and an exercise, and the course's settings. The `.gitignore` beside \
      the folder gets what builds write there. Nothing that is there is written over.
      """)

  @Argument(help: "The course's folder; it is made.", completion: .directory)
  var folder = "notes"

  @Option(name: .shortAndLong, help: "The language of the chapters.")
  var language = CourseStarter.Language.en

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      for file in try CourseStarter.make(folder, language: language) { console.say(file) }
      console.say("now: notes build\(folder == "notes" ? "" : " " + folder)")
    }
  }
}

extension CourseStarter.Language: ExpressibleByArgument {}
