import Foundation
import Kernels

/// Blocks of a note as the source of a Swift program: each at the top level of `main.swift`, as one would paste it
/// into a file, with its place in the note for the compiler's messages.
struct CompiledProgram {
  /// The indices of its blocks in the note, in order.
  let blocks: [Int]
  private let note: Note

  init(_ note: Note, blocks: [Int]) {
    self.note = note
    self.blocks = blocks
  }

  /// Writes the sources to a folder.
  ///
  /// - Returns: Their names.
  func write(to folder: URL, data: DataFolder) throws -> [String] {
    let sources = ["main.swift": main, "Support.swift": support(data)]
    for (name, text) in sources {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return sources.keys.sorted()
  }

  /// What stands in the output before that of a block.
  static func marker(_ block: Int) -> String { "\u{1}block \(block)\n" }

  private var main: String {
    var text = "import Kernels\n\n"
    for index in blocks {
      let block = note.blocks[index]
      let start = block.fileOffset(of: 0)
      let line = note.file.position(at: start).line
      text += "beginBlockOfNote(\(index))\n"
      text += "#sourceLocation(file: \(Self.literal(note.file.path(at: start))), line: \(line))\n"
      text += Self.code(of: block)
      text += "\n#sourceLocation()\n"
    }
    return text
  }

  /// What a note has that a Swift program has not: data by name. And the marks between the blocks' outputs, written
  /// at once, as what is in a buffer is lost in a trap.
  private func support(_ data: DataFolder) -> String {
    """
    #if canImport(Glibc)
      @preconcurrency internal import Glibc
    #else
      @preconcurrency internal import Darwin
    #endif
    import Kernels

    func beginBlockOfNote(_ index: Int) {
      setvbuf(stdout, nil, _IONBF, 0)
      print("\\u{1}block \\(index)")
    }

    \(Self.datasets(in: Self.literal(data.path)))
    """
  }

  /// A block as it stands at the top level of a program.
  static func code(of block: CodeBlock) -> String {
    switch block.kind {
    case .statements: block.text
    case .expression: "print(\(block.text))"
    }
  }

  /// Data by name, from the files of a folder.
  ///
  /// - Parameter folder: an expression for it.
  static func datasets(in folder: String) -> String {
    """
    extension Dataset {
      init(named name: String) {
        let folder = \(folder)
        for ending in [".data", ".csv"] {
          guard let file = fopen(folder + "/" + name + ending, "rb") else { continue }
          defer { fclose(file) }
          var bytes: [UInt8] = []
          var chunk = [UInt8](repeating: 0, count: 1 << 16)
          while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
          do { try self.init(bytes: bytes, name: name) } catch { fatalError(error.message) }
          return
        }
        fatalError("no data set \\(name)")
      }
    }
    """
  }

  static func literal(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0.escaped(asASCII: false) }.joined() + "\""
  }
}
