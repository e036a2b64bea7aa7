import Foundation
import Testing

/// Builds that are killed: the next one needs no help and gives what a first one gives.
@Suite(.serialized) struct KilledBuildTests {
  private static let count = 6

  private static func course(_ edition: Int) -> [String: String] {
    var files: [String: String] = [:]
    for number in 1...count {
      files["notes/n\(number).md"] = """
        # Note \(number), edition \(edition)

        ```swift
        var x = Tensor([\(number), \(edition)])
        for _ in 0..<200 { x = x * 1.001 + 0.5 }
        print(x)
        ```

        The sum is `{{ x.sum() }}`.

        """
    }
    return files
  }

  private func clean(_ edition: Int) throws -> [String: Data] {
    let command = try Command(Self.course(edition))
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    return try command.site()
  }

  @Test func aBuildThatIsKilledAnywhereLeavesAWholeSite() throws {
    let clean = try [self.clean(0), self.clean(1)]
    let command = try Command(Self.course(0))
    defer { command.remove() }
    var killed = 0
    for turn in 0..<14 {
      let edition = turn % 2
      for (path, text) in Self.course(edition) { try command.write(text, to: path) }
      let before = turn == 0 ? nil : try command.site()
      // In turn: after so many entries of the cache, and after so many files of the new site.
      let steps = turn * 5 % 23
      let countsEntries = turn % 4 < 2
      if countsEntries {
        try? FileManager.default.removeItem(at: command.folder.appendingPathComponent(".notes-cache"))
      }
      let running = try RunningCommand(command, ["build"])
      if running.kill(when: {
        countsEntries
          ? entries(of: command) >= steps
          : draftFiles(of: command).map { $0 >= steps % 9 } ?? false
      }) {
        killed += 1
      }
      // The old site or the new one, whole.
      if before != nil || command.exists("_site") {
        let site = try command.site()
        #expect(site == before ?? clean[edition] || site == clean[edition], "turn \(turn)")
        #expect(try command.manifest() == Set(site.keys))
      }
      // Every other time, another build is killed on top.
      if turn % 3 != 0 { continue }
      let result = try command.run("build")
      #expect(result.code == 0 && !result.messages.contains("warning:"), "\(result.messages)")
      #expect(try command.site() == clean[edition], "turn \(turn)")
      #expect(command.names() == [".notes-cache", "_site", "notes"])
      #expect(command.names(in: ".notes-cache/new").isEmpty)
    }
    #expect(killed > 5)
  }

  /// A process number says nothing: in a container the next build has the same one.
  @Test func remainsAreRemovedWhoeverHasTheirNumberNow() throws {
    let command = try Command(Self.course(0))
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let site = try command.site()
    // This process is alive, and builds no site.
    for remains in ["._site.building-\(getpid())", "._site.building-x.old"] {
      try FileManager.default.createDirectory(
        at: command.folder.appendingPathComponent(remains), withIntermediateDirectories: true)
      try command.write("half a page", to: "\(remains)/n1.html")
    }
    #expect(try command.run("build").code == 0)
    #expect(command.names() == [".notes-cache", "_site", "notes"])
    #expect(try command.site() == site)
  }

  /// Where the system cannot exchange two folders, a build is killed between two renames.
  @Test func theOldSiteComesBackWhereItIsTheOnlyOne() throws {
    let command = try Command(Self.course(0))
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let site = try command.site()
    try FileManager.default.moveItem(
      at: command.folder.appendingPathComponent("_site"),
      to: command.folder.appendingPathComponent("._site.building-1.old"))
    let result = try command.run("build", "--explain")
    #expect(result.code == 0)
    #expect(command.names() == [".notes-cache", "_site", "notes"])
    #expect(try command.site() == site)
  }

  private func entries(of command: Command) -> Int {
    command.names(in: ".notes-cache/records").reduce(0) {
      $0 + command.names(in: ".notes-cache/records/\($1)").count
    }
  }

  private func draftFiles(of command: Command) -> Int? {
    command.names().first { $0.hasPrefix("._site.building-") }.map { draft in
      FileManager.default.enumerator(atPath: command.folder.appendingPathComponent(draft).path)?.allObjects
        .count ?? 0
    }
  }
}
