import FlyingFox
import Foundation
import Rendering

/// Answers requests: files of the site, what happens to it, and changes of blocks.
struct SiteRouter: HTTPHandler {
  /// More than a block can hold that anybody writes by hand.
  static let largestBody = 1 << 20
  static let eventsPath = "/@events"
  static let savePath = "/@save"

  let site: LiveSite
  let policy: RequestPolicy
  /// Given to served pages alone; what writes must carry it.
  let token: String

  private var files: SiteFiles { SiteFiles(folder: site.folder) }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // Read to its end in any case, and never held beyond the limit: what is left of it would be the next request.
    let body = try await RequestBody(of: request, limit: Self.largestBody)
    var response = answer(request, body)
    response.headers[.cacheControl] = "no-store"
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    response.headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    // Who frames a page could make its reader press “Save” unseen.
    response.headers[HTTPHeader("X-Frame-Options")] = "DENY"
    response.headers[HTTPHeader("Content-Security-Policy")] = "frame-ancestors 'none'"
    return response
  }

  private func answer(_ request: HTTPRequest, _ body: RequestBody) -> HTTPResponse {
    let host = request.headers[.host]
    guard policy.allows(host: host) else {
      return .text(.forbidden, "This server answers to the name of its own machine only.\n")
    }
    guard policy.allows(origin: request.headers[HTTPHeader("Origin")], host: host) else {
      return .text(.forbidden, "This server answers its own pages only.\n")
    }
    guard case .whole(let data) = body else {
      return .text(.payloadTooLarge, "A request may have \(Self.largestBody) bytes.\n")
    }
    let path = request.target.path()
    if path == Self.savePath { return save(request, data) }
    guard request.method == .GET || request.method == .HEAD else {
      return .text(.methodNotAllowed, "Pages can only be read.\n", [HTTPHeader("Allow"): "GET, HEAD"])
    }
    if path == Self.eventsPath, request.method == .GET { return events }
    let response = page(path)
    return request.method == .HEAD ? response.withoutBody : response
  }

  // MARK: - Pages

  private var events: HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
      body: HTTPBodySequence(from: site.events.stream(first: site.greeting)))
  }

  private func page(_ path: String) -> HTTPResponse {
    switch path {
    case LivePage.scriptPath: return .bytes(Theme.liveScript, "text/javascript; charset=utf-8")
    case LivePage.stylePath: return .bytes(Theme.liveStyle, "text/css; charset=utf-8")
    // A page that is kept for later would be shown in the place of one that has changed.
    case "/offline.js": return .bytes(Theme.keepsNothingScript, "text/javascript; charset=utf-8")
    default: break
    }
    // Before the file is read: it may be newer than its number then, never older.
    let build = site.last.number
    switch files.find(path) {
    case .file(let file, let bytes):
      guard file.hasSuffix(".html") else { return .bytes(bytes, ContentType.of(file)) }
      return .bytes(live(bytes, path: file, build: build), ContentType.of(file))
    case .folder:
      return HTTPResponse(statusCode: .permanentRedirect, headers: HTTPHeaders([.location: path + "/"]))
    case .absent:
      let mayCome =
        build == 0
        && SiteFiles.path(path).map { $0.isEmpty || $0.hasSuffix("/") || $0.hasSuffix(".html") } == true
      let page =
        mayCome
        ? LivePage.waiting(server: site.server) : files.absentPage.map { live($0, path: nil, build: build) }
      guard let page else { return .text(.notFound, "There is no such page.\n") }
      var response = HTTPResponse.bytes(page, "text/html; charset=utf-8")
      response.statusCode = mayCome ? .serviceUnavailable : .notFound
      return response
    }
  }

  private func live(_ bytes: [UInt8], path: String?, build: Int) -> [UInt8] {
    LivePage(
      server: site.server, token: token, build: build,
      note: path.flatMap { (try? Course(path: site.path))?.note(ofPage: $0) }
    ).html(bytes)
  }

  // MARK: - Saving

  /// What a page sends.
  private struct SaveRequest: Decodable {
    var path: String
    var block: Block
    var base: String
    var text: String

    enum Block: Decodable {
      case id(String)
      case index(Int)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let index = try? container.decode(Int.self) {
          self = .index(index)
        } else {
          self = .id(try container.decode(String.self))
        }
      }
    }
  }

  private func save(_ request: HTTPRequest, _ body: Data) -> HTTPResponse {
    guard request.method == .POST else {
      return .text(.methodNotAllowed, "What is to be saved is posted.\n", [HTTPHeader("Allow"): "POST"])
    }
    guard !policy.listensToOthers else {
      return .refusal(.forbidden, "nothing is saved from pages while others than this machine can open them")
    }
    // A browser always sends it with what a page posts.
    guard request.headers[HTTPHeader("Origin")] != nil, request.headers[HTTPHeader("X-Notes-Token")] == token
    else {
      return .refusal(.forbidden, "only a page of this server may save")
    }
    let type = request.headers[.contentType]?.split(separator: ";").first?.trimmingCharacters(
      in: .whitespaces)
    guard type?.lowercased() == "application/json" else {
      return .refusal(.unsupportedMediaType, "what is to be saved is sent as application/json")
    }
    guard let asked = try? JSONDecoder().decode(SaveRequest.self, from: body),
      let base = Digest(hex: asked.base)
    else {
      return .refusal(
        .badRequest,
        "expected {path, block, base, text}, where base is the SHA-256 of the block's text in 64 digits")
    }
    let block: BlockSaving.BlockName =
      switch asked.block {
      case .id(let id): .id(id)
      case .index(let index): .index(index)
      }
    do throws(BlockSaving.Refusal) {
      let digest = try site.save(.init(path: asked.path, block: block, base: base, text: asked.text))
      return .bytes(Array(JSON.object([("base", .text(digest.hex))]).text.utf8), "application/json")
    } catch {
      return .refusal(error.status, error.description)
    }
  }
}

