import Foundation
import Testing

/// The built program at work.
final class RunningCommand {
  private let process = Process()
  private let errors: URL

  init(_ command: Command, _ arguments: [String]) throws {
    errors = command.folder.deletingLastPathComponent().appendingPathComponent(
      "notes-\(UUID().uuidString).err")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.executableURL = try Command.program
    process.arguments = arguments
    process.currentDirectoryURL = command.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  /// Kills it as soon as `condition` holds; `false` where it ended before.
  func kill(when condition: () -> Bool) -> Bool {
    while process.isRunning, !condition() { sched_yield() }
    let wasRunning = process.isRunning
    if wasRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: errors)
    return wasRunning && process.terminationReason == .uncaughtSignal
  }

  func end() throws -> (code: Int32, messages: String) {
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: errors) }
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }
}

extension Command {
  /// All files of a site by their paths, but for the manifest, which knows when they were written.
  func site(_ path: String = "_site") throws -> [String: Data] {
    let root = folder.appendingPathComponent(path)
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
      let url = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue,
        name != ".notes-site"
      else { continue }
      files[name] = try Data(contentsOf: url)
    }
    return files
  }

  /// What the manifest of a site says it consists of.
  func manifest(_ path: String = "_site") throws -> Set<String> {
    Set(
      try text("\(path)/.notes-site").split(separator: "\n").compactMap { line in
        line.split(separator: " ", maxSplits: 3).last.map(String.init)
      })
  }

  func names(in path: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)) ?? [])
      .sorted()
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(path))
  }
}
