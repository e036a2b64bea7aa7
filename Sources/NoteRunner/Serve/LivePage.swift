import Rendering

/// A page as the server shows it: with the script that keeps it up to date, which no published page has.
package struct LivePage {
  static let scriptPath = "/@live.js"
  static let stylePath = "/@live.css"

  /// Which server shows it.
  var server: String
  /// Lets the page write into notes.
  var token: String
  /// What the page is a view of: a page of an older build asks for the newer one.
  var build: Int
  /// The note, from the course's folder; `nil` for a page that is of no note.
  var note: String?

  package init(server: String, token: String, build: Int, note: String?) {
    self.server = server
    self.token = token
    self.build = build
    self.note = note
  }

  package func html(_ page: [UInt8]) -> [UInt8] {
    var html = page
    var head = HTMLWriter()
    for (name, value) in [
      ("notes-live", token), ("notes-server", server), ("notes-build", String(build)), ("notes-file", note),
    ] {
      guard let value else { continue }
      head.open("meta", [.init("name", name), .init("content", value)])
      head.newline()
    }
    head.open("link", [.init("rel", "stylesheet"), .init("href", Self.stylePath)])
    head.newline()
    // Behind the text, and before what the theme's scripts make of it: the script must know the page as it was served.
    let script = Array("<script src=\"\(Self.scriptPath)\"></script>\n".utf8)
    let main = html.first("</main>", from: 0) ?? html.count
    let place = html.first("<script", from: main) ?? html.first("</body", from: main) ?? html.count
    html.insert(contentsOf: script, at: place)
    html.insert(contentsOf: Array(head.html.utf8), at: html.first("</head", from: 0) ?? 0)
    if let policy = Self.policyRange(in: html) {
      let old = String(decoding: html[policy], as: UTF8.self)
      html.replaceSubrange(policy, with: Array(Self.policy(allowingServer: old).utf8))
    }
    return html
  }

  /// Where a page says what it may load.
  private static func policyRange(in html: [UInt8]) -> Range<Int>? {
    let attribute = "content=\""
    guard let meta = html.first("http-equiv=\"Content-Security-Policy\"", from: 0),
      let content = html.first(attribute, from: meta)
    else { return nil }
    let start = content + attribute.utf8.count
    return html.first("\"", from: start).map { start..<$0 }
  }

  /// The policy, with what the script needs of this server added: itself, its style sheet, and to be told of builds.
  package static func policy(allowingServer policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    let own = "'self'"
    for name in ["connect-src", "script-src", "style-src"] {
      if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        guard !directives[index].contains(own) else { continue }
        directives[index] =
          [directives[index][0]] + directives[index].dropFirst().filter { $0 != "'none'" } + [own]
      } else if let fallback = directives.first(where: { $0[0].lowercased() == "default-src" }) {
        directives.append([name] + fallback.dropFirst().filter { $0 != "'none'" && $0 != own } + [own])
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  /// Shown until there is a first site.
  static func waiting(server: String) -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="notes-server" content="\(server)">
      <meta name="notes-build" content="0">
      <title>Building</title>
      <link rel="stylesheet" href="\(stylePath)">
      </head>
      <body>
      <main>
      <p>The course is being built. The page appears by itself.</p>
      </main>
      <script src="\(scriptPath)"></script>
      </body>
      </html>

      """.utf8)
  }
}

extension [UInt8] {
  /// Where a text first stands, from a place on.
  fileprivate func first(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard start <= count - wanted.count, let head = wanted.first else { return nil }
    var index = start
    while index <= count - wanted.count {
      if self[index] == head, self[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
