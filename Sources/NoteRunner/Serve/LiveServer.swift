import FlyingFox
import FlyingSocks
import Foundation

/// Shows a course while it is being written: builds it, serves its site, builds it again when something has changed, and
/// tells open pages.
package final class LiveServer: Sendable {
  private let site: LiveSite
  private let http: HTTPServer
  private let host: String
  private let folder: URL
  private let course: Course

  /// - Parameters:
  ///   - host: an address of this machine, or `localhost`.
  ///   - port: where to listen; 0 for any that is free.
  package init(
    course path: String, host: String, port: UInt16, workers: Int, display: any LiveDisplay
  ) throws(ConfigurationError) {
    course = try Course(path: path)
    self.host = host
    let address = try Self.address(host, port: port)
    // A folder of its own, since two servers may show a course; and none of the author's, who would find it in git.
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("notes-serve-\(UUID().uuidString)", isDirectory: true)
    do { try SystemPath.makeFolder(folder.path) } catch {
      throw ConfigurationError("\(folder.path): cannot be made (\(error.text))")
    }
    site = LiveSite(
      course: path, folder: folder.appendingPathComponent("site", isDirectory: true), server: Self.secret(),
      workers: workers, display: display)
    let router = SiteRouter(
      site: site, policy: RequestPolicy(listensToOthers: !Self.isLoopback(host)), token: Self.secret())
    http = HTTPServer(
      config: HTTPServer.Configuration(
        address: address, timeout: 60, sharedRequestReplaySize: SiteRouter.largestBody,
        pool: PromptPool(HTTPServer.defaultPool()), logger: .disabled),
      handler: router)
  }

  /// Serves until `stop` is called.
  ///
  /// - Parameter isListening: is given the address of the first page, when it can be asked for.
  package func run(isListening: @Sendable (String) -> Void) async throws(ConfigurationError) {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (beginnings, first) = AsyncStream.makeStream(of: (any Error)?.self)
    let listening = Task {
      do { try await http.run() } catch { first.yield(error) }
    }
    let waiting = Task {
      if (try? await http.waitUntilListening(timeout: 30)) != nil { first.yield(nil) }
    }
    // Whichever comes first: the server can be asked, or it could not begin.
    for await error in beginnings {
      waiting.cancel()
      if let error { throw ConfigurationError(Self.reason(of: error, host: host)) }
      break
    }
    isListening(await address)
    let watch = CourseWatch(folder: course.folder.path) { [site] in site.courseChanged() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.site.keepBuilding() }
      group.addTask { await self.site.events.beat() }
      await listening.value
      watch.stop()
      site.stop()
      group.cancelAll()
    }
  }

  /// Ends `run`.
  package func stop() async {
    site.stop()
    await http.stop(timeout: 0)
  }

  /// Of the first page.
  package var address: String {
    get async {
      let shown = host.contains(":") ? "[\(host)]" : host
      guard let address = await http.listeningAddress else { return "http://\(shown)/" }
      switch address {
      case .ip4(_, let port), .ip6(_, let port): return "http://\(shown):\(port)/"
      case .unix(let path): return path
      }
    }
  }

  // MARK: - Addresses

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  private static func address(_ host: String, port: UInt16) throws(ConfigurationError) -> any SocketAddress {
    do {
      if host.contains(":") { return try sockaddr_in6.inet6(ip6: host, port: port) }
      return try sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port)
    } catch {
      throw ConfigurationError(
        "\(host): this is no address of this machine; 127.0.0.1 is the one only it can reach")
    }
  }

  private static func reason(of error: any Error, host: String) -> String {
    guard case SocketError.failed(_, let code, let message) = error else {
      return "the server cannot start: \(error.localizedDescription)"
    }
    switch code {
    case EADDRINUSE:
      return "the port is in use, perhaps by another `notes serve`; --port 0 takes any that is free"
    case EACCES: return "this port is not for everybody to listen at; --port 0 takes any that is free"
    case EADDRNOTAVAIL: return "\(host): this is no address of this machine"
    default: return "the server cannot start: \(message)"
    }
  }

  /// What nobody guesses.
  private static func secret() -> String {
    (0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
  }
}

/// A pool whose sockets send at once what is written. A small answer would otherwise wait for the browser to confirm the
/// one before, which takes up to forty milliseconds; what is accepted inherits it from the socket that listens.
private struct PromptPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool

  init(_ pool: any AsyncSocketPool) { self.pool = pool }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    var yes: Int32 = 1
    setsockopt(
      socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
