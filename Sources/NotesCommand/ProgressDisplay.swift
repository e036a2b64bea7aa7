import Foundation
import NoteRunner

/// Progress of a build: a bar that is drawn over on a terminal, one line for each note elsewhere.
final class ProgressDisplay: BuildProgress, @unchecked Sendable {
  private let console: Console
  private let isQuiet: Bool
  /// Whether each note's report says why its blocks ran.
  private let explanation: Bool
  private let lock = NSLock()
  private var isBarShown = false
  private var blocks = (done: 0, total: 0)
  private var lastDrawn: ContinuousClock.Instant?

  private static let width = 28
  /// Short trainings report thousands of epochs in a second.
  private static let pause = Duration.milliseconds(80)

  init(_ console: Console, isQuiet: Bool = false, explanation: Bool = false) {
    self.console = console
    self.isQuiet = isQuiet
    self.explanation = explanation
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
      for diagnostic in report.diagnostics { console.show(diagnostic) }
      if explanation { console.print(ExplanationText(style: console.outputStyle).render(report)) }
      guard !isQuiet else { return }
      let blocks = report.blockCount == 1 ? "1 block" : "\(report.blockCount) blocks"
      let mark =
        report.diagnostics.hasErrors ? console.messageStyle.red("failed") : console.messageStyle.green("ok")
      console.say("\(mark) \(report.path): \(blocks), \(Summary.format(seconds: report.seconds))")
    }
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
    console.draw("\r\u{1B}[K\(bar) \(blocks.done)/\(blocks.total)  \(label)")
    isBarShown = true
  }

  private func eraseBar() {
    guard isBarShown else { return }
    console.draw("\r\u{1B}[K")
    isBarShown = false
  }
}
