import Foundation
import Testing

/// What `notes export` writes is what others read: `swiftc`, Jupyter, any reader of Markdown.
@Suite struct ExportTests {
  private static let note = """
    ---
    title: From the front matter
    ---
    ## Values {#here}

    See @steps, and @numbers.

    {{#include _shared.md}}

    ```swift id=steps caption="How it goes"
    //| fold: true
    var x = 1.0
    for _ in 0..<3 { x /= 2 }
    print(x)
    print("`*`")
    let table = Table(columns: ["x"], rows: [["1"]])
    show(table)
    ```

    It ends at `{swift} x`, and says `{swift} "a*b"`.

    | a | b |
    |---|---|
    | 1 | 2 |
    : Two numbers {#numbers}

    - A list

      ```swift hide
      print("in a list")
      print("```")
      ```

    ```swift should_fail
    let broken = [1][7]
    ```

    ```text
    : not a caption, {#not} a label
    ```

    """

  private func command() throws -> Command {
    let command = try Command(["a.md": Self.note, "_shared.md": "Included: `{swift} 1 + 1`.\n"])
    // What a table is made with is the library's matter.
    try command.write(
      Self.note.replacingOccurrences(
        of: "let table = Table(columns: [\"x\"], rows: [[\"1\"]])\nshow(table)\n", with: ""),
      to: "a.md")
    return command
  }

  // MARK: - Markdown

