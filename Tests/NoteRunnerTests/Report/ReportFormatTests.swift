import Foundation
import Rendering
import Testing

/// What programs read: every format on a course with all kinds of trouble in it.
@Suite struct ReportFormatTests {
  /// A comma, a colon, a percent sign, quotation marks and brackets in the path; all of them and more in what is said.
  static let path = "notes/zh/a,b%3A & \"c\".md"

  private func troubled() throws -> Command {
    let command = try Command([
      Self.path: """
      # 出错

      ```swift id=kept
      print("same")
      ```

      ```swift id=drifted
      show(Table([Column("轮次", [0, 1]), Column("loss, 100%", [0.5, 0.25])], title: "<损失>"))
      ```

      ```swift id=broken
      fatalError("50%0A: <a & \\"b\\">,\\u{1}\\nnext ::error::")
      ```

      ```swift volatile id=timing
      print(1)
      ```

      值：`{swift} 1 + 1`
      """,
      "notes/zh/b.md": "[x](gone.md)\n\n```swift ca<&p=\"x\"\nlet unused = 1\n```\n",
    ])
    #expect(try command.run("accept", Self.path + "#kept").code == 0)
    #expect(try command.run("accept", Self.path + "#drifted").code == 0)
    let recording = "notes/zh/results/a,b%3A & \"c\"/drifted.txt"
    try Data(try command.text(recording).replacing("| 0.25", with: "| 0.26").utf8)
      .write(to: command.folder.appendingPathComponent(recording))
    return command
  }

  // MARK: - GitHub

  private struct Annotation: Equatable {
    var name: String
    var properties: [String: String]
    var message: String
  }

