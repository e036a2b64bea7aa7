import Foundation

/// Follows the links and references of notes: to other notes and places in them, to files beside them, to cited works.
struct LinkCheck {
  /// The places of each note, by the note's path on disk.
  private var places: [String: NotePlaces] = [:]
  private let root: URL
  private let bibliography: Bibliography

  /// A picture or another file that the page needs.
  struct Asset: Hashable {
    var source: URL
    /// Where it goes, from the site's root.
    var destination: String

    init(source: URL, destination: String) {
      self.source = source
      self.destination = destination
    }

    init(sourcePath: String, destination: String) {
      self.init(source: URL(fileURLWithPath: sourcePath), destination: destination)
    }
  }

  init(course: Course, places: [(file: Course.File, places: NotePlaces)], bibliography: Bibliography) {
    root = course.folder
    self.bibliography = bibliography
    for (file, own) in places { self.places[file.url.standardizedFileURL.path] = own }
  }

  /// Whether a page can have a file.
  enum AssetState: UInt8 { case present, absent, outside }

  func state(of asset: Asset) -> AssetState {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: asset.source.path, isDirectory: &isFolder),
      !isFolder.boolValue
    else { return .absent }
    // A symbolic link would publish whatever it leads to.
    let real = asset.source.resolvingSymlinksInPath().path
    return real.hasPrefix(root.resolvingSymlinksInPath().path + "/") ? .present : .outside
  }

  /// Whether a file that a page asks for is as it was, as far as the page itself is concerned.
  func isStill(_ file: FollowedLinks.File) -> Bool {
    state(of: file.asset) == file.state
      && (!file.isPicture || PictureSize(of: file.asset.source.path) == file.size)
  }

  /// Reports links and references that lead nowhere; returns what they lead to.
  func check(
    _ note: Note, at file: Course.File, into diagnostics: inout [Diagnostic]
  ) -> FollowedLinks {
    var followed = FollowedLinks()
    let ownPlaces = NotePlaces(note, language: note.frontMatter.language ?? "en")
    follow(note.references, of: note, at: file, ownPlaces, into: &followed, &diagnostics)
    checkTerms(of: note, at: file, into: &diagnostics)
    for link in note.links {
      func report(_ severity: Diagnostic.Severity, _ message: String, help: String? = nil) {
        diagnostics.append(Diagnostic(severity, message, in: note.file, at: link.range, help: help))
      }
      switch LinkTarget(link.target) {
      case .remote:
        if link.isImage {
          report(
            .error, "a page loads nothing from other hosts: `\(link.target)`",
            help: "put the picture beside the note")
        }
      case .forbidden(let scheme): report(.error, "links with `\(scheme):` are not allowed")
      case .place(let place):
        if !place.isEmpty, ownPlaces.names[place] == nil {
          report(.error, "no place `#\(place)` in this note", help: Self.suggestion(place, ownPlaces.anchors))
        }
      case .file(let path, let fragment):
        guard !path.hasPrefix("/") else {
          report(
            .error, "`\(path)` begins at the root of the server, which may hold other sites",
            help: "write where it is from the note")
          continue
        }
        let target = file.url.deletingLastPathComponent().appendingPathComponent(path).standardizedFileURL
        guard target.path == root.path || target.path.hasPrefix(root.path + "/") else {
          report(.error, "`\(path)` is outside the course")
          continue
        }
        guard path.lowercased().hasSuffix(".md") else {
          let asset = Asset(source: target, destination: String(target.path.dropFirst(root.path.count + 1)))
          let state = state(of: asset)
          let size = link.isImage && state == .present ? PictureSize(of: target.path) : nil
          followed.assets.append(
            FollowedLinks.File(asset: asset, state: state, isPicture: link.isImage, size: size))
          if let size { followed.sizes[link.target] = size }
          switch state {
          case .present: break
          case .absent: report(.error, "no file `\(path)` beside the note")
          case .outside: report(.error, "`\(path)` leads out of the course")
          }
          continue
        }
        guard let places = places[target.path] else {
          let own = file.url.standardizedFileURL.path
          let names = self.places.keys.filter {
            $0 != own && $0.hasPrefix(target.deletingLastPathComponent().path + "/")
          }
          .map { URL(fileURLWithPath: $0).lastPathComponent }.sorted()
          report(
            .error, "no note `\(path)`",
            help: NearMiss.of(target.lastPathComponent, among: names).map { "did you mean `\($0)`?" })
          continue
        }
        guard let fragment else {
          followed.names[link.target] = places.title
          continue
        }
        if let name = places.names[fragment] {
          followed.names[link.target] = name
        } else {
          report(
            .error, "no place `#\(fragment)` in `\(path)`", help: Self.suggestion(fragment, places.anchors))
        }
      }
    }
    return followed
  }

  /// A term that another note in the same language explains too stands in the glossary twice.
  private func checkTerms(of note: Note, at file: Course.File, into diagnostics: inout [Diagnostic]) {
    guard !note.definitions.isEmpty else { return }
    let folder = file.url.standardizedFileURL.deletingLastPathComponent().path + "/"
    let own = file.url.standardizedFileURL.path
    let others = places.filter { $0.key.hasPrefix(folder) && $0.key != own && !$0.value.terms.isEmpty }
      .map { (name: String($0.key.dropFirst(folder.count)), terms: $0.value.terms) }.sorted {
        $0.name < $1.name
      }
    for definition in note.definitions {
      let term = definition.term.plainText(formulas: note.formulas).trimmed
      guard let other = others.first(where: { $0.terms.contains(term.lowercased()) }) else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, "the term “\(term)” is explained in `\(other.name)` too", in: note.file,
          at: definition.range,
          help: "explain it in one of the notes, and link to it from the others: `[\(term)](\(other.name)#…)`"
        ))
    }
  }

  private static let mostSuggestions = 50

  /// An id is a place of this note, else a cited work, else a place of one other note in the same language.
  private func follow(
    _ references: [Note.Reference], of note: Note, at file: Course.File, _ own: NotePlaces,
    into followed: inout FollowedLinks, _ diagnostics: inout [Diagnostic]
  ) {
    let folder = file.url.standardizedFileURL.deletingLastPathComponent().path + "/"
    let path = file.url.standardizedFileURL.path
    // All that stand beside this note, by name.
    lazy var others = places.filter { $0.key.hasPrefix(folder) && $0.key != path }
      .map { (name: String($0.key.dropFirst(folder.count)), places: $0.value) }.sorted { $0.name < $1.name }
    // A near miss is looked for among all names of the course; a text full of others' signs would take long.
    lazy var known = own.given.union(bibliography.works.keys).union(others.flatMap(\.places.given)).sorted()
    var unknown = 0
    var citesWorks = false
    for (index, reference) in references.enumerated() where own.names[reference.key] == nil {
      let key = reference.key
      func report(_ message: String, help: String?) {
        diagnostics.append(Diagnostic(.error, message, in: note.file, at: reference.range, help: help))
      }
      if let work = bibliography.works[key] {
        followed.works[key] = work
        citesWorks = true
        continue
      }
      let found = others.filter { $0.places.given.contains(key) }
      if found.count > 1 {
        report(
          "`\(key)` is in \(found.map { "`\($0.name)`" }.joined(separator: " and "))",
          help: "say which one: `[](\(found[0].name)#\(key))`")
      } else if let only = found.first {
        followed.elsewhere[index] = FollowedLinks.Place(
          target: "\(only.name)#\(key)", name: only.places.names[key] ?? key)
      } else if !bibliography.keys.contains(key) {
        unknown += 1
        let place =
          bibliography.keys.isEmpty
          ? "no place of the course" : "neither a place of the course nor a work in \(Bibliography.fileName)"
        report(
          "`@\(key)` is \(place)",
          help: (unknown <= Self.mostSuggestions ? NearMiss.of(key, among: known) : nil).map {
            "did you mean `@\($0)`?"
          }
            ?? "a plain @ is written `\\@`")
      } else {
        citesWorks = true
      }
    }
    if citesWorks { diagnostics += bibliography.diagnostics }
  }

  private static func suggestion(_ place: String, _ places: Set<String>) -> String? {
    NearMiss.of(place, among: places.sorted()).map { "did you mean `#\($0)`?" }
  }
}
