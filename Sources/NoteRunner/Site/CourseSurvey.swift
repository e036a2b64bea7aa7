import Foundation

/// The notes of a course as a build finds them: their texts, and what they must know of each other.
struct CourseSurvey: Sendable {
  struct Entry: Sendable {
    var file: Course.File
    /// The language of its edition.
    var tag: String
    var text: NoteText
    /// Of the text, and of all else that the note itself follows from.
    var digest: Digest
    var survey: NoteSurvey
    /// Parsed already, where the survey was not known.
    var note: Note?

    func parsed() -> Note { note ?? NoteParser.parse(text) }
  }

  let entries: [Entry]
  let indicesByEdition: [CourseNotes.Indices]
  let links: LinkCheck
  let macros: TeXMacros
  /// Of all that a note's links can depend on, but for files that are no notes.
  let environment: Digest

  init(_ course: Course, cache: BlockCache?, workers: Int) {
    var files: [(file: Course.File, tag: String)] = []
    var indices: [CourseNotes.Indices] = []
    for edition in course.editions {
      var own = CourseNotes.Indices(index: nil, chapters: [])
      if let index = edition.index {
        own.index = files.count
        files.append((index, edition.language))
      }
      for chapter in edition.chapters {
        own.chapters.append(files.count)
        files.append((chapter, edition.language))
      }
      indices.append(own)
    }
    macros = course.settings.macros
    let found = files
    indicesByEdition = indices
    entries = Workers.run(found.count, on: workers) { Self.entry(found[$0].file, found[$0].tag, cache) }
    let bibliography = Bibliography(of: course)
    links = LinkCheck(
      course: course, places: entries.map { (file: $0.file, places: $0.survey.places) },
      bibliography: bibliography)
    var builder = Digest.Builder()
    builder.add("environment")
    builder.add(course.folder.path)
    builder.add(bibliography.digest)
    // In another order the notes stay what they are.
    for entry in entries.sorted(by: { $0.file.path < $1.file.path }) {
      builder.add(entry.file.url.standardizedFileURL.path)
      builder.add(entry.survey.places)
    }
    environment = builder.digest()
  }

  private static func entry(_ file: Course.File, _ tag: String, _ cache: BlockCache?) -> Entry {
    let text = NoteText(of: file)
    var builder = Digest.Builder()
    builder.add("note")
    builder.add(file.path)
    builder.add(tag)
    builder.add(text)
    if let cache { builder.add(cache.engine) }
    let digest = builder.digest()
    if let survey = cache?.value(NoteSurvey.self, for: digest) {
      return Entry(file: file, tag: tag, text: text, digest: digest, survey: survey)
    }
    let note = NoteParser.parse(text)
    let survey = NoteSurvey(note, edition: tag)
    cache?.keep(survey, for: digest)
    return Entry(file: file, tag: tag, text: text, digest: digest, survey: survey, note: note)
  }
}
