import Foundation

/// The text of a note as it is on disk, with the texts that it includes.
struct NoteText: Sendable {
  /// Of the note's own file.
  var contents: Result<[UInt8], Unreadable>
  /// Of the files that it may include, by their paths on disk.
  private(set) var included: [String: Result<[UInt8], Unreadable>] = [:]
  private let file: Course.File

  /// Reads a note. Whether a line that looks like an inclusion stands in code is not known yet: then its file is read for
  /// nothing.
  init(of file: Course.File) {
    self.file = file
    contents = Self.read(file.url, shownAs: file.path, within: file.root)
    // A note outside of any course includes what stands beside it.
    let root = file.root ?? SystemPath.resolved(file.url.deletingLastPathComponent().path)
    var waiting: [(bytes: [UInt8], folder: URL, path: String)] = []
    if case .success(let bytes) = contents {
      waiting.append((bytes, file.url.deletingLastPathComponent(), file.path))
    }
    var total = 0
    while let next = waiting.popLast(), total < SourceFile.largestSize {
      for name in Inclusion.names(in: next.bytes) {
        let url = next.folder.appendingPathComponent(name).standardizedFileURL
        guard included[url.path] == nil else { continue }
        let path = Self.path(of: name, beside: next.path)
        let read = Self.read(url, shownAs: path, within: root)
        included[url.path] = read
        if case .success(let bytes) = read {
          total += bytes.count
          waiting.append((bytes, url.deletingLastPathComponent(), path))
        }
      }
    }
  }

  /// As it would be with another content of one of its files.
  func replacing(_ bytes: [UInt8], at url: URL) -> NoteText {
    var text = self
    if url.standardizedFileURL.path == file.url.standardizedFileURL.path { text.contents = .success(bytes) }
    if text.included[url.path] != nil { text.included[url.path] = .success(bytes) }
    return text
  }

  /// What was read of one of its files.
  func bytes(at url: URL) -> [UInt8]? {
    let contents =
      url.standardizedFileURL.path == file.url.standardizedFileURL.path ? contents : included[url.path]
    return try? contents?.get()
  }

  /// The whole as one text in which each line knows its file.
  func source(into diagnostics: inout [Diagnostic]) -> SourceFile {
    switch contents {
    case .failure(let error):
      diagnostics.append(Diagnostic(.error, error.reason, path: file.path))
      return SourceFile(path: file.path, text: "")
    case .success(let bytes):
      let own = SourceFile.make(path: file.path, bytes: bytes, into: &diagnostics)
      guard !included.isEmpty else { return own }
      var joined = JoinedText(path: file.path)
      var sources: [String: SourceFile] = [:]
      join(
        own, at: file.url, chain: [file.url.standardizedFileURL.path], into: &joined, &sources, &diagnostics)
      return joined.source()
    }
  }

  private func join(
    _ source: SourceFile, at url: URL, chain: [String], into joined: inout JoinedText,
    _ sources: inout [String: SourceFile], _ diagnostics: inout [Diagnostic]
  ) {
    // The front matter of an included text says what that text is as a note of its own.
    var ignored: [Diagnostic] = []
    var next = chain.count > 1 ? FrontMatter.parse(source, into: &ignored).endLine : 0
    for inclusion in Inclusion.find(in: source) {
      func report(_ message: String, help: String? = nil) {
        diagnostics.append(Diagnostic(.error, message, in: source, at: inclusion.nameRange, help: help))
      }
      let target = url.deletingLastPathComponent().appendingPathComponent(inclusion.name).standardizedFileURL
      joined.add(source, lines: next..<inclusion.line)
      next = inclusion.line + 1
      if chain.contains(target.path) {
        report(
          "`\(inclusion.name)` includes itself",
          help: (chain + [target.path]).map { URL(fileURLWithPath: $0).lastPathComponent }.joined(
            separator: " → "))
        continue
      }
      guard chain.count <= Self.deepest else {
        report("texts include each other more than \(Self.deepest) deep")
        continue
      }
      switch included[target.path] {
      case .failure(let error)?: report("`\(inclusion.name)` cannot be included: \(error.reason)")
      case .success(let bytes)?
      where joined.count + bytes.count <= SourceFile.largestSize && joined.inclusions < Self.most:
        let inner: SourceFile
        if let known = sources[target.path] {
          inner = known
        } else {
          let path = Self.path(of: inclusion.name, beside: source.path)
          inner = SourceFile.make(path: path, bytes: bytes, into: &diagnostics)
          sources[target.path] = inner
        }
        joined.inclusions += 1
        join(inner, at: target, chain: chain + [target.path], into: &joined, &sources, &diagnostics)
        joined.endLine()
      case .success?, nil:
        // Once: texts that double would say it a thousand times.
        guard !joined.isFull else { continue }
        joined.isFull = true
        report(
          "with `\(inclusion.name)` the note is more than \(SourceFile.largestSize) bytes or \(Self.most) included texts, which is the limit"
        )
      }
    }
    if next < source.lineStarts.count { joined.add(source, lines: next..<source.lineStarts.count) }
  }

  private static let deepest = 30
  private static let most = 2000

  private static func read(_ url: URL, shownAs path: String, within root: String?) -> Result<
    [UInt8], Unreadable
  > {
    Result { () throws(Unreadable) in try SourceFile.contents(of: url, shownAs: path, within: root) }
  }

  /// How messages name a file that is named relative to another one.
  private static func path(of name: String, beside path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, !last.isEmpty, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Digest.Builder {
  /// Of everything that was read.
  mutating func add(_ text: NoteText) {
    func add(_ contents: Result<[UInt8], Unreadable>) {
      switch contents {
      case .success(let bytes): self.add(bytes)
      case .failure(let error): self.add(error.reason)
      }
    }
    add(text.contents)
    for (path, contents) in text.included.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      self.add(path)
      add(contents)
    }
  }
}
