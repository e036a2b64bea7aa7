/// What has become of files below a folder.
enum FileChange: Sendable, Equatable {
  /// One was written, or took another one's place.
  case written
  /// One is gone. Some editors write a file by taking it away first.
  case removed
}

/// Tells of changes below a folder, as the system does.
protocol ChangeSource: AnyObject, Sendable {
  /// Waits for a change.
  ///
  /// - Parameter milliseconds: for how long; until there is one where it is `nil`.
  /// - Returns: `nil` where there was none, or the source was stopped.
  func wait(milliseconds: Int32?) -> FileChange?

  /// Ends a wait, and all later ones. Called from another thread.
  func stop()

  var isStopped: Bool { get }
}

/// Which files can matter to a course.
enum WatchedName {
  /// Of a file or folder: what editors put beside a file while they write is none.
  static func matters(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix("~")
      && !(name.hasPrefix("#") && name.hasSuffix("#"))
      // Vim tries with this whether it can write to a folder.
      && name != "4913"
  }
}
