import Foundation
import Testing

/// Several builds of one course at a time, into one folder and with one cache.
@Suite struct BuildsAtOnceTests {
  private static let course: [String: String] = {
    var files: [String: String] = [:]
    for number in 1...6 {
      files["notes/n\(number).md"] = """
        # Note \(number)

        ```swift
        var x = Tensor([\(number), 2])
        for _ in 0..<500 { x = x * 1.001 + 0.5 }
        print(x)
        ```

        The sum is `{{ x.sum() }}`.

        """
    }
    return files
  }()

  @Test(arguments: [2, 4]) func allEndAndTheSiteIsWhole(count: Int) throws {
    let alone = try Command(Self.course)
    defer { alone.remove() }
    #expect(try alone.run("build").code == 0)
    let site = try alone.site()
    let command = try Command(Self.course)
    defer { command.remove() }
    // Without a site and a cache, with both, and where every page changes.
    for turn in 0..<3 {
      if turn == 2 { try command.write("# Another\n", to: "notes/z.md") }
      let running = try (0..<count).map { _ in try RunningCommand(command, ["build"]) }
      for build in running {
        let (code, messages) = try build.end()
        #expect(code == 0, "\(messages)")
        #expect(!messages.contains("warning:") && !messages.contains("error:"), "\(messages)")
      }
      let found = try command.site()
      if turn < 2 { #expect(found == site) }
      #expect(try command.manifest() == Set(found.keys))
      #expect(command.names() == [".notes-cache", "_site", "notes"])
    }
    try FileManager.default.removeItem(at: command.folder.appendingPathComponent("notes/z.md"))
    #expect(try command.run("build").code == 0)
    #expect(try command.site() == site)
  }
}
