import Foundation

/// Makes a small course to begin with, from the files in `site/starter`.
package enum CourseStarter {
  package enum Language: String, CaseIterable, Sendable { case en, zh }

  /// Makes the folder of a course, and has git pass over what builds write beside it.
  ///
  /// - Returns: The files that were written, as they are named in messages.
  package static func make(_ path: String, language: Language) throws(ConfigurationError) -> [String] {
    let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.path
    var status = stat()
    guard lstat(folder, &status) != 0 else {
      throw ConfigurationError("\(path): this is there already; `notes init` writes over nothing")
    }
    let parent = NSString(string: folder).deletingLastPathComponent
    let files = files(in: language)
    do {
      try SystemPath.makeFolder(parent)
      try write(files, to: folder)
    } catch {
      throw ConfigurationError("\(path): cannot be made (\(error.text))")
    }
    let ignored = NSString(string: parent).appendingPathComponent(".gitignore")
    do {
      let isNew = try IgnoredByGit.add([Store.folderName + "/", "_site/"], to: ignored)
      return files.map { Course.joined(path, $0.path) } + (isNew ? [ignored] : [])
    } catch {
      throw ConfigurationError(
        "\(ignored): cannot be written (\(error.text)); the course is made, in \(path)")
    }
  }

  /// Beside its place first: there is a whole course or none.
  private static func write(_ files: [(path: String, bytes: [UInt8])], to folder: String) throws(SystemError)
  {
    let name = NSString(string: folder)
    let draft = NSString(string: name.deletingLastPathComponent).appendingPathComponent(
      ".\(name.lastPathComponent).\(NewEntryName().text)")
    do throws(SystemError) {
      for file in files {
        let path = "\(draft)/\(file.path)"
        try SystemPath.makeFolder(NSString(string: path).deletingLastPathComponent)
        try SiteFile.write(file.bytes, to: path)
      }
      // Nothing is replaced but an empty folder.
      guard rename(draft, folder) == 0 else { throw SystemError() }
    } catch {
      StoreFolder.remove(draft)
      throw error
    }
  }

  private static func files(in language: Language) -> [(path: String, bytes: [UInt8])] {
    switch language {
    case .en:
      [
        (CourseSettings.fileName, PackageResources.en_notes_yml),
        ("en/index.md", PackageResources.en_index_md),
        ("en/01-descent.md", PackageResources.en_01_descent_md),
        ("en/02-network.md", PackageResources.en_02_network_md),
      ]
    case .zh:
      [
        (CourseSettings.fileName, PackageResources.zh_notes_yml),
        ("zh/index.md", PackageResources.zh_index_md),
        ("zh/01-descent.md", PackageResources.zh_01_descent_md),
        ("zh/02-network.md", PackageResources.zh_02_network_md),
      ]
    }
  }
}
