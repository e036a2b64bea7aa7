import Foundation
import Rendering

/// Writes a note in another way, with what its blocks gave.
package struct NoteExport {
  private let path: String
  private let format: ExportFormat
  /// Where the package with Kernels is, for a package.
  private let library: String?

  package init(path: String, format: ExportFormat, library: String? = nil) {
    self.path = path
    self.format = format
    self.library = library
  }

  /// Where it goes if nothing else is said: a file, or a folder, called like the note, where the command was called.
  package var standardDestination: String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent + format.fileEnding
  }

  /// Runs the note and writes it.
  ///
  /// - Parameters:
  ///   - destination: a file, or a folder for a package; the standard output where it is `-`.
  ///   - replaces: whether what is there may be written over.
  ///   - write: takes what goes to the standard output.
  package func run(
    to destination: String, replaces: Bool, cache: BlockCache?, progress: some BuildProgress,
    write: (String) -> Void
  ) throws(ConfigurationError) -> SingleNote.Outcome {
    let place = ExportDestination(path: destination, note: path, replaces: replaces)
    if destination != "-" { try place.check(isFolder: format == .package) }
    if destination == "-", format == .package {
      throw ConfigurationError("a package is a folder; say where it goes with --out")
    }
    let outcome = try SingleNote.run(
      path: path, block: nil, allowsNothing: true, cache: cache, progress: progress)
    // An error in the text leaves open what is meant.
    if outcome.note.diagnostics.hasErrors { return outcome }
    let url = URL(fileURLWithPath: path)
    let exported = ExportedNote(
      note: outcome.note, result: outcome.result, words: PageWords.of(outcome.language))
    let data = DataFolder(forNoteAt: url)
    switch format {
    case .markdown: try put(MarkdownExport(exported).text(), at: place, write)
    case .ipynb: try put(NotebookExport(exported).text(), at: place, write)
    case .swift:
      let folder = destination == "-" ? "." : NSString(string: place.realPath).deletingLastPathComponent
      try put(
        SwiftExport(exported).text(data: SystemPath.relative(data.path, from: folder)), at: place, write)
    case .package:
      let name = url.deletingPathExtension().lastPathComponent
      try place.write(
        PackageExport(exported, data: data, name: name).files(library: try libraryPlace()))
    }
    return outcome
  }

  private func put(_ text: String, at place: ExportDestination, _ write: (String) -> Void)
    throws(ConfigurationError)
  {
    if place.path == "-" { write(text) } else { try place.write(Array(text.utf8)) }
  }

  /// The package that this command was built in.
  private func libraryPlace() throws(ConfigurationError) -> String {
    if let library {
      guard !library.contains("://"), !library.hasPrefix("git@") else { return library }
      return URL(fileURLWithPath: library).standardizedFileURL.path
    }
    var folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    while let current = folder, current.path != "/" {
      let isOurs =
        FileManager.default.fileExists(atPath: current.appendingPathComponent("Package.swift").path)
        && FileManager.default.fileExists(atPath: current.appendingPathComponent("Sources/Kernels").path)
      if isOurs { return current.path }
      folder = current.deletingLastPathComponent()
    }
    throw ConfigurationError(
      "the package with the library Kernels is not around this command; say where it is with --kernels: a folder, or the address of its repository"
    )
  }
}
