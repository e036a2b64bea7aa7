import Foundation

/// File systems for a test: only root can have them, and not in every container.
enum Mount {
  static let isPossible: Bool = {
    guard let folder = try? ScratchFolder() else { return false }
    defer { folder.remove() }
    guard mount("-t", "tmpfs", "tmpfs", folder.url.path) else { return false }
    return unmount(folder.url.path)
  }()

  static func mount(_ arguments: String...) -> Bool { run("mount", arguments) }

  @discardableResult
  static func unmount(_ path: String) -> Bool { run("umount", [path]) }

  private static func run(_ command: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
