import Foundation
import NoteRunner
import Rendering

/// What the author sees of builds while the course is served: a bar while one takes long, what is wrong, and a line.
final class ServeDisplay: LiveDisplay, @unchecked Sendable {
  private let console: Console
  private let lock = NSLock()
  private var current: ProgressDisplay?
  private var warnings: Set<String> = []

  init(_ console: Console) { self.console = console }

  func progress(isFirst: Bool) -> any BuildProgress {
    let display = ProgressDisplay(console, saysProblems: true)
    lock.withLock { current = display }
    return display
  }

  func built(_ build: LiveBuild) {
    clear()
    guard let summary = build.summary else {
      for problem in build.problems { console.show(problem) }
      return
    }
    let pages = build.changed.filter { $0.hasSuffix(".html") }
    let what =
      build.number == 1
      ? "built" : pages.isEmpty ? "no page changed" : pages.count == 1 ? pages[0] : "\(pages.count) pages"
    console.say("\(console.messageStyle.dim(Self.time.string(from: Date()))) \(what): \(summary.line)")
  }

  /// Once: the next build would say it again.
  func warn(_ text: String) {
    if lock.withLock({ warnings.insert(text).inserted }) { console.warn(text) }
  }

  func clear() { lock.withLock { current }?.clear() }

  private static let time: DateFormatter = {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "HH:mm:ss"
    return format
  }()
}
