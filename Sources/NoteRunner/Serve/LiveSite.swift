import Foundation
import Rendering
import Synchronization

/// Shows the author how builds go.
package protocol LiveDisplay: Sendable {
  /// For one build.
  func progress(isFirst: Bool) -> any BuildProgress
  func built(_ build: LiveBuild)
  /// What stood in the way of the cache.
  func warn(_ text: String)
}

/// The site of a course that is being written, built anew when something of the course has changed.
///
/// A build goes the way of `notes build`, into a folder of its own. One at a time: what changes meanwhile is in the next
/// one, and ends this one early where it takes long.
final class LiveSite: Sendable {
  /// A build that is done sooner than this is worth waiting for: who saves all the time would see none else.
  private static let patience = Duration.seconds(1)

  let path: String
  /// The site's folder.
  let folder: URL
  let server: String
  let events = LiveEvents()
  private let cache: URL
  private let workers: Int
  private let display: any LiveDisplay
  private let state: Mutex<State>
  private let saving = Mutex(())
  private let requests: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation

  private struct State {
    var last = LiveBuild(number: 0, changed: [], problems: [], summary: nil, seconds: 0)
    var running: (cancellation: Cancellation, start: ContinuousClock.Instant)?
  }

  init(course path: String, folder: URL, server: String, workers: Int, display: any LiveDisplay) {
    self.path = path
    self.folder = folder
    self.server = server
    self.workers = workers
    self.display = display
    cache = Store.folder(forCourse: URL(fileURLWithPath: path, isDirectory: true))
    state = Mutex(State())
    // However much has changed, one build sees it all.
    (requests, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// The build that pages show.
  var last: LiveBuild { state.withLock { $0.last } }

  /// What a page is told when it comes.
  var greeting: (String, JSON) { ("build", last.json(server: server)) }

  /// Writes a block that was changed in a page into its file, one at a time.
  func save(_ request: BlockSaving.Request) throws(BlockSaving.Refusal) -> Digest {
    let result: Result<Digest, BlockSaving.Refusal> = saving.withLock { _ in
      Result { () throws(BlockSaving.Refusal) in try BlockSaving(course: path).save(request) }
    }
    return try result.get()
  }

  // MARK: - Building

  /// Says that something has changed.
  func courseChanged() {
    // Before it is told: the build that it leads to is not the one to be given up for it.
    let running = state.withLock { $0.running }
    wake.yield()
    guard let running else { return }
    Task {
      try? await Task.sleep(until: running.start + Self.patience, clock: .continuous)
      running.cancellation.cancel()
    }
  }

  /// Builds now, and each time that something has changed, until the task is cancelled.
  func keepBuilding() async {
    wake.yield()
    for await _ in requests {
      if Task.isCancelled { return }
      await build()
    }
  }

  /// Ends a build that is at work, and is the last to do so.
  func stop() {
    wake.finish()
    state.withLock { $0.running }?.cancellation.cancel()
    events.close()
  }

  private func build() async {
    let cancellation = Cancellation()
    let number = state.withLock { state in
      state.running = (cancellation, .now)
      return state.last.number + 1
    }
    events.send("working", .object([("build", .number(number))]))
    let build = await withCheckedContinuation { continuation in
      // Threads that wait for others are none of the few that tasks share.
      let thread = Thread { continuation.resume(returning: self.buildNow(number, cancellation)) }
      thread.stackSize = 16 << 20
      thread.start()
    }
    guard let build else { return state.withLock { $0.running = nil } }
    state.withLock { state in
      state.running = nil
      state.last = build
    }
    events.send("build", build.json(server: server))
    display.built(build)
  }

  /// - Returns: `nil` where it was cancelled.
  private func buildNow(_ number: Int, _ cancellation: Cancellation) -> LiveBuild? {
    let start = ContinuousClock.now
    let before = manifest
    let cache = BlockCache(Store(folder: self.cache))
    let progress = ProblemCollector(display.progress(isFirst: number == 1))
    var build = LiveBuild(number: number, changed: [], problems: [], summary: nil, seconds: 0)
    do throws(ConfigurationError) {
      let builder = SiteBuilder(
        course: try Course(path: path), output: folder.path, cache: cache, workers: workers)
      guard let summary = try builder.build(progress: progress, cancellation: cancellation) else {
        return nil
      }
      build.summary = summary
      build.problems = progress.problems
    } catch {
      build.problems = [Diagnostic(.error, error.description, path: path)]
    }
    build.changed = manifest.changes(since: before)
    build.seconds = (ContinuousClock.now - start).inSeconds
    for warning in cache.close() { display.warn(warning) }
    return build
  }

  private var manifest: SiteManifest {
    let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(SiteManifest.name).path)
    return SiteManifest(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "")
  }
}

/// Keeps what a build says is wrong, and hands everything on.
private final class ProblemCollector: BuildProgress {
  private let next: any BuildProgress
  private let found = Mutex<[Diagnostic]>([])

  init(_ next: any BuildProgress) { self.next = next }

  var problems: [Diagnostic] { found.withLock { $0 } }

  func advanced(done: Int, of total: Int, path: String) { next.advanced(done: done, of: total, path: path) }

  func working(_ state: String, path: String) { next.working(state, path: path) }

  func finished(_ report: NoteReport) {
    found.withLock { $0 += report.diagnostics }
    next.finished(report)
  }
}
