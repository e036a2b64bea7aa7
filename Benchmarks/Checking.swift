// How long the blocks of notes take to be checked and compiled. Linked with the modules of the command.

import Bindings
import Foundation
import Language

@main
enum Checking {
  /// `Checking NOTE…`: the number of blocks, then the milliseconds in which all were parsed, checked and compiled,
  /// anew each time: the median of 31 times.
  static func main() {
    // Read once by each process, in 3 ms.
    let library = PreparedLibrary(.standard + .kernels)
    let notes = CommandLine.arguments.dropFirst().map { path -> [String] in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        fatalError("no file \(path)")
      }
      return blocks(of: text)
    }
    let clock = ContinuousClock()
    let times = (0..<31).map { _ in
      clock.measure {
        for blocks in notes {
          let checker = NoteChecker(library: library)
          let machine = Machine(host: Host())
          for block in blocks {
            if let checked = checker.check(block).block { machine.declare(checked) }
          }
        }
      }
    }
    print(notes.map { $0.count }.reduce(0, +), times.sorted()[15] / .milliseconds(1))
  }

  /// What stands between fences that begin with ```` ```swift ````.
  private static func blocks(of note: String) -> [String] {
    var blocks: [String] = []
    var current: String?
    for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
      if let text = current {
        if line.hasPrefix("```") {
          blocks.append(text)
          current = nil
        } else {
          current = text + line + "\n"
        }
      } else if line.hasPrefix("```swift") {
        current = ""
      }
    }
    return blocks
  }
}
