import Foundation

/// The picture that cards of links show for every page of a course.
struct CardImage: Sendable, Equatable {
  var source: URL
  /// From the course's folder, and from the site's first page.
  var path: String
  var size: PictureSize

  var asset: LinkCheck.Asset { LinkCheck.Asset(source: source, destination: path) }

  /// Why there is none under a name of the settings.
  enum Problem: Error {
    case notInCourse
    case unreadable(reason: String)
    /// Of no kind that cards show.
    case noPicture
  }

  init(named name: String, in folder: URL, root: String) throws(Problem) {
    guard !name.hasPrefix("/"), !name.contains("://") else { throw .notInCourse }
    let source = folder.appendingPathComponent(name).standardizedFileURL
    let inside = folder.standardizedFileURL.path + "/"
    guard source.path.hasPrefix(inside) else { throw .notInCourse }
    do { try FileContents.check(source.path, within: root) } catch { throw .unreadable(reason: error.reason) }
    guard Self.kinds.contains(source.pathExtension.lowercased()), let size = PictureSize(of: source.path)
    else {
      throw .noPicture
    }
    self.source = source
    path = String(source.path.dropFirst(inside.count))
    self.size = size
  }

  /// A drawing (SVG) is shown by none of those who make cards.
  static let kinds = ["png", "jpg", "jpeg", "webp", "gif"]
}

extension Digest.Builder {
  mutating func add(_ image: CardImage?) {
    add(image?.path ?? "")
    add(Int64(image?.size.width ?? 0))
    add(Int64(image?.size.height ?? 0))
  }
}
