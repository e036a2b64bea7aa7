import Foundation

/// Removes the cache of a course.
package enum StoreCleaning {
  package struct Freed: Sendable, Equatable {
    /// The cache's folder.
    package var path: String
    package var entries: Int
    package var bytes: Int64

    /// `…/.notes-cache: 1,204 entries removed, 3.1 MB freed`
    package var line: String {
      guard entries > 0 else { return "\(path): there is nothing to remove" }
      return "\(path): \(entries) \(entries == 1 ? "entry" : "entries") removed, \(Self.format(bytes)) freed"
    }

    private static func format(_ bytes: Int64) -> String {
      let tenths = (bytes + 50_000) / 100_000
      return tenths < 1 ? "\((bytes + 500) / 1000) kB" : "\(tenths / 10).\(tenths % 10) MB"
    }
  }

  /// Removes the folder as a whole, unless `notes` did not make it. That there is none is no error.
  package static func clean(course path: String) throws(ConfigurationError) -> Freed {
    let url = Store.folder(forCourse: try Course(path: path).folder)
    let folder = StoreFolder(url)
    var freed = Freed(path: folder.path, entries: 0, bytes: 0)
    var status = stat()
    guard lstat(folder.path, &status) == 0 else { return freed }
    guard folder.isTagged else {
      throw ConfigurationError("\(folder.path): this is not a cache that `notes` made; it stays as it is")
    }
    folder.forEachEntry { entry in
      freed.entries += 1
      freed.bytes += entry.byteCountOnDisk
    }
    do { try folder.removeAll() } catch {
      throw ConfigurationError("\(folder.path): cannot be removed (\(error.text))")
    }
    return freed
  }
}
