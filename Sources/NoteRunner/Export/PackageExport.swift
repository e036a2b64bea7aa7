import Foundation

/// A note as a Swift package: its program, and the data that it names.
struct PackageExport {
  private let exported: ExportedNote
  private let data: DataFolder
  private let name: String

  /// - Parameter name: of the note's file, without `.md`.
  init(_ exported: ExportedNote, data: DataFolder, name: String) {
    self.exported = exported
    self.data = data
    self.name = Self.targetName(name)
  }

  /// All files by their paths in the package.
  ///
  /// - Parameters:
  ///   - library: where the package with Kernels is: a folder, or an address of a repository.
  func files(library: String) -> [(path: String, bytes: [UInt8])] {
    let source = "Sources/\(name)"
    let program = SwiftExport(exported).text(data: "Data")
    var files = [
      (path: "Package.swift", bytes: Array(manifest(library: library).utf8)),
      (path: "\(source)/main.swift", bytes: Array(program.utf8)),
    ]
    for data in usedData {
      files.append((path: "\(source)/Data/\(data.name).\(data.ending)", bytes: data.bytes))
    }
    return files
  }

  /// Data sets that the blocks name in quotation marks; all where a name is put together.
  private var usedData: [(name: String, ending: String, bytes: [UInt8])] {
    guard SwiftExport(exported).usesData else { return [] }
    let code = exported.note.blocks.map(\.text).joined(separator: "\n")
    let named = data.names.filter { code.contains("named: \"\($0)\"") }
    let written = code.split(separator: "named:").dropFirst().count { rest in
      named.contains { rest.hasPrefix(" \"\($0)\"") }
    }
    let isAll = written < code.split(separator: "named:").count - 1
    return (isAll ? data.names : named).compactMap { name in
      data.content(named: name).map { (name: name, ending: $0.ending, bytes: $0.bytes) }
    }
  }

  private func manifest(library: String) -> String {
    let isAddress = library.contains("://") || library.hasPrefix("git@")
    let literal = CompiledProgram.literal
    let dependency =
      isAddress
      ? ".package(url: \(literal(library)), branch: \"main\")"
      : ".package(name: \"notes\", path: \(literal(library)))"
    let identity =
      isAddress
      ? String((library.split(separator: "/").last ?? "notes").replacing(".git", with: "")) : "notes"
    let exclusion = usedData.isEmpty ? "" : "\n      exclude: [\"Data\"],"
    return """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: \(literal(name)),
        platforms: [.macOS("26.0")],
        dependencies: [
          \(dependency)
        ],
        targets: [
          .executableTarget(
            name: \(literal(name)),
            dependencies: [.product(name: "Kernels", package: \(literal(identity)))],\(exclusion)
            swiftSettings: [.defaultIsolation(MainActor.self)])
        ],
        swiftLanguageModes: [.v6]
      )

      """
  }

  /// A name that a module can have.
  private static func targetName(_ name: String) -> String {
    let plain = String(
      name.unicodeScalars.map {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? Character($0) : "_"
      })
    let start = plain.drop { $0 == "_" || $0.isNumber }
    let name = start.isEmpty ? "Note" : start.prefix(1).uppercased() + start.dropFirst()
    return taken.contains(name) ? "Note" + name : name
  }

  /// Modules that the program imports, itself or through others.
  private static let taken: Set<String> = ["Kernels", "Swift", "Foundation", "Glibc", "Darwin"]
}
