import Bindings
import Foundation
import Rendering

/// Runs and renders notes; a note of which nothing has changed that it follows from is taken as it was.
struct NoteFinisher: Sendable {
  private let survey: CourseSurvey
  private let runner: NoteRun
  private let mathematics: Mathematics
  /// Of the data, of what the notes know of each other, of what typesets formulas.
  private let surroundings: Digest

  init(_ survey: CourseSurvey, runner: NoteRun, mathematics: Mathematics) {
    self.survey = survey
    self.runner = runner
    self.mathematics = mathematics
    var builder = Digest.Builder()
    builder.add("surroundings")
    builder.add(survey.environment)
    builder.add(Self.typesetter)
    builder.add(survey.macros.digest)
    for name in runner.data.names {
      builder.add(name)
      if let content = runner.data.content(named: name) { builder.add(content.digest) }
    }
    surroundings = builder.digest()
  }

  /// The installed KaTeX, known by its file's size and time: reading it would take as long as all the rest.
  private static var typesetter: Digest {
    var builder = Digest.Builder()
    let path = Mathematics.folder?.appendingPathComponent("katex.js").resolvingSymlinksInPath().path ?? ""
    builder.add(path)
    if let stamp = FileStamp(of: path) { builder.add(stamp) }
    return builder.digest()
  }

  /// - Parameter introductionFolder: where the note's folder is from the page that shows it as an introduction, of a note
  ///   that is one.
  func finish(
    _ index: Int, introductionFolder: String?, progress: @escaping (NoteRun.Progress) -> Void
  ) -> FinishedNote {
    let entry = survey.entries[index]
    guard let cache = runner.cache else {
      return run(entry, introductionFolder: introductionFolder, progress: progress)
    }
    var builder = Digest.Builder()
    builder.add("finished")
    builder.add(entry.digest)
    builder.add(surroundings)
    builder.add(introductionFolder ?? "none")
    let key = builder.digest()
    if let known = cache.value(FinishedNote.self, for: key),
      known.assets.allSatisfy({ survey.links.isStill($0) })
    {
      for block in 0..<known.blocks.count { progress(.finishedBlock(block)) }
      return known
    }
    let finished = run(entry, introductionFolder: introductionFolder, progress: progress)
    if runner.cancellation?.isCancelled != true { cache.keep(finished, for: key) }
    return finished
  }

  private func run(
    _ entry: CourseSurvey.Entry, introductionFolder: String?,
    progress: @escaping (NoteRun.Progress) -> Void
  ) -> FinishedNote {
    let note = entry.parsed()
    var diagnostics = note.diagnostics
    var followed = survey.links.check(note, at: entry.file, into: &diagnostics)
    let formulas = TypesetFormula.all(of: note, with: mathematics, macros: survey.macros, into: &diagnostics)
    followed.titleFormulas = TypesetFormula.titles(
      of: followed.works.values, with: mathematics, macros: survey.macros, into: &diagnostics)
    diagnostics.sortByPlace()
    let result = runner.run(note, exportLimit: NoteProgram.largestValues, progress: progress)
    let words = PageWords.of(entry.survey.language)
    let page = NotePage(
      note: note, name: entry.file.name, result: result, formulas: formulas, words: words, followed: followed,
      diagnostics: diagnostics)
    var all = diagnostics + result.diagnostics
    all.sortByPlace()
    var (content, numbering) = page.rendered()
    content.isRunnable = note.blocks.contains { $0.kind == .statements && !$0.attributes.isHidden }
    return FinishedNote(
      title: note.title, sections: page.sections(), content: content,
      introduction: introductionFolder.map { page.content(folder: $0) },
      numbers: NumberFiles.all(of: note, result, words: words),
      program: content.isRunnable
        ? NoteProgram.make(
          of: note, result, numbering: numbering, language: entry.survey.language,
          dataNames: runner.data.names
        ).bytes : [],
      text: PageText.sections(content.html),
      assets: followed.assets, terms: page.terms(), diagnostics: all,
      blocks: zip(note.blocks, result.blocks).map { block, result in
        BlockReport(
          name: block.name, line: note.file.position(at: block.range.lowerBound).line,
          decision: result.decision)
      }, outline: note.outline(after: result), seconds: result.seconds)
  }
}
