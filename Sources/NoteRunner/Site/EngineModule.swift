import Foundation

/// The engine as a WebAssembly module, which pages run: a file beside the program, put there by the build of `notes`.
package struct EngineModule: Sendable {
  let file: URL

  package init?(file: URL) {
    guard FileManager.default.isReadableFile(atPath: file.path) else { return nil }
    self.file = file
  }

  /// `nil` where the program was built without it; pages can then be read, and not be run.
  package static let besideProgram: EngineModule? = {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    return EngineModule(file: program.deletingLastPathComponent().appendingPathComponent("notes-engine.wasm"))
  }()

  /// Another module has another key.
  var key: Digest {
    var builder = Digest.Builder()
    builder.add("engine module")
    if let stamp = FileStamp(of: file.path) { builder.add(stamp) }
    return builder.digest()
  }
}