  @Test func markdownIsPlain() throws {
    let command = try command()
    defer { command.remove() }
    let result = try command.run("export", "a.md", "--to", "markdown", "--out", "out.md")
    #expect(result.code == 0, "\(result.messages)")
    #expect(
      try command.text("out.md") == """
        # From the front matter

        ## Values

        See Code, and Table 1.

        Included: 2.

        ```swift
        var x = 1.0
        for _ in 0..<3 { x /= 2 }
        print(x)
        print("`*`")
        ```

        ```text
        0.125
        `*`
        ```

        It ends at 0.125, and says a\\*b.

        | a | b |
        |---|---|
        | 1 | 2 |

        Table 1: Two numbers

        - A list

          ````text
          in a list
          ```
          ````

        ```swift
        let broken = [1][7]
        ```

        ```text
        index out of range: 7, but the array has 1 element (0...0)
        ```

        ```text
        : not a caption, {#not} a label
        ```

        """)
  }

  // MARK: - Swift

  @Test func theProgramPrintsWhatTheNoteShows() throws {
    let command = try command()
    defer { command.remove() }
    #expect(try command.run("export", "a.md", "--to", "swift").code == 0)
    let source = try command.text("a.swift")
    #expect(source.contains("import Kernels\n"))
    #expect(source.contains("// Included: 2.\n\nprint(1 + 1)\n"))
    #expect(source.contains("// How it goes\nvar x = 1.0\n"))
    #expect(source.contains("// let broken = [1][7]\n"))
    #expect(!source.contains("fopen"))
    #expect(try compiledAndRun("a.swift", in: command) == "2\n0.125\n`*`\n0.125\na*b\nin a list\n```\n")
  }

  @Test func theProgramFindsTheDataWhereverItIsRun() throws {
    let command = try Command([
      "course/en/a.md": "```swift\nlet set = Dataset(named: \"points\")\nprint(set.count)\n```\n",
      "course/data/points.csv": "x,y\n1,2\n3,4\n5,6\n",
    ])
    defer { command.remove() }
    let result = try command.run("export", "course/en/a.md", "--to", "swift", "--out", "programs/main.swift")
    #expect(result.code == 0, "\(result.messages)")
    #expect(try command.text("programs/main.swift").contains("\"../course/data\""))
    #expect(try compiledAndRun("programs/main.swift", in: command) == "3\n")
  }

  /// As a program of its own, with the library that the command was built with.
  private func compiledAndRun(_ source: String, in command: Command) throws -> String {
    let built = try Command.program.resolvingSymlinksInPath().deletingLastPathComponent()
    let library = built.appendingPathComponent("Kernels.build")
    let objects = try FileManager.default.contentsOfDirectory(atPath: library.path).filter {
      $0.hasSuffix(".o")
    }
    .map { library.appendingPathComponent($0).path }
    let compiled = try command.run(
      [
        "-swift-version", "6", "-default-isolation", "MainActor", "-I",
        built.appendingPathComponent("Modules").path, source,
      ]
        + objects + ["-lm", "-o", "program"],
      program: URL(fileURLWithPath: "/usr/bin/env"), "swiftc")
    #expect(compiled.code == 0, "\(compiled.messages)")
    #expect(!compiled.messages.contains("warning:"), "\(compiled.messages)")
    return try command.run([], program: command.folder.appendingPathComponent("program")).output
  }

  @Test func aPackageHoldsTheProgramAndItsData() throws {
    let command = try Command([
      "course/en/01-näher.md": "```swift\nlet set = Dataset(named: \"points\")\nprint(set.count)\n```\n",
      "course/data/points.csv": "x,y\n1,2\n3,4\n5,6\n", "course/data/other.csv": "x,y\n1,2\n",
    ])
    defer { command.remove() }
    let result = try command.run(
      "export", "course/en/01-näher.md", "--to", "package", "--kernels", "https://example.org/notes.git",
      "--out", "p")
    #expect(result.code == 0, "\(result.messages)")
    #expect(command.names(in: "p") == ["Package.swift", "Sources"])
    #expect(command.names(in: "p/Sources") == ["N_her"])
    #expect(command.names(in: "p/Sources/N_her") == ["Data", "main.swift"])
    #expect(command.names(in: "p/Sources/N_her/Data") == ["points.csv"])
    let manifest = try command.text("p/Package.swift")
    #expect(manifest.contains(".package(url: \"https://example.org/notes.git\", branch: \"main\")"))
    #expect(manifest.contains(".product(name: \"Kernels\", package: \"notes\")"))
    #expect(try command.text("p/Sources/N_her/main.swift").contains("\"Data\""))
  }

  // MARK: - Notebooks

  @Test func aNotebookHasCellsAndOutputs() throws {
    let command = try command()
    defer { command.remove() }
    #expect(try command.run("export", "a.md", "--to", "ipynb").code == 0)
    let data = Data(try command.text("a.ipynb").utf8)
    let notebook = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    func source(_ cell: [String: Any]) -> String { (cell["source"] as? [String] ?? []).joined() }
    #expect(
      cells.map { $0["cell_type"] as? String } == [
        "markdown", "code", "markdown", "code", "code", "markdown",
      ])
    #expect(Set(cells.compactMap { $0["id"] as? String }).count == cells.count)
    let first = "# From the front matter\n\n## Values\n\nSee Code, and Table 1.\n\nIncluded: 2."
    #expect(source(cells[0]) == first)
    #expect(source(cells[1]).hasPrefix("var x = 1.0\nfor"))
    let outputs = cells.map { ($0["outputs"] as? [[String: Any]] ?? []) }
    #expect(outputs[1].map { $0["output_type"] as? String } == ["stream"])
    #expect((outputs[1].first?["text"] as? [String])?.joined() == "0.125\n`*`\n")
    #expect(outputs[4].map { $0["output_type"] as? String } == ["error"])
    #expect((cells[3]["metadata"] as? [String: Any])?["jupyter"] != nil)
    // Where Jupyter's own reader is installed, it decides.
    let reader = try command.run(
      ["-c", "import nbformat; nbformat.validate(nbformat.read('a.ipynb', 4))"],
      program: URL(fileURLWithPath: "/usr/bin/env"), "python3")
    let isThere = reader.code != 127 && !reader.messages.contains("No module named 'nbformat'")
    if isThere { #expect(reader.code == 0, "\(reader.messages)") }
  }

  @Test func plotsAndTablesAreRich() throws {
    let command = try Command([
      "a.md": """
      ```swift caption=Moons
      let moons = Dataset.moons(count: 20, noise: 0.1, seed: 7)
      show(Plot.scatter(moons, title: "T"))
      ```
      """
    ])
    defer { command.remove() }
    #expect(
      try command.run("export", "a.md", "--to", "ipynb", "--out", "-").output.contains("\"image/svg+xml\": [")
    )
    let markdown = try command.run("export", "a.md", "--to", "markdown", "--out", "-").output
    #expect(markdown.hasSuffix("```\n\nFigure 1: Moons\n"))
  }

  // MARK: - How it ends

  @Test(arguments: ["swift", "ipynb", "markdown"]) func whatIsThereStays(format: String) throws {
    let command = try Command(["a.md": "Text\n", "there": "mine"])
    defer { command.remove() }
    let refused = try command.run("export", "a.md", "--to", format, "--out", "there")
    #expect(refused.code == 2)
    #expect(refused.messages == "error: there: this is there already; --force writes over it\n")
    #expect(try command.text("there") == "mine")
    #expect(try command.run("export", "a.md", "--to", format, "--out", "there", "--force").code == 0)
    #expect(try command.text("there").contains("Text"))
    #expect(command.names() == ["a.md", "there"])
    let itself = try command.run("export", "a.md", "--to", "markdown", "--force")
    #expect(itself.code == 2 && itself.messages.contains("this is the note itself"))
    #expect(try command.text("a.md") == "Text\n")
  }

  @Test func aPackageGoesIntoAnEmptyFolder() throws {
    let command = try Command(["a.md": "Text\n", "p/mine": "mine"])
    defer { command.remove() }
    #expect(try command.run("export", "a.md", "--to", "package", "--kernels", ".", "--out", "p").code == 2)
    #expect(
      try command.run("export", "a.md", "--to", "package", "--kernels", ".", "--out", "p", "--force").code
        == 0)
    #expect(command.names(in: "p") == ["Package.swift", "Sources", "mine"])
  }

  @Test func theExitCodeSaysHowTheNoteIs() throws {
    let command = try Command([
      "failed.md": "```swift\nlet a = [1]\nprint(a[7])\n```\n\n`{swift} a[0]`\n",
      "wrong.md": "```swift colour=red\n```\n",
      "a.md": "Text\n",
    ])
    defer { command.remove() }
    let failed = try command.run("export", "failed.md", "--to", "swift")
    #expect(failed.code == 1)
    #expect(try command.text("failed.swift").contains("// This block does not run:\n// error: failed.md:3:"))
    #expect(try command.run("export", "wrong.md", "--to", "markdown", "--out", "x").code == 2)
    #expect(!command.exists("x"))
    #expect(try command.run("export", "absent.md", "--to", "markdown").code == 2)
    #expect(try command.run("export", "a.md", "--to", "pdf").code == 64)
    #expect(try command.run("export", "a.md", "--to", "swift", "--kernels", "x").code == 64)
    #expect(try command.run("export", "a.md").code == 64)
    #expect(try command.run("export", "a.md", "--to", "package", "--out", "-").code == 2)
  }
}
