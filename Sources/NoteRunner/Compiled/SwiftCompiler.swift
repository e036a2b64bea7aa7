import Foundation

/// The installed `swiftc`, with the `Kernels` library that this command was built with.
package struct SwiftCompiler: Sendable {
  private let compiler: URL
  /// The folder that the command was built in: with the module, and the object files beside it.
  private let modules: URL
  private let objects: [String]

  /// - Parameter built: Where to look for `Kernels`; by default beside the command itself.
  package init(
    built: URL? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ConfigurationError) {
    let folders = environment["PATH", default: ""].split(separator: ":").map {
      URL(fileURLWithPath: String($0))
    }
    guard
      let found = folders.map({ $0.appendingPathComponent("swiftc") })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { throw ConfigurationError("swiftc is not on the PATH: it comes with Swift, see swift.org/install") }
    compiler = found
    guard let folder = built ?? Self.folderOfCommand else {
      throw ConfigurationError("it cannot be found out where this command was built")
    }
    modules = folder.appendingPathComponent("Modules", isDirectory: true)
    let library = folder.appendingPathComponent("Kernels.build", isDirectory: true)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
    objects = files.filter { $0.hasSuffix(".o") }.sorted().map { library.appendingPathComponent($0).path }
    guard !objects.isEmpty, FileManager.default.fileExists(atPath: modules.path) else {
      throw ConfigurationError(
        "the library Kernels is not beside this command, in \(folder.path): "
          + "use the one that `make build` leaves in .build/release")
    }
  }

  private static var folderOfCommand: URL? {
    guard let executable = Bundle.main.executableURL else { return nil }
    return executable.resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// What the compiler says in one line, by the place that the source gives itself.
  struct Complaint: Equatable {
    var path: String
    var line: Int
    var message: String
  }

  /// How a program ended.
  enum Ending: Equatable {
    case finished
    /// With what it wrote to the standard error.
    case trapped(String)
    /// It was stopped.
    case overran
  }

  private static let language = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-module-name", "main", "-suppress-warnings",
  ]

  /// The errors of a program; empty where it compiles. Goes on to SIL: type checking alone does not see missing
  /// `return`s and variables without a value.
  func errors(of sources: [String], in folder: URL) throws -> [Complaint] {
    try compile(["-emit-sil", "-whole-module-optimization", "-o", "/dev/null"] + sources, in: folder)
  }

  /// Builds `program` in the folder, or says what the compiler refuses.
  func build(_ sources: [String], in folder: URL) throws -> [Complaint] {
    try compile(["-Onone"] + sources + objects + ["-lm", "-o", "program"], in: folder)
  }

  private func compile(_ arguments: [String], in folder: URL) throws -> [Complaint] {
    let process = ChildProcess(
      compiler, ["-I", modules.path] + Self.language + arguments, in: folder)
    let result = try process.run(secondsAllowed: 600)
    if result.ending == .exited(0) { return [] }
    let complaints = Self.complaints(in: result.errors)
    guard !complaints.isEmpty else {
      throw ConfigurationError(
        "swiftc failed:\n\(result.errors.isEmpty ? "\(result.ending)" : result.errors)")
    }
    return complaints
  }

  /// The lines `PATH:LINE:COLUMN: error: MESSAGE`.
  static func complaints(in text: String) -> [Complaint] {
    text.split(separator: "\n").compactMap { line in
      guard let end = line.range(of: ": error: ") else { return nil }
      let place = line[..<end.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard place.count >= 3, let number = Int(place[place.count - 2]) else { return nil }
      return Complaint(
        path: place.dropLast(2).joined(separator: ":"), line: number, message: String(line[end.upperBound...])
      )
    }
  }

  /// Runs what `build` has built.
  func run(in folder: URL, secondsAllowed: Double) throws -> (output: String, ending: Ending) {
    let process = ChildProcess(folder.appendingPathComponent("program"), [], in: folder)
    let result = try process.run(secondsAllowed: secondsAllowed)
    switch result.ending {
    case .exited(0): return (result.output, .finished)
    case .exited, .signalled: return (result.output, .trapped(result.errors))
    case .stopped: return (result.output, .overran)
    }
  }
}
