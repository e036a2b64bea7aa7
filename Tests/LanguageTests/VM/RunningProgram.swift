import Language

/// Collects what a program prints.
final class RecordingHost: Host {
  private(set) var lines: [String] = []

  override func print(_ line: String) { lines.append(line) }
}

/// What became of a program that ran as the only block of a note.
struct RunningProgram {
  let printed: [String]
  let failure: RuntimeError?
  let steps: Int64

  /// - Returns: `nil` when the program does not pass the checker.
  init?(_ text: String, budget: Budget = Budget()) {
    guard let block = NoteChecker(library: .standard).check(text).block else { return nil }
    let host = RecordingHost()
    let machine = Machine(host: host, budget: budget)
    var failure: RuntimeError?
    do throws(RuntimeError) {
      _ = try machine.run(block)
    } catch {
      failure = error
    }
    printed = host.lines
    self.failure = failure
    steps = machine.steps
  }
}
