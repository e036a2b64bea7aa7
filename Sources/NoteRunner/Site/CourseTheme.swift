import Foundation

/// What a course puts in the place of the theme's own files, or beside them: its folder `theme`.
///
///     notes/theme/page.mustache   the template of every page, in the place of ours
///     notes/theme/style.css       added behind our style sheet, so that it has the last word
///     notes/theme/logo.svg        any other file is `assets/logo.svg` in the site, in the place of ours of that name
struct CourseTheme: Sendable {
  static let folderName = "theme"

  var template: SourceFile?
  var style: [UInt8] = []
  /// By their path from the site's root.
  var assets: [String: URL] = [:]

  /// - Parameters:
  ///   - root: the course's folder without symbolic links.
  ///   - path: the course's folder as it is named in messages.
  static func read(
    in course: URL, root: String, path: String, into diagnostics: inout [Diagnostic]
  ) -> CourseTheme {
    var theme = CourseTheme()
    let folder = course.appendingPathComponent(folderName, isDirectory: true)
    for name in names(in: folder) {
      let file = folder.appendingPathComponent(name)
      let shown = Course.joined(Course.joined(path, folderName), name)
      do throws(FileContents.Failure) {
        switch name {
        case "page.mustache":
          let bytes = try FileContents.read(file.path, within: root, limit: 1 << 20)
          let template = SourceFile.make(path: shown, bytes: bytes, into: &diagnostics)
          diagnostics += TemplateCheck.diagnostics(of: template)
          theme.template = template
        case "style.css": theme.style = try FileContents.read(file.path, within: root, limit: 1 << 24)
        default:
          try FileContents.check(file.path, within: root)
          theme.assets["assets/\(name)"] = file
        }
      } catch {
        diagnostics.append(Diagnostic(.error, "it cannot be read: \(error.reason)", path: shown))
      }
    }
    return theme
  }

  /// Of all files below, in the order of their bytes; hidden ones are the system's.
  private static func names(in folder: URL) -> [String] {
    var names: [String] = []
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
    where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      var status = stat()
      guard lstat(folder.appendingPathComponent(name).path, &status) == 0, !status.isFolder else { continue }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
