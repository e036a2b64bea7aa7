import Foundation
import NoteRunner

/// Progress of a build: a bar that is drawn over on a terminal, one line for each note elsewhere.
final class ProgressDisplay: BuildProgress, @unchecked Sendable {
  private let console: Console
  private let reporter: Reporter?
  private let lock = NSLock()
  private var isBarShown = false
  private var blocks = (done: 0, total: 0)
  private var lastDrawn: ContinuousClock.Instant?

  private static let width = 28
  /// Short trainings report thousands of epochs in a second.
  private static let pause = Duration.milliseconds(80)

  /// - Parameter reporter: Hears of notes that are done.
  init(_ console: Console, reporter: Reporter? = nil) {
    self.console = console
    self.reporter = reporter
  }

  func advanced(done: Int, of total: Int, path: String) {
    lock.withLock {
      blocks = (done, total)
      draw(path)
    }
  }

  func working(_ activity: String, done: Int, of total: Int, path: String) {
    lock.withLock { draw("\(path)  \(activity) \(done)/\(total)") }
  }

  func finished(_ report: NoteReport) {
    lock.withLock {
      eraseBar()
      reporter?.add(report, line: line(about: report))
    }
  }

  private func line(about report: NoteReport) -> String {
    let style = console.messageStyle
    let mark =
      report.diagnostics.hasErrors
      ? style.red("failed") : report.differences.isEmpty ? style.green("ok") : style.red("differs")
    var parts = [Summary.count(report.blockCount, "block")]
    if !report.differences.isEmpty { parts.append(Summary.count(report.differences.count, "difference")) }
    parts.append(Summary.format(seconds: report.seconds))
    return "\(mark) \(report.path): \(parts.joined(separator: ", "))"
  }

  func clear() {
    lock.withLock { eraseBar() }
  }

  private func draw(_ label: String) {
    guard console.isInteractive, reporter?.isQuiet != true, blocks.total > 0 else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.pause { return }
    lastDrawn = now
    let filled = min(Self.width, Self.width * blocks.done / blocks.total)
    let bar =
      String(repeating: "━", count: filled)
      + console.messageStyle.dim(String(repeating: "─", count: Self.width - filled))
    console.draw("\r\u{1B}[K\(bar) \(blocks.done)/\(blocks.total)  \(label)")
    isBarShown = true
  }

  private func eraseBar() {
    guard isBarShown else { return }
    console.draw("\r\u{1B}[K")
    isBarShown = false
  }
}
