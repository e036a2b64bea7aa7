import Foundation

/// Another program, run to its end or until it is stopped.
struct ChildProcess {
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
    case stopped
  }

  private let program: URL
  private let arguments: [String]
  private let folder: URL

  init(_ program: URL, _ arguments: [String], in folder: URL) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
  }

  /// - Parameter secondsAllowed: Then it is killed.
  func run(secondsAllowed: Double) throws -> (output: String, errors: String, ending: Ending) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // A trap is told in one line; the search for its place in the program would take a second.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    // To files: a pipe that nobody reads meanwhile would make a chatty program wait.
    let (output, outputFile) = try temporaryFile("output")
    let (errors, errorsFile) = try temporaryFile("errors")
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let watch = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + secondsAllowed, execute: watch)
    process.waitUntilExit()
    let isStopped = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    watch.cancel()
    let ending: Ending =
      isStopped
      ? .stopped
      : process.terminationReason == .exit
        ? .exited(process.terminationStatus) : .signalled(process.terminationStatus)
    return (try text(of: outputFile), try text(of: errorsFile), ending)
  }

  private func temporaryFile(_ name: String) throws -> (FileHandle, URL) {
    let file = folder.appendingPathComponent(name)
    try Data().write(to: file)
    return (try FileHandle(forWritingTo: file), file)
  }

  private func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
