import Foundation
import Rendering

/// What a build tells while it works. Called from several threads, never two at a time for `finished`.
package protocol BuildProgress: Sendable {
  /// A block of a note is done.
  func advanced(done: Int, of total: Int, path: String)
  /// A block is at work: `momentum  epoch 3/20  loss 0.4113`.
  func working(_ state: String, path: String)
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
  /// What became of each block, where blocks were run.
  package var decisions: [BlockReport] = []
  /// Else it is on a file of the course's settings or theme.
  package var isNote = true
}

extension Course {
  /// What is wrong with the settings and the theme: a report for each file.
  var settingsReports: [NoteReport] {
    var reports: [NoteReport] = []
    for diagnostic in diagnostics {
      if reports.last?.path != diagnostic.path {
        reports.append(
          NoteReport(path: diagnostic.path, blocks: 0, seconds: 0, diagnostics: [], isNote: false))
      }
      reports[reports.count - 1].diagnostics.append(diagnostic)
    }
    return reports
  }
}

/// Builds the site of a course: reads the notes, runs and renders them, replaces the output folder.
package struct SiteBuilder {
  private let course: Course
  private let path: String
  private let cache: BlockCache?
  private let workers: Int
  private let engine: EngineModule?

  /// - Parameters:
  ///   - cache: where results are taken from and kept; without one, everything runs.
  ///   - engine: what pages run their blocks on; without one, they can be read only.
  package init(
    course: Course, output path: String, cache: BlockCache?, workers: Int,
    engine: EngineModule? = .besideProgram
  ) {
    self.engine = engine
    self.course = course
    self.path = path
    self.cache = cache
    self.workers = workers
  }

  /// Builds everything that can be built; notes with errors get a page that shows them. Where there is an error in the
  /// settings or the theme, nothing is: which site is meant?
  package func build(progress: some BuildProgress) throws(ConfigurationError) -> Summary {
    guard let summary = try build(progress: progress, cancellation: nil) else {
      preconditionFailure("nobody cancels it")
    }
    return summary
  }

  /// - Returns: `nil` where it was cancelled: then the site is as it was.
  package func build(
    progress: some BuildProgress, cancellation: Cancellation?
  ) throws(ConfigurationError) -> Summary? {
    let start = ContinuousClock.now
    // Before anything is trained: whether a site can be written at all. Its folder is made when everything has run, so
    // that a build that is interrupted leaves nothing behind.
    try OutputFolder(path: path, course: course).discard()
    for report in course.settingsReports { progress.finished(report) }
    if course.diagnostics.hasErrors {
      var summary = Summary(notes: 0, blocks: 0)
      summary.add(course.diagnostics)
      return summary
    }
    let survey = CourseSurvey(course, cache: cache, workers: workers)
    let notes = finish(survey, progress: progress, cancellation: cancellation)
    if cancellation?.isCancelled == true { return nil }
    var output = try OutputFolder(path: path, course: course)
    do {
      try write(survey, notes, into: &output)
      try output.commit()
      var summary = Summary(notes: notes.count, blocks: notes.reduce(0) { $0 + $1.blocks.count })
      summary.add(course.diagnostics)
      for note in notes { summary.add(note.diagnostics) }
      summary.seconds = (ContinuousClock.now - start).inSeconds
      return summary
    } catch {
      output.discard()
      throw error
    }
  }

  private func finish(
    _ survey: CourseSurvey, progress: some BuildProgress, cancellation: Cancellation?
  ) -> [FinishedNote] {
    let counter = BlockCounter(
      total: survey.entries.reduce(0) { $0 + $1.survey.blockCount }, progress: progress)
    let scheduler = BlockScheduler()
    let finisher = NoteFinisher(
      survey,
      runner: NoteRun(
        data: DataFolder(course.dataFolder), cache: cache, scheduler: scheduler, cancellation: cancellation),
      mathematics: Mathematics(store: cache?.store))
    var introductions: [Int: String] = [:]
    if let first = survey.indicesByEdition.first?.index {
      introductions[first] = PageBuilder.folder(ofEditionTagged: course.editions[0].tag)
    }
    let folders = introductions
    return Workers.run(survey.entries.count, on: workers, helping: scheduler) { index in
      let path = survey.entries[index].file.path
      return finisher.finish(index, introductionFolder: folders[index]) { counter.heard($0, of: path) }
    } deliver: { index, note in
      // What was stopped says so as an error, which it is not.
      if cancellation?.isCancelled == true { return }
      progress.finished(
        NoteReport(
          path: survey.entries[index].file.path, blocks: note.blocks.count, seconds: note.seconds,
          diagnostics: note.diagnostics, outline: note.outline, decisions: note.blocks))
    }
  }

  // MARK: - Writing

  private func write(
    _ survey: CourseSurvey, _ notes: [FinishedNote], into output: inout OutputFolder
  ) throws(ConfigurationError) {
    let runnable = notes.contains { $0.content.isRunnable }
    let builder = PageBuilder(
      theme: try Theme(course.theme, accent: course.settings.accent), editions: editions(survey, notes),
      address: course.settings.address, image: course.settings.cardImage,
      engine: runnable ? engine?.key : nil)
    let navigation = builder.navigationDigest(engine: cache?.engine ?? EngineIdentity.current)
    for (number, indices) in survey.indicesByEdition.enumerated() {
      for (chapter, index) in indices.chapters.enumerated() {
        let content = notes[index].content
        try output.put(
          builder.path(edition: number, chapter: chapter),
          key: Self.key(
            navigation, builder.sectionsDigest(edition: number, chapter: chapter), number, chapter, content)
        ) { Array(builder.chapterPage(edition: number, chapter: chapter, content: content).utf8) }
      }
      if !builder.editions[number].glossary.entries.isEmpty {
        try output.put(
          builder.glossaryPath(edition: number),
          key: Self.key(navigation, builder.editions[number].glossary.digest, number, -3, nil)
        ) { Array(builder.glossaryPage(edition: number).utf8) }
      }
      let sections = builder.sectionsDigest(edition: number, chapter: nil)
      // The list of notes that stand in the course's folder itself is the first page already.
      let hasFirstPage = number == 0 && course.editions.allSatisfy { !$0.tag.isEmpty }
      for isFirstPage in hasFirstPage ? [true, false] : [false] {
        let introduction =
          indices.index.map { isFirstPage ? notes[$0].introduction : notes[$0].content } ?? nil
        try output.put(
          builder.indexPath(edition: number, isFirstPage: isFirstPage),
          key: Self.key(navigation, sections, number, isFirstPage ? -2 : -1, introduction)
        ) {
          Array(
            builder.indexPage(edition: number, isFirstPage: isFirstPage, introduction: introduction).utf8)
        }
      }
    }
    for (edition, indices) in zip(course.editions, survey.indicesByEdition) {
      for index in (indices.index.map { [$0] } ?? []) + indices.chapters {
        let folder = PageBuilder.folder(ofEditionTagged: edition.tag) + survey.entries[index].file.name
        if engine != nil, !notes[index].program.isEmpty {
          let program = notes[index].program
          try output.put(
            PageBuilder.programName(ofNoteNamed: folder), key: Digest(of: program)
          ) { ScriptBytes.assigning(program, to: "notesProgram") }
        }
        for file in notes[index].numbers { try output.put("\(folder)/\(file.name)", Array(file.text.utf8)) }
      }
    }
    try writeSearch(survey, notes, builder, into: &output)
    try writeForMachines(builder, navigation, into: &output)
    for asset in builder.theme.assets { try output.put(asset.path, asset.bytes) }
    if runnable, let engine { try write(engine, into: &output) }
    for (path, source) in course.theme.assets { try output.copy(source, to: path) }
    if notes.contains(where: { $0.content.hasFormulas }) { try writeFormulaStyle(into: &output) }
    var assets = Set(notes.flatMap(\.assets).filter { $0.state == .present }.map(\.asset))
    if let image = course.settings.cardImage, builder.addresses != nil { assets.insert(image.asset) }
    for asset in assets { try output.copy(asset.source, to: asset.destination) }
  }

  /// What pages load when their reader first runs something: the engine, also as a script for pages that are opened from
  /// disk, and the data sets that a block can name.
  private func write(_ engine: EngineModule, into output: inout OutputFolder) throws(ConfigurationError) {
    try output.copy(engine.file, to: "assets/engine.wasm")
    try output.put("assets/engine.js", key: engine.key) { () throws(ConfigurationError) in
      guard let bytes = try? Data(contentsOf: engine.file) else {
        throw ConfigurationError("cannot read \(engine.file.path)")
      }
      return ScriptBytes.assigning([UInt8](bytes), to: "notesEngine")
    }
    let data = CourseData(DataFolder(course.dataFolder))
    for name in data.names {
      guard let content = data.content(named: name) else { continue }
      try output.put("assets/data/\(name).js", key: content.digest) {
        ScriptBytes.assigning(content.bytes, to: "notesData")
      }
    }
  }

  /// What no reader opens: what a server shows in the place of a page that is not there, and what search engines ask for.
  private func writeForMachines(
    _ builder: PageBuilder, _ navigation: Digest, into output: inout OutputFolder
  ) throws(ConfigurationError) {
    // A note can be that page.
    if !builder.editions.contains(where: {
      $0.course.tag.isEmpty && $0.chapters.contains { $0.name == "404" }
    }) {
      let sections = builder.sectionsDigest(edition: 0, chapter: nil)
      try output.put(PageBuilder.absentPath, key: Self.key(navigation, sections, 0, -3, nil)) {
        Array(builder.absentPage().utf8)
      }
    }
    try output.put("robots.txt", Array(SiteAddresses.robots(builder.addresses).utf8))
    if let addresses = builder.addresses { try output.put("sitemap.xml", Array(addresses.sitemap.utf8)) }
  }

  /// What the search of each edition goes through.
  private func writeSearch(
    _ survey: CourseSurvey, _ notes: [FinishedNote], _ builder: PageBuilder, into output: inout OutputFolder
  ) throws(ConfigurationError) {
    for (edition, indices) in zip(builder.editions, survey.indicesByEdition) {
      var pages: [SearchIndex.Page] = []
      if let index = indices.index {
        pages.append(
          SearchIndex.Page(href: "index.html", title: notes[index].title, sections: notes[index].text))
      }
      for (chapter, index) in zip(edition.chapters, indices.chapters) {
        pages.append(
          SearchIndex.Page(
            href: PageBuilder.href(chapter.name), title: chapter.title, sections: notes[index].text))
      }
      for (number, part) in SearchIndex(pages).parts.enumerated() {
        try output.put(
          SearchIndex.path(edition: edition.course.tag, part: number),
          key: part.key(engine: cache?.engine ?? EngineIdentity.current)
        ) { Array(part.script.utf8) }
      }
    }
  }

  /// Of all that a page follows from.
  private static func key(
    _ navigation: Digest, _ sections: Digest, _ edition: Int, _ page: Int, _ content: PageBuilder.Content?
  ) -> Digest {
    var builder = Digest.Builder()
    builder.add("page")
    builder.add(navigation)
    builder.add(sections)
    builder.add(Int64(edition))
    builder.add(Int64(page))
    if let content {
      builder.add(content.html)
      builder.add(content.problemsHTML)
      builder.add(Int64(content.hasFormulas ? 1 : 0))
      builder.add(content.description)
    }
    return builder.digest()
  }

  private func editions(_ survey: CourseSurvey, _ notes: [FinishedNote]) -> [PageBuilder.Edition] {
    zip(course.editions, survey.indicesByEdition).map { edition, indices in
      let first = edition.tag.isEmpty ? nil : indices.chapters.first ?? indices.index
      let language = first.map { survey.entries[$0].survey.language } ?? edition.language
      let words = PageWords.of(language)
      return PageBuilder.Edition(
        course: edition, language: language, words: words,
        title: course.settings.title.of(language) ?? indices.index.map { notes[$0].title } ?? words.contents,
        description: course.settings.description.of(language) ?? "",
        chapters: zip(edition.chapters, indices.chapters).map { file, index in
          PageBuilder.Chapter(name: file.name, title: notes[index].title, sections: notes[index].sections)
        },
        glossary: Glossary(
          zip(
            [edition.index].compactMap { $0 } + edition.chapters,
            [indices.index].compactMap { $0 } + indices.chapters
          ).flatMap { file, index in
            notes[index].terms.map {
              Glossary.Entry(term: $0, chapter: file.name, chapterTitle: notes[index].title)
            }
          }, language: language, chapters: edition.chapters.map(\.name)))
    }
  }

  /// The style and the fonts of formulas, from where the typesetter is installed.
  private func writeFormulaStyle(into output: inout OutputFolder) throws(ConfigurationError) {
    guard let folder = Mathematics.folder else { return }
    try output.copy(folder.appendingPathComponent("katex.min.css"), to: "assets/katex/katex.min.css")
    let fonts = folder.appendingPathComponent("fonts").resolvingSymlinksInPath()
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: fonts.path)) ?? []).sorted()
    where name.hasSuffix(".woff2") {
      try output.copy(fonts.appendingPathComponent(name), to: "assets/katex/fonts/\(name)")
    }
  }
}

extension Duration {
  package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
