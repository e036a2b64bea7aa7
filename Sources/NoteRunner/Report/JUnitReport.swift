/// JUnit's XML, as Jenkins, GitLab and others read it: a suite for each note, in it a case for the note itself and
/// one for each of its blocks that is known.
struct JUnitReport: Report {
  let command: String
  private var suites: [Suite] = []

  init(command: String) { self.command = command }

  mutating func add(_ note: NoteReport) -> String {
    suites.append(Suite(note, command: command))
    return ""
  }

  mutating func add(_ error: ConfigurationError) -> String {
    let problem = Problem(kind: .error, type: "configuration", message: error.description, detail: "")
    suites.append(
      Suite(path: command, seconds: 0, cases: [Case(name: command, problems: [problem])]))
    return ""
  }

  mutating func finish(_ summary: Summary?, exitCode: Int32) -> String {
    let cases = suites.flatMap(\.cases)
    var xml = XMLText()
    xml.open(
      "testsuites",
      [("name", "notes \(command)"), ("time", Self.time(summary?.seconds ?? 0))]
        + Self.counts(cases, skipped: false))
    for suite in suites { suite.write(into: &xml) }
    xml.close("testsuites")
    return xml.text
  }

  fileprivate static func time(_ seconds: Double) -> String {
    let thousandths = Int((max(0, seconds) * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  fileprivate static func counts(_ cases: [Case], skipped: Bool) -> [(String, String)] {
    func having(_ kind: Problem.Kind) -> String { "\(cases.count { $0.has(kind) })" }
    return [("tests", "\(cases.count)"), ("failures", having(.failure)), ("errors", having(.error))]
      + (skipped ? [("skipped", "\(cases.count { $0.skipped != nil })")] : [])
  }
}

private struct Problem: Sendable {
  /// As JUnit has it: a failure is what was checked and did not hold; an error kept from checking.
  enum Kind: String, Sendable { case failure, error }

  var kind: Kind
  var type: String
  var message: String
  var detail: String

  init(kind: Kind, type: String, message: String, detail: String) {
    self.kind = kind
    self.type = type
    self.message = message
    self.detail = detail
  }

  init(_ diagnostic: Diagnostic) {
    message = diagnostic.message
    detail = DiagnosticText.render(diagnostic)
    switch diagnostic.category {
    case .content: (kind, type) = (.error, "content")
    case .failure: (kind, type) = (.failure, "failure")
    }
  }

  init(_ difference: Difference) {
    self.init(
      kind: .failure, type: difference.reason, message: difference.message,
      detail: DifferenceText.render(difference))
  }
}

private struct Case: Sendable {
  var name: String
  var problems: [Problem]
  /// Why it was not looked at.
  var skipped: String?

  func has(_ kind: Problem.Kind) -> Bool { problems.contains { $0.kind == kind } }
}

private struct Suite: Sendable {
  var path: String
  var seconds: Double
  var cases: [Case]

  init(path: String, seconds: Double, cases: [Case]) {
    self.path = path
    self.seconds = seconds
    self.cases = cases
  }

  init(_ note: NoteReport, command: String) {
    path = note.path
    seconds = note.seconds
    var others: [Problem] = []
    var byBlock: [Int: [Problem]] = [:]
    func sort(_ problem: Problem, _ place: Diagnostic.Place?) {
      let line = place?.start.line
      if let index = note.outline.firstIndex(where: { line.map($0.lines.contains) ?? false }) {
        byBlock[index, default: []].append(problem)
      } else {
        others.append(problem)
      }
    }
    for diagnostic in note.diagnostics where diagnostic.severity == .error {
      sort(Problem(diagnostic), diagnostic.place)
    }
    for difference in note.differences { sort(Problem(difference), difference.place) }
    cases = [Case(name: "note", problems: others)]
    for (index, block) in note.outline.enumerated() {
      let problems = byBlock[index] ?? []
      var reason: String?
      if block.isNotRun {
        reason = "not run: it uses what another block should have given"
      } else if command == "verify", block.isVolatile {
        reason = "volatile: never compared"
      }
      cases.append(Case(name: block.name, problems: problems, skipped: problems.isEmpty ? reason : nil))
    }
  }

  func write(into xml: inout XMLText) {
    xml.open(
      "testsuite",
      [("name", path)] + JUnitReport.counts(cases, skipped: true)
        + [("time", JUnitReport.time(seconds)), ("file", path)])
    for test in cases {
      let attributes = [("name", test.name), ("classname", className)]
      guard test.skipped != nil || !test.problems.isEmpty else {
        xml.empty("testcase", attributes)
        continue
      }
      xml.open("testcase", attributes)
      if let reason = test.skipped { xml.empty("skipped", [("message", reason)]) }
      for problem in test.problems {
        xml.element(
          problem.kind.rawValue, [("message", problem.message), ("type", problem.type)], text: problem.detail)
      }
      xml.close("testcase")
    }
    xml.close("testsuite")
  }

  /// Readers take what stands before the last dot for a package.
  private var className: String {
    let name = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    return name.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: ".")
  }
}
