import Foundation

/// The files of a site, by the paths of requests. Nothing else of the machine can be reached.
package struct SiteFiles: Sendable {
  let folder: URL

  package init(folder: URL) { self.folder = folder }

  package enum Found: Equatable {
    /// By its path from the site's root.
    case file(path: String, bytes: [UInt8])
    /// A folder, asked for without the slash that relative links need.
    case folder
    case absent
  }

  /// - Parameter target: the path of a request, as it was sent.
  package func find(_ target: String) -> Found {
    guard let path = Self.path(target) else { return .absent }
    // While a new site takes the place of the old one, both stand under the same path.
    guard let root = SystemPath.resolved(folder.path) else { return .absent }
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let file = isFolder ? path + "index.html" : path
    do throws(FileContents.Failure) {
      return .file(path: file, bytes: try FileContents.read("\(root)/\(file)", within: root))
    } catch {
      if case .folder = error, !isFolder { return .folder }
      return .absent
    }
  }

  /// The path from the site's root; `nil` where it is none that a site can have. Each part is decoded by itself, so that
  /// a slash or two dots that were escaped lead nowhere.
  package static func path(_ target: String) -> String? {
    guard target.hasPrefix("/") else { return nil }
    var parts: [String] = []
    for part in target.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = part.removingPercentEncoding, !name.hasPrefix("."), !name.contains("/"),
        !name.contains("\\"), !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
      else { return nil }
      parts.append(name)
    }
    guard !parts.dropLast().contains("") else { return nil }
    return parts.joined(separator: "/")
  }

  /// What a server shows in the place of a page that is not there.
  var absentPage: [UInt8]? {
    guard case .file(_, let bytes) = find("/" + PageBuilder.absentPath) else { return nil }
    return bytes
  }
}
