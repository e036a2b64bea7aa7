import Foundation

/// A program under `Hostile/`: it would not end, or take all memory. Its first line says what stops it:
/// `// stops: part of the message`.
struct HostileProgram: CustomStringConvertible, Sendable {
  let description: String
  let text: String
  /// Of the message.
  let part: String

  static let all: [HostileProgram] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Hostile")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.compactMap { file in
      let mark = "// stops: "
      guard let text = try? String(contentsOf: file, encoding: .utf8), text.hasPrefix(mark),
        let line = text.split(separator: "\n").first
      else { return nil }
      let name = file.deletingPathExtension().lastPathComponent.replacingOccurrences(of: "_", with: " ")
      return HostileProgram(description: name, text: text, part: String(line.dropFirst(mark.count)))
    }
  }()
}
