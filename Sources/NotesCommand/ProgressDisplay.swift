import Foundation
import NoteRunner
import Rendering

/// Progress of a build: a bar that is drawn over on a terminal, one line for each note elsewhere.
final class ProgressDisplay: BuildProgress, @unchecked Sendable {
  private let console: Console
  private let reporter: Reporter?
  private let isQuiet: Bool
  /// Whether each note's report says why its blocks ran.
  private let explains: Bool
  /// Whether what is wrong is said here, where there is no reporter, in place of a line for each note.
  private let saysProblems: Bool
  private let lock = NSLock()
  private var isBarShown = false
  private var blocks = (done: 0, total: 0)
  private var lastDrawn: ContinuousClock.Instant?

  private static let width = 28
  /// Short trainings report thousands of epochs in a second.
  private static let pause = Duration.milliseconds(80)

  /// - Parameter reporter: Hears of notes that are done.
  init(
    _ console: Console, reporter: Reporter? = nil, isQuiet: Bool = false, explains: Bool = false,
    saysProblems: Bool = false
  ) {
    self.saysProblems = saysProblems
    self.console = console
    self.reporter = reporter
    self.isQuiet = isQuiet
    self.explains = explains
  }

  func advanced(done: Int, of total: Int, path: String) {
    lock.withLock {
      blocks = (done, total)
      draw(path)
    }
  }

  func working(_ state: String, path: String) {
    lock.withLock { draw("\(path)  \(state)") }
  }

  func finished(_ report: NoteReport) {
    lock.withLock {
      eraseBar()
      if saysProblems { for problem in report.diagnostics { console.show(problem) } }
      reporter?.add(report, line: isQuiet || !report.isNote ? nil : line(about: report))
      if explains, reporter?.isText == true {
        console.print(ExplanationText(style: console.outputStyle).render(report))
      }
    }
  }

  private func line(about report: NoteReport) -> String {
    let style = console.messageStyle
    let mark =
      report.diagnostics.hasErrors
      ? style.red("failed") : report.differences.isEmpty ? style.green("ok") : style.red("differs")
    var parts = [Summary.count(report.blocks, "block")]
    if !report.differences.isEmpty { parts.append(Summary.count(report.differences.count, "difference")) }
    parts.append(Summary.format(seconds: report.seconds))
    return "\(mark) \(report.path): \(parts.joined(separator: ", "))"
  }

  func clear() {
    lock.withLock { eraseBar() }
  }

  private func draw(_ label: String) {
    guard console.isInteractive, !isQuiet, blocks.total > 0 else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.pause { return }
    lastDrawn = now
    let filled = min(Self.width, Self.width * blocks.done / blocks.total)
    let bar =
      String(repeating: "━", count: filled)
      + console.messageStyle.dim(String(repeating: "─", count: Self.width - filled))
    let figures = " \(blocks.done)/\(blocks.total)  "
    // A line that wraps could not be drawn over.
    let room = max(0, (console.width ?? 80) - 1 - Self.width - figures.count)
    if !isBarShown { Self.eraseBarWhenInterrupted() }
    console.draw("\r\u{1B}[K\(bar)\(figures)\(label.fitting(columns: room))")
    isBarShown = true
  }

  /// Ctrl-C ends the command as it always does, on a line that is empty.
  private static func eraseBarWhenInterrupted() {
    signal(SIGINT) { number in
      let erasure: StaticString = "\r\u{1B}[K"
      _ = Foundation.write(STDERR_FILENO, erasure.utf8Start, erasure.utf8CodeUnitCount)
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  private func eraseBar() {
    guard isBarShown else { return }
    console.draw("\r\u{1B}[K")
    isBarShown = false
  }
}
