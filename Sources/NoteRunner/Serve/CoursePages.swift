extension Course {
  /// The note that a page of the site is a view of, from the course's folder: `zh/01-descent.md`.
  func note(ofPage path: String) -> String? {
    for (number, edition) in editions.enumerated() {
      let folder = PageBuilder.folder(ofEditionTagged: edition.tag)
      if let index = edition.index {
        // The leading language's list of chapters is the site's first page as well.
        let isFirst = number == 0 && path == "index.html"
        if isFirst || path == folder + "index.html" { return folder + index.name + ".md" }
      }
      if let chapter = edition.chapters.first(where: { path == folder + $0.name + ".html" }) {
        return folder + chapter.name + ".md"
      }
    }
    return nil
  }
}
