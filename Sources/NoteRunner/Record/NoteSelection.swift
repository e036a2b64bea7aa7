import Foundation

/// The notes that a command was pointed at: files and folders of courses, each note once.
struct NoteSelection {
  private(set) var entries: [CourseNotes.Entry] = []
  private(set) var courses: [Course] = []

  init(_ paths: [String]) throws(ConfigurationError) {
    var seen: Set<String> = []
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let notes: CourseNotes
      if exists && isFolder.boolValue {
        let course = try Course(path: path)
        courses.append(course)
        notes = CourseNotes(course)
      } else {
        notes = CourseNotes(single: path)
      }
      entries += notes.all.filter { seen.insert($0.file.url.standardizedFileURL.path).inserted }
    }
  }

  var blockCount: Int { entries.reduce(0) { $0 + $1.note.blocks.count } }

  /// Folders of recordings whose note is gone, with the note's path; of whole courses only.
  var orphans: [(folder: RecordingFolder, note: String)] {
    var orphans: [(folder: RecordingFolder, note: String)] = []
    for course in courses {
      for edition in course.editions {
        let home = edition.tag.isEmpty ? course.folder : course.folder.appendingPathComponent(edition.tag)
        let path = edition.tag.isEmpty ? course.path : Course.joined(course.path, edition.tag)
        let notes = edition.chapters.map(\.name) + (edition.index.map { [$0.name] } ?? [])
        for name in RecordingFolder.all(beside: home) where !notes.contains(name) {
          let folder = RecordingFolder(beside: home, shownAs: Course.joined(path, ""), name: name)
          if folder.names.contains(where: folder.isOurs) {
            orphans.append((folder, Course.joined(path, name + ".md")))
          }
        }
      }
    }
    return orphans
  }
}