  /// As the runner of GitHub Actions reads a line of a log.
  private func annotation(_ line: Substring) throws -> Annotation {
    let match = try #require(line.wholeMatch(of: /::([a-z]+) ([^:]*)::(.*)/), "\(line)")
    func plain(_ text: Substring) -> String {
      String(text).replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%3A", with: ":")
        .replacing("%2C", with: ",").replacing("%25", with: "%")
    }
    var properties: [String: String] = [:]
    for property in match.2.split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1)
      properties[String(parts[0])] = plain(parts[1])
    }
    return Annotation(name: String(match.1), properties: properties, message: plain(match.3))
  }

  @Test func annotationsStandAtTheirLines() throws {
    let command = try troubled()
    defer { command.remove() }
    let result = try command.run("verify", "--format", "github")
    #expect(result.code == 2 && result.messages.isEmpty, "\(result.messages)")
    let annotations = try result.output.split(separator: "\n").map(annotation)
    let failure = try #require(annotations.first { $0.properties["line"] == "12" })
    #expect(failure.name == "error" && failure.properties["file"] == Self.path)
    #expect(failure.message.contains("50%0A: <a & \"b\">,") && failure.message.contains("\nnext ::error::"))
    let drift = try #require(annotations.first { $0.properties["title"] == "notes: results" })
    #expect(drift.properties["line"] == "7" && drift.properties["col"] == "1")
    #expect(
      drift.message.contains(
        "\nfirst difference: table `<损失>`, 轮次 1, column loss, 100%: 0.26 recorded, 0.25 now\n"))
    #expect(drift.message.contains("\n-1    | 0.26\n+1    | 0.25\n"))
    #expect(annotations.contains { $0.properties["title"] == "notes: missing" })
    #expect(
      annotations.contains { $0.properties["file"] == "notes/zh/b.md" && $0.message.contains("`ca<&p`") })
    #expect(annotations.last?.name == "notice" && annotations.last?.message.hasPrefix("2 notes, ") == true)
  }

  // MARK: - JSON

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func everyLineIsAnObject() throws {
    let command = try troubled()
    defer { command.remove() }
    let result = try command.run("verify", "--format", "json")
    #expect(result.code == 2 && result.messages.isEmpty)
    let objects = try objects(result.output)
    #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"version\":1,\"kind\":\"") })
    let kinds = objects.map { $0["kind"] as? String ?? "" }
    #expect(Set(kinds) == ["diagnostic", "difference", "note", "summary"] && kinds.last == "summary")
    let failure = try #require(objects.first { $0["line"] as? Int == 12 })
    #expect(failure["category"] as? String == "failure" && failure["path"] as? String == Self.path)
    #expect((failure["message"] as? String)?.contains("50%0A: <a & \"b\">,\u{1}\nnext") == true)
    let drift = try #require(objects.first { $0["reason"] as? String == "results" })
    #expect(drift["block"] as? String == "drifted" && drift["line"] as? Int == 7)
    #expect(
      drift["first"] as? [String: String] == [
        "output": "table `<损失>`", "row": "轮次 1", "column": "loss, 100%", "recorded": "0.26", "now": "0.25",
      ])
    #expect((drift["diff"] as? String)?.contains("\n-1    | 0.26\n+1    | 0.25\n") == true)
    let missing = try #require(objects.first { $0["reason"] as? String == "missing" })
    #expect(missing["block"] as? String == "values" && missing["first"] == nil)
    let summary = try #require(objects.last)
    #expect(summary["exitCode"] as? Int == 2 && summary["command"] as? String == "verify")
    #expect(summary["differences"] as? Int == 3 && summary["compared"] as? Int == 2)
    #expect(
      summary["errors"] as? Int == kinds.indices.count { objects[$0]["severity"] as? String == "error" })
  }

  @Test func everyVerbReports() throws {
    let command = try troubled()
    defer { command.remove() }
    for (verb, members) in [
      (
        "check",
        ["command", "errors", "exitCode", "kind", "notes", "blocks", "seconds", "version", "warnings"]
      ),
      (
        "build",
        ["command", "errors", "exitCode", "kind", "notes", "blocks", "seconds", "version", "warnings"]
      ),
    ] {
      let result = try command.run(verb, "--format", "json")
      #expect(result.messages.isEmpty, "\(result.messages)")
      let objects = try objects(result.output)
      let decisions = objects.filter { $0["kind"] as? String == "block" }.map { $0["decision"] as? String }
      #expect(decisions.isEmpty == (verb == "check") && decisions.allSatisfy { $0 != nil })
      #expect(objects.last?.keys.sorted() == members.sorted() && objects.last?["command"] as? String == verb)
      #expect(objects.last?["exitCode"] as? Int == Int(result.code))
      #expect(objects.contains { ($0["message"] as? String)?.contains("`ca<&p`") == true })
    }
  }

  /// docs/ci.md says of each kind which members it has.
  @Test func everyMemberIsDescribed() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/ci.md").standardizedFileURL
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let command = try troubled()
    defer { command.remove() }
    for verb in ["verify", "check", "build"] {
      for object in try objects(try command.run(verb, "--format", "json").output) {
        let kind = object["kind"] as? String ?? ""
        let row = try #require(lines.first { $0.hasPrefix("| `\(kind)` | ") })
        for member in object.keys where member != "version" && member != "kind" {
          #expect(row.contains("`\(member)`"), "\(kind) has `\(member)`")
        }
      }
    }
    let example = try #require(lines.first { $0.hasPrefix("{\"version\"") })
    #expect(try objects(String(example)).first?["kind"] as? String == "difference")
  }

  @Test func aMistakeInTheCommandIsReported() throws {
    let command = try Command(["prose.md": "# A\n"])
    defer { command.remove() }
    for arguments in [["build", "nowhere"], ["verify", "prose.md"]] {
      let json = try command.run(arguments + ["--format", "json"])
      #expect(json.code == 2)
      let objects = try objects(json.output)
      #expect(objects.contains { $0["category"] as? String == "configuration" })
      #expect(objects.last?["exitCode"] as? Int == 2)
      #expect(try command.run(arguments + ["--format", "github"]).output.hasPrefix("::error title=notes::"))
      let junit = try command.run(arguments + ["--format", "junit"])
      #expect(junit.code == 2 && junit.output.contains("<error "))
      try expectValid(junit.output)
    }
  }

  // MARK: - JUnit

  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("junit.xsd")

  /// What `xmllint` says, and its exit code.
  private func xmllint(_ arguments: [String], _ xml: String) throws -> Command.Result {
    let command = try Command(["report.xml": xml])
    defer { command.remove() }
    return try command.run(
      arguments + ["report.xml"], program: URL(fileURLWithPath: "/usr/bin/env"), "xmllint")
  }

  private func expectValid(_ xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let result = try xmllint(["--noout", "--schema", Self.schema.path], xml)
    #expect(result.code == 0, "\(result.messages)", sourceLocation: sourceLocation)
  }

  @Test func theReportKeepsToTheSchema() throws {
    let command = try troubled()
    defer { command.remove() }
    for verb in ["verify", "check", "build"] {
      let result = try command.run(verb, "--format", "junit")
      #expect(result.messages.isEmpty)
      try expectValid(result.output)
    }
  }

  @Test func blocksThatDidNotRunAreSkipped() throws {
    let command = try Command([
      "notes/zh/a.md": "# A\n\n```swift id=fails\nlet a = [1][1]\n```\n\n```swift id=waits\nprint(a)\n```\n"
    ])
    defer { command.remove() }
    for _ in 0..<2 {
      let xml = try command.run("build", "--format", "junit").output
      try expectValid(xml)
      #expect(try xmllint(["--xpath", "string(//testsuite/@skipped)"], xml).output.hasPrefix("1"))
      let reason = try xmllint(["--xpath", "string(//testcase[@name='waits']/skipped/@message)"], xml)
      #expect(reason.output.hasPrefix("not run: it uses"))
    }
  }

  @Test func blocksAreCases() throws {
    let command = try troubled()
    defer { command.remove() }
    let xml = try command.run("verify", "--format", "junit").output
    func value(_ path: String) throws -> String {
      try xmllint(["--xpath", "string(\(path))"], xml).output.trimmingCharacters(in: .newlines)
    }
    let suite = "//testsuite[1]"
    #expect(try value("\(suite)/@name") == Self.path)
    for (attribute, count) in [("tests", "5"), ("failures", "3"), ("errors", "0"), ("skipped", "1")] {
      #expect(try value("\(suite)/@\(attribute)") == count)
    }
    #expect(try value("count(//testcase)") == value("/testsuites/@tests"))
    #expect(try value("\(suite)/testcase[@name='timing']/skipped/@message") == "volatile: never compared")
    #expect(try value("count(\(suite)/testcase[@name='kept']/*)") == "0")
    #expect(try value("\(suite)/testcase[@name='drifted']/failure/@type") == "results")
    #expect(try value("\(suite)/testcase[@name='drifted']/failure").contains("-1    | 0.26"))
    let message = try value("\(suite)/testcase[@name='broken']/failure/@message")
    #expect(message.contains("50%0A: <a & \"b\">,\\u{1}\nnext"), "\(message)")
    #expect(try value("\(suite)/testcase[@name='note']/failure/@type") == "missing")
    #expect(try value("//testsuite[2]/testcase[@name='block-1']/error/@message").contains("`ca<&p`"))
    #expect(try value("\(suite)/testcase[1]/@classname") == "notes.zh.a,b%3A & \"c\"")
  }
}
