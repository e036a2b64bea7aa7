import Foundation

/// Tells of each burst of changes in a course once, when it is over.
///
/// Saving a file is several changes: editors write another file and rename it, some take the old one away first; `git`
/// writes many. So a change is told when it has been quiet for a moment.
package final class CourseWatch: Sendable {
  /// As short as a reader does not notice it, and longer than an editor takes from one call to the next.
  private static let quiet: Int32 = 8
  /// What is gone comes back, mostly.
  private static let quietAfterRemoval: Int32 = 100
  /// Who never stops writing is not waited for.
  private static let longestBurst = Duration.milliseconds(400)

  private let source: any ChangeSource

  /// - Parameter didChange: called on a thread of its own.
  package convenience init(folder: String, didChange: @escaping @Sendable () -> Void) {
    #if os(Linux)
      let source: any ChangeSource = InotifySource(folder: folder) ?? PollingSource(folder: folder)
    #else
      let source: any ChangeSource = PollingSource(folder: folder)
    #endif
    self.init(source, didChange: didChange)
  }

  init(_ source: any ChangeSource, didChange: @escaping @Sendable () -> Void) {
    self.source = source
    let thread = Thread {
      while let first = source.wait(milliseconds: nil) {
        Self.waitForQuiet(source, after: first)
        if !source.isStopped { didChange() }
      }
    }
    thread.name = "notes.watch"
    thread.start()
  }

  /// For a folder that no system tells of.
  package static func polling(folder: String, didChange: @escaping @Sendable () -> Void) -> CourseWatch {
    CourseWatch(PollingSource(folder: folder), didChange: didChange)
  }

  private static func waitForQuiet(_ source: any ChangeSource, after first: FileChange) {
    let start = ContinuousClock.now
    var last = first
    while ContinuousClock.now - start < longestBurst {
      let pause =
        switch last {
        case .written: quiet
        case .removed: quietAfterRemoval
        }
      guard let next = source.wait(milliseconds: pause) else { return }
      last = next
    }
  }

  package func stop() { source.stop() }

  deinit { source.stop() }
}
