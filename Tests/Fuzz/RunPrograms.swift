@preconcurrency import Foundation
import Language

/// Prints to standard output, as the compiled programs do.
private final class StandardOutput: Language.Host {
  override func print(_ line: String) { Swift.print(line) }
}

/// Runs each program that is named, and prints after it how it ended, between bytes that no program prints.
@main
struct RunPrograms {
  static func main() {
    // What was printed before a trap must arrive.
    setvbuf(stdout, nil, _IOLBF, 0)
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else { fatalError("no file \(path)") }
      Swift.print("\u{1}\(ending(of: String(decoding: data, as: UTF8.self)))\u{2}", terminator: "")
      fflush(stdout)
    }
  }

  private static func ending(of text: String) -> String {
    let check = NoteChecker(library: .standard).check(text)
    guard let block = check.block else {
      let errors = check.diagnostics.filter { $0.severity == .error }
      return "refused\n" + errors.map { "\(place($0.range, text)): \($0.message)" }.joined(separator: "\n")
    }
    do throws(RuntimeError) {
      _ = try Machine(host: StandardOutput(), budget: Budget(steps: 100_000_000)).run(block)
      return "ended"
    } catch {
      return "failed\n\(place(error.range, text)): \(error.message)"
    }
  }

  private static func place(_ range: SourceRange, _ text: String) -> String {
    let before = text.utf8.prefix(range.start)
    return "\(1 + before.count { $0 == 10 }): \(String(text.utf8.dropFirst(range.start).prefix(60)) ?? "")"
  }
}