extension BlockSaving.Refusal {
  fileprivate var status: HTTPStatusCode {
    switch self {
    case .noNote, .noBlock: .notFound
    case .changedMeanwhile: .conflict
    case .readOnly: .forbidden
    case .closesFence, .settings, .joined, .unfit: .unprocessableContent
    case .course, .unwritable: .internalServerError
    }
  }
}

extension HTTPResponse {
  fileprivate static func bytes(_ bytes: [UInt8], _ type: String) -> HTTPResponse {
    // In one piece: by default a body goes out four kilobytes at a time.
    HTTPResponse(
      statusCode: .ok, headers: [.contentType: type],
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
  }

  fileprivate static func text(_ status: HTTPStatusCode, _ text: String, _ headers: HTTPHeaders = [:])
    -> HTTPResponse
  {
    var response = bytes(Array(text.utf8), "text/plain; charset=utf-8")
    response.statusCode = status
    for (name, value) in headers { response.headers[name] = value }
    return response
  }

  fileprivate static func refusal(_ status: HTTPStatusCode, _ reason: String) -> HTTPResponse {
    var response = bytes(Array(JSON.object([("error", .text(reason))]).text.utf8), "application/json")
    response.statusCode = status
    return response
  }

  /// What HEAD is answered: the length of what there would be.
  fileprivate var withoutBody: HTTPResponse {
    var response = self
    if case .httpBody(let body) = payload, let count = body.count {
      response.headers[.contentLength] = String(count)
      response.payload = .httpBody(HTTPBodySequence(data: Data()))
    }
    return response
  }
}

/// What a request brings along.
private enum RequestBody {
  case whole(Data)
  case tooLarge

  init(of request: HTTPRequest, limit: Int) async throws {
    var data = Data()
    var isTooLarge = request.bodySequence.count.map { $0 > limit } ?? false
    for try await part in request.bodySequence {
      if isTooLarge { continue }
      if data.count + part.count > limit {
        isTooLarge = true
        data = Data()
      } else {
        data += part
      }
    }
    self = isTooLarge ? .tooLarge : .whole(data)
  }
}
