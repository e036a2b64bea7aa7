// How long the block language's machine takes for the programs in Programs/. Compiled together with Language into
// one module.

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private final class Listener: Host {
  var lines: [String] = []

  override func print(_ line: String) { lines.append(line) }
}

@main
enum Interpreter {
  /// `Interpreter FILE…`: prints the programs' names, then answers each line `NAME COUNT` with the seconds that so
  /// many runs took; `NAME 0` with what the program prints.
  static func main() {
    var blocks: [String: CheckedBlock] = [:]
    for path in CommandLine.arguments.dropFirst() {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        return answer("cannot read \(path)")
      }
      let result = NoteChecker(library: .standard).check(text)
      guard let block = result.block else {
        return answer("\(path): \(result.diagnostics.first?.message ?? "not checked")")
      }
      blocks[URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent] = block
    }
    answer(blocks.keys.sorted().joined(separator: " "))
    let clock = ContinuousClock()
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), let block = blocks[String(words[0])] else {
        answer("expected NAME COUNT, found: \(line)")
        continue
      }
      if count == 0 {
        answer(run(block).joined(separator: " "))
      } else {
        answer("\(clock.measure { for _ in 0..<count { _ = run(block) } } / .seconds(1))")
      }
    }
  }

  private static func run(_ block: CheckedBlock) -> [String] {
    let host = Listener()
    do throws(RuntimeError) {
      _ = try Machine(host: host).run(block)
    } catch {
      return [error.message]
    }
    return host.lines
  }

  /// A line that is not kept back in a buffer.
  private static func answer(_ line: String) {
    print(line)
    fflush(nil)
  }
}
