import Bindings
import Foundation
import Testing

/// What is called a mistake is one in Swift too: `swiftc` is shown each, a seventh of a second for one.
@Suite("Mistakes: swiftc refuses them too")
struct MistakeCompilerTests {
  private static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Without the compiler the other is skipped; this one says that nothing was proven.
  @Test("swiftc is there to ask") func compilerIsThere() {
    #expect(Self.path != nil, "swiftc is not on the PATH: no mistake was compared")
  }

  @Test(
    "both refuse them, but for what is good Swift outside of the language",
    .enabled(if: path != nil, "swiftc is not on the PATH"), arguments: MistakeFile.all.filter(\.isPlainSwift))
  func areRefused(file: MistakeFile) throws {
    let compiler = try #require(Self.path)
    for mistake in file.mistakes where !Engine(blocks: [BlockSource(mistake.source)]).isFreeOfErrors {
      #expect(
        try Self.compiles(mistake.source, with: compiler) == mistake.isOnlyHere,
        "\(file):\(mistake.line): \(mistake.title)")
    }
  }

  private static func compiles(_ source: String, with compiler: String) throws -> Bool {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mistake-" + UUID().uuidString + ".swift")
    try source.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler)
    // On to SIL: type checking alone does not see a missing `return`.
    process.arguments = [
      "-emit-sil", "-swift-version", "6", "-module-name", "main", url.path, "-o", "/dev/null",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
