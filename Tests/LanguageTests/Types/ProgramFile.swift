import Foundation
import Language

/// A program under `Programs/` or an example of the reference, with what it says beside its lines:
/// `// error: part of the message`.
struct ProgramFile: CustomStringConvertible, Sendable {
  struct Expectation: Hashable, Sendable {
    let line: Int
    /// `error` or `warning`.
    let severity: String
    let part: String
  }

  let name: String
  let text: String
  let expectations: [Expectation]

  var description: String { name }
  /// Programs that use what only the language or Kernels have begin with `// swiftc: skip`.
  var isPlainSwift: Bool { !text.hasPrefix("// swiftc: skip") }

  static let all: [ProgramFile] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Programs")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let programs = files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.compactMap {
      file in
      (try? String(contentsOf: file, encoding: .utf8)).map {
        ProgramFile(file.deletingPathExtension().lastPathComponent, $0)
      }
    }
    return programs + LanguageReference.examples
  }()

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
    var found: [Expectation] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for severity in ["error", "warning"] {
        guard let mark = line.range(of: "// " + severity + ":") else { continue }
        let part = line[mark.upperBound...].trimmingCharacters(in: .whitespaces)
        found.append(Expectation(line: index + 1, severity: severity, part: part))
      }
    }
    expectations = found
  }

  /// The line, counted from one, of an offset in the text.
  func line(of offset: Int) -> Int { text.utf8.prefix(offset).filter { $0 == UInt8(ascii: "\n") }.count + 1 }
}

extension Diagnostic {
  var severityName: String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    }
  }
}
