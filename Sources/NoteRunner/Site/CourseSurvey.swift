import Foundation

/// The notes of a course as a build finds them: their texts, and what they must know of each other.
struct CourseSurvey: Sendable {
  struct Entry: Sendable {
    var file: Course.File
    /// The language of its edition.
    var tag: String
    var contents: Result<[UInt8], Unreadable>
    /// Of the text, and of all else that the note itself follows from.
    var digest: Digest
    var survey: NoteSurvey
    /// Parsed already, where the survey was not known.
    var note: Note?

    func parsed() -> Note { note ?? NoteParser.parse(file, contents) }
  }

  let entries: [Entry]
  let indicesByEdition: [CourseNotes.Indices]
  let links: LinkCheck
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
    let found = files
    indicesByEdition = indices
    entries = Workers.run(found.count, on: workers) { Self.entry(found[$0].file, found[$0].tag, cache) }
    links = LinkCheck(
      course: course, anchors: entries.map { (file: $0.file, anchors: Set($0.survey.anchors)) })
    var builder = Digest.Builder()
    builder.add("environment")
    builder.add(course.folder.path)
    // In another order the notes stay what they are.
    for entry in entries.sorted(by: { $0.file.path < $1.file.path }) {
      builder.add(entry.file.url.standardizedFileURL.path)
      builder.add(Int64(entry.survey.anchors.count))
      for anchor in entry.survey.anchors { builder.add(anchor) }
    }
    environment = builder.digest()
  }

  private static func entry(_ file: Course.File, _ tag: String, _ cache: BlockCache?) -> Entry {
    let contents: Result<[UInt8], Unreadable>
    var builder = Digest.Builder()
    builder.add("note")
    builder.add(file.path)
    builder.add(tag)
    do {
      let bytes = try SourceFile.contents(of: file.url, shownAs: file.path, within: file.root)
      builder.add(bytes)
      contents = .success(bytes)
    } catch {
      builder.add(error.reason)
      contents = .failure(error)
    }
    if let cache { builder.add(cache.engine) }
    let digest = builder.digest()
    if let survey = cache?.value(NoteSurvey.self, for: digest) {
      return Entry(file: file, tag: tag, contents: contents, digest: digest, survey: survey)
    }
    let note = NoteParser.parse(file, contents)
    let survey = NoteSurvey(note, edition: tag)
    cache?.keep(survey, for: digest)
    return Entry(file: file, tag: tag, contents: contents, digest: digest, survey: survey, note: note)
  }
}
