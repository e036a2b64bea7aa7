import Foundation
import NoteRunner

/// Progress of a build: a bar that is drawn over on a terminal, one line for each note elsewhere.
final class ProgressDisplay: BuildProgress, @unchecked Sendable {
  private let console: Console
  private let lock = NSLock()
  private var isBarShown = false

  private static let width = 28

  init(_ console: Console) { self.console = console }

  func advanced(done: Int, of total: Int, path: String) {
    guard console.isInteractive, total > 0 else { return }
    lock.withLock {
      let filled = Self.width * done / total
      let bar =
        String(repeating: "━", count: filled)
        + console.messageStyle.dim(String(repeating: "─", count: Self.width - filled))
      console.draw("\r\u{1B}[K\(bar) \(done)/\(total)  \(path)")
      isBarShown = true
    }
  }

  func finished(_ report: NoteReport) {
    lock.withLock {
      eraseBar()
      for diagnostic in report.diagnostics { console.show(diagnostic) }
      let blocks = report.blocks == 1 ? "1 block" : "\(report.blocks) blocks"
      let mark =
        report.diagnostics.hasErrors ? console.messageStyle.red("failed") : console.messageStyle.green("ok")
      console.say("\(mark) \(report.path): \(blocks), \(Summary.format(seconds: report.seconds))")
    }
  }

  func clear() {
    lock.withLock { eraseBar() }
  }

  private func eraseBar() {
    guard isBarShown else { return }
    console.draw("\r\u{1B}[K")
    isBarShown = false
  }
}
