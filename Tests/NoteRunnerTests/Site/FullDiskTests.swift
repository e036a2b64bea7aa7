import Foundation
import Testing

/// No room for a site, for the cache, for both.
@Suite(.serialized) struct FullDiskTests {
  private static let course = [
    // Hidden, so that the page brings no engine, which is larger than these disks.
    "notes/a.md": "# A\n\n```swift hide\nlet x = 2\nprint(x)\n```\n",
    "notes/b.md": "# B\n\n\(String(repeating: "text ", count: 40))\n",
  ]

  @Test(.enabled(if: Mount.isPossible)) func theLastSiteStays() throws {
    let command = try Command(Self.course)
    defer { command.remove() }
    let disk = command.folder.appendingPathComponent("disk").path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    try #require(Mount.mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", disk))
    defer { Mount.unmount(disk) }
    #expect(try command.run("build", "--out", "disk/site").code == 0)
    let site = try command.site("disk/site")
    try command.write("# B\n\n\(String(repeating: "much more text ", count: 40_000))\n", to: "notes/b.md")
    let full = try command.run("build", "--out", "disk/site")
    #expect(full.code == 2)
    #expect(
      full.messages.contains("error: disk/site/b.html: cannot be written (No space left on device)"),
      "\(full.messages)")
    #expect(try command.site("disk/site") == site)
    #expect(command.names(in: "disk") == ["site"])
    try command.write(Self.course["notes/b.md"] ?? "", to: "notes/b.md")
    #expect(try command.run("build", "--out", "disk/site").code == 0)
    #expect(try command.site("disk/site") == site)
  }

  @Test(.enabled(if: Mount.isPossible)) func noRoomForAnything() throws {
    let command = try Command(Self.course)
    defer { command.remove() }
    let disk = command.folder.appendingPathComponent("disk").path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    try #require(Mount.mount("-t", "tmpfs", "-o", "size=16k,nr_inodes=2", "tmpfs", disk))
    defer { Mount.unmount(disk) }
    let result = try command.run("build", "--out", "disk/site")
    #expect(result.code == 2 && result.messages.contains("No space left on device"), "\(result.messages)")
    #expect(command.names(in: "disk").isEmpty)
  }

  @Test(.enabled(if: Mount.isPossible)) func aFullCacheIsAWarning() throws {
    let command = try Command(Self.course)
    defer { command.remove() }
    let cache = command.folder.appendingPathComponent(".notes-cache").path
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    try #require(Mount.mount("-t", "tmpfs", "-o", "size=16k", "tmpfs", cache))
    defer { Mount.unmount(cache) }
    let result = try command.run("build")
    #expect(result.code == 0)
    #expect(
      result.messages.contains("warning: ") && result.messages.contains("no room for the cache"),
      "\(result.messages)")
    #expect(try command.text("_site/a.html").contains("2"))
    let again = try command.run("build")
    #expect(again.code == 0, "\(again.messages)")
  }

  /// The parent of the site may not be written.
  @Test(.enabled(if: Mount.isPossible)) func aDiskThatMayNotBeWritten() throws {
    let command = try Command(Self.course)
    defer { command.remove() }
    #expect(try command.run("build", "--out", "disk/site").code == 0)
    let site = try command.site("disk/site")
    let disk = command.folder.appendingPathComponent("disk").path
    try #require(Mount.mount("--bind", disk, disk))
    defer { Mount.unmount(disk) }
    try #require(Mount.mount("-o", "remount,ro,bind", disk))
    let result = try command.run("build", "--out", "disk/site")
    #expect(result.code == 2)
    #expect(
      result.messages.contains("error: disk/site: no folder can be made beside it (Read-only file system)"),
      "\(result.messages)")
    let deeper = try command.run("build", "--out", "disk/new/site")
    #expect(
      deeper.code == 2
        && deeper.messages.contains("error: disk/new/site: the folder cannot be made (Read-only file system)"),
      "\(deeper.messages)")
    #expect(try command.site("disk/site") == site)
  }
}
