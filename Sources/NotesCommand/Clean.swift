import ArgumentParser
import NoteRunner

/// `notes clean`: the next build computes everything.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove what builds have kept for a course.",
    discussion: "The site and the recorded results stay.")

  @Argument(help: "The course's folder.", completion: .directory)
  var course = "notes"

  func run() throws {
    let console = Console()
    try console.reportingConfigurationErrors {
      console.say(try StoreCleaning.clean(course: course).line)
    }
  }
}
