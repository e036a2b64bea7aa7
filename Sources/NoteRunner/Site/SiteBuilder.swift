import Foundation

/// What a build tells while it works. Called from several threads, never two at a time for `finished`.
package protocol BuildProgress: Sendable {
  /// A block of a note is done.
  func advanced(done: Int, of total: Int, path: String)
  /// A block is at work: `train`, 3 of 20.
  func working(_ activity: String, done: Int, of total: Int, path: String)
  /// A note is done; in the order of the site.
  func finished(_ report: NoteReport)
}

package struct NoteReport: Sendable {
  package var path: String
  package var blocks: Int
  package var seconds: Double
  package var diagnostics: [Diagnostic]
  /// In what it is not as it was recorded.
  package var differences: [Difference] = []
  package var outline: [BlockOutline] = []
}

/// Builds the site of a course: reads the notes, runs them, renders them, replaces the output folder.
package struct SiteBuilder {
  private let course: Course
  private let output: OutputFolder
  private let workers: Int

  package init(course path: String, output: String, workers: Int) throws(ConfigurationError) {
    course = try Course(path: path)
    self.output = try OutputFolder(path: output, course: course)
    self.workers = workers
  }

  /// Builds everything that can be built; notes with errors get a page that shows them.
  package func build(progress: some BuildProgress) throws(ConfigurationError) -> Summary {
    let start = ContinuousClock.now
    do {
      let notes = CourseNotes(course)
      let runs = run(notes, progress: progress)
      try write(notes, runs)
      try output.commit()
      var summary = Summary(notes: notes.all.count, blocks: notes.all.reduce(0) { $0 + $1.note.blocks.count })
      for run in runs { summary.add(run.diagnostics) }
      summary.seconds = (ContinuousClock.now - start).inSeconds
      return summary
    } catch {
      output.discard()
      throw error
    }
  }

  /// A note that was run and typeset.
  private struct Run: Sendable {
    var result: NoteResult
    var formulas: [TypesetFormula]
    /// What was said about the text, not about blocks.
    var contentDiagnostics: [Diagnostic]

    var diagnostics: [Diagnostic] {
      var all = contentDiagnostics + result.diagnostics
      all.sortByPlace()
      return all
    }
  }

  private func run(_ notes: CourseNotes, progress: some BuildProgress) -> [Run] {
    let total = notes.all.reduce(0) { $0 + $1.note.blocks.count }
    let counter = Counter()
    let mathematics = Mathematics()
    let runner = NoteRun(data: DataFolder(course.dataFolder))
    let all = notes.all
    return Workers.run(all.count, on: workers) { index in
      let entry = all[index]
      var diagnostics = entry.note.diagnostics + entry.linkDiagnostics
      let formulas = TypesetFormula.all(of: entry.note, with: mathematics, into: &diagnostics)
      diagnostics.sortByPlace()
      let path = entry.file.path
      let result = runner.run(entry.note) { step in
        switch step {
        case .finishedBlock: progress.advanced(done: counter.next(), of: total, path: path)
        case .working(let activity, let done, let total):
          progress.working(activity, done: done, of: total, path: path)
        }
      }
      return Run(result: result, formulas: formulas, contentDiagnostics: diagnostics)
    } deliver: { index, run in
      progress.finished(
        NoteReport(
          path: all[index].file.path, blocks: all[index].note.blocks.count, seconds: run.result.seconds,
          diagnostics: run.diagnostics, outline: all[index].note.outline))
    }
  }

  // MARK: - Writing

  private func write(_ notes: CourseNotes, _ runs: [Run]) throws(ConfigurationError) {
    var pages: [NotePage] = []
    for (entry, run) in zip(notes.all, runs) {
      pages.append(
        NotePage(
          note: entry.note, result: run.result, formulas: run.formulas, words: PageWords.of(entry.language),
          diagnostics: run.contentDiagnostics))
    }
    let indices = notes.indicesByEdition
    let editions = zip(course.editions, indices).map { edition, indices in
      let language =
        indices.chapters.first.map { notes.all[$0].language } ?? indices.index.map { notes.all[$0].language }
        ?? "en"
      let words = PageWords.of(language)
      return PageBuilder.Edition(
        course: edition, language: language, words: words,
        title: indices.index.map { notes.all[$0].note.title } ?? words.contents,
        chapters: zip(edition.chapters, indices.chapters).map { file, index in
          PageBuilder.Chapter(
            name: file.name, title: notes.all[index].note.title, sections: pages[index].sections())
        })
    }
    let builder = PageBuilder(theme: try Theme(), editions: editions)
    for (number, indices) in indices.enumerated() {
      for (chapter, index) in indices.chapters.enumerated() {
        let page = builder.chapterPage(edition: number, chapter: chapter, content: pages[index].content())
        try output.write(page.html.utf8, to: page.path)
      }
      for isFirstPage in number == 0 ? [true, false] : [false] {
        let folder = isFirstPage ? builder.folder(ofEdition: number) : ""
        let introduction = indices.index.map { pages[$0].content(folder: folder) }
        let page = builder.indexPage(edition: number, isFirstPage: isFirstPage, introduction: introduction)
        try output.write(page.html.utf8, to: page.path)
      }
    }
    for asset in Theme.assets { try output.write(asset.bytes, to: asset.path) }
    if runs.contains(where: { !$0.formulas.isEmpty }) { try writeFormulaStyle() }
    for asset in Set(notes.all.flatMap(\.assets)) { try output.copy(asset.source, to: asset.destination) }
  }

  /// The style and the fonts of formulas, from where the typesetter is installed.
  private func writeFormulaStyle() throws(ConfigurationError) {
    guard let folder = Mathematics.folder else { return }
    try output.copy(folder.appendingPathComponent("katex.min.css"), to: "assets/katex/katex.min.css")
    let fonts = folder.appendingPathComponent("fonts").resolvingSymlinksInPath()
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: fonts.path)) ?? []).sorted()
    where name.hasSuffix(".woff2") {
      try output.copy(fonts.appendingPathComponent(name), to: "assets/katex/fonts/\(name)")
    }
  }
}

/// Counts blocks across threads.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}

extension Duration {
  package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
