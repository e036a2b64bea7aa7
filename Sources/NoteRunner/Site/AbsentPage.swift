import Foundation
import Rendering

/// The page that a server shows in the place of one that is not there. It is shown at any address, so its links begin at
/// the root of the server: below it in the folder that the course's address names.
extension PageBuilder {
  static let absentPath = "404.html"

  func absentPage() -> String {
    let current = editions[0]
    let root = addresses.flatMap { URLComponents(string: $0.base)?.percentEncodedPath } ?? "/"
    let home = root + (current.course.tag.isEmpty ? "" : current.course.tag + "/")
    var writer = HTMLWriter()
    writer.element("h1", text: current.words.absentTitle)
    writer.element("p", text: current.words.absentText)
    writer.trusted(chapterList(of: current, prefix: home))
    let content = Content(html: writer.html, problemsHTML: "", hasFormulas: false)
    var fields = commonFields(edition: 0, kind: "index", root: root, content: content)
    fields["pageTitle"] = "\(current.words.absentTitle) · \(current.title)"
    fields["glossaryHref"] = nil
    fields["indexHref"] = root + "index.html"
    fields["languages"] = languageLinks(from: 0, root: root) { _ in "index.html" }
    fields["metadata"] = metadata(.absent, edition: 0, title: current.title, content: content)
    return theme.page(fields)
  }
}
