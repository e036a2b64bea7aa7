import ArgumentParser
import Foundation
import NoteRunner

/// What the command writes and how it ends. Results go to the standard output; messages and progress to the
/// standard error, so that results can be piped.
struct Console: Sendable {
  let outputStyle: TextStyle
  let messageStyle: TextStyle
  /// Whether a line on the standard error can be overwritten.
  let isInteractive: Bool
  /// Columns that a line of a message may take, where that is known.
  let width: Int?

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let allowsColor = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    outputStyle = allowsColor && isatty(STDOUT_FILENO) == 1 ? .colored : .plain
    messageStyle = allowsColor && isatty(STDERR_FILENO) == 1 ? .colored : .plain
    isInteractive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    var size = winsize()
    let isKnown = isInteractive && ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = isKnown ? Int(size.ws_col) : nil
  }

  /// Results that nobody can read are no results: where they cannot be written, the command ends.
  func print(_ text: String) {
    if !text.isEmpty { write(text + "\n") }
  }

  /// Without a line end.
  func write(_ text: String) {
    guard !text.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      say("error: the output cannot be written: \(error.localizedDescription)")
      Foundation.exit(2)
    }
  }

  func say(_ line: String) { draw(line + "\n") }

  /// Without a line end. A message that cannot be written is lost; the work goes on.
  func draw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  func show(_ diagnostic: Diagnostic) { say(DiagnosticText.render(diagnostic, style: messageStyle)) }

  /// Of what is no fault of a note.
  func warn(_ text: String) { say("\(messageStyle.yellow("warning:")) \(text)") }

  func exit(_ summary: Summary) throws {
    if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
  }

  /// An error in how the command was used on the course ends with exit code 2.
  func reportingConfigurationErrors(_ body: () throws -> Void) throws {
    do { try body() } catch let error as ConfigurationError {
      say("\(messageStyle.red("error:")) \(error.description)")
      throw ExitCode(2)
    }
  }
}
