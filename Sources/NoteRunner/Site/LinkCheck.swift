import Foundation

/// Follows the links of notes: to other notes and places in them, and to files beside them.
struct LinkCheck {
  /// The places of each note, by the note's path on disk.
  private var anchors: [String: Set<String>] = [:]
  private let root: URL

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

  init(course: Course, anchors: [(file: Course.File, anchors: Set<String>)]) {
    root = course.folder
    for (file, places) in anchors { self.anchors[file.url.standardizedFileURL.path] = places }
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

  /// Reports links that lead nowhere; returns the files that the page asks for.
  func check(
    _ note: Note, at file: Course.File, into diagnostics: inout [Diagnostic]
  ) -> [(asset: Asset, state: AssetState)] {
    var assets: [(asset: Asset, state: AssetState)] = []
    let ownPlaces = note.anchors
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
        if !place.isEmpty, !ownPlaces.contains(place) {
          report(.error, "no place `#\(place)` in this note", help: Self.suggestion(place, ownPlaces))
        }
      case .file(let path, let fragment):
        let target = file.url.deletingLastPathComponent().appendingPathComponent(path).standardizedFileURL
        guard target.path == root.path || target.path.hasPrefix(root.path + "/") else {
          report(.error, "`\(path)` is outside the course")
          continue
        }
        guard path.lowercased().hasSuffix(".md") else {
          let asset = Asset(source: target, destination: String(target.path.dropFirst(root.path.count + 1)))
          let state = state(of: asset)
          assets.append((asset, state))
          switch state {
          case .present: break
          case .absent: report(.error, "no file `\(path)` beside the note")
          case .outside: report(.error, "`\(path)` leads out of the course")
          }
          continue
        }
        guard let places = anchors[target.path] else {
          let own = file.url.standardizedFileURL.path
          let names = anchors.keys.filter {
            $0 != own && $0.hasPrefix(target.deletingLastPathComponent().path + "/")
          }
          .map { URL(fileURLWithPath: $0).lastPathComponent }.sorted()
          report(
            .error, "no note `\(path)`",
            help: NearMiss.of(target.lastPathComponent, among: names).map { "did you mean `\($0)`?" })
          continue
        }
        if let fragment, !places.contains(fragment) {
          report(.error, "no place `#\(fragment)` in `\(path)`", help: Self.suggestion(fragment, places))
        }
      }
    }
    return assets
  }

  private static func suggestion(_ place: String, _ places: Set<String>) -> String? {
    NearMiss.of(place, among: places.sorted()).map { "did you mean `#\($0)`?" }
  }
}

extension Note {
  /// Every place of the page that a link can name.
  var anchors: Set<String> {
    Set(headings.map(\.anchor)).union(blocks.compactMap(\.attributes.id))
  }
}
