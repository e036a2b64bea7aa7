// What libFuzzer calls with each input. Compiled into one module with the block language, so that its coverage
// counts; NOTES_FUZZ_TARGET says how far an input goes: parser, checker or machine.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private enum Target: String { case parser, checker, machine }

private let target: Target = {
  guard let name = getenv("NOTES_FUZZ_TARGET") else { return .machine }
  guard let target = Target(rawValue: String(cString: name)) else {
    fatalError("NOTES_FUZZ_TARGET is parser, checker or machine")
  }
  return target
}()

/// Small, so that an input takes milliseconds; the depth is that of the notes, to try the host's stack.
private let budget = Budget(steps: 100_000, bytes: 8 << 20, outputBytes: 1 << 16)

/// Its rows are read once.
private let library = PreparedLibrary(.standard)

/// One instruction may do some work after the last look at the budget.
private let slack: Int64 = 100_000

private final class CountingHost: Host {
  private(set) var bytes: Int64 = 0

  override func print(_ line: String) { bytes += Int64(line.utf8.count) }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  switch target {
  case .parser: parse(text)
  case .checker: _ = check(text)
  case .machine: run(text)
  }
  return 0
}

private func parse(_ text: String) {
  expectPlaces(Parser.parse(text).diagnostics, text)
  expectPlaces(Parser.parseExpression(text).diagnostics, text)
  for span in Highlighter.spans(in: text) { expect(span.range, in: text) }
}

private func check(_ text: String) -> BlockCheck {
  let check = NoteChecker(library: library).check(text)
  expectPlaces(check.diagnostics, text)
  precondition((check.block == nil) == check.diagnostics.contains { $0.severity == .error })
  return check
}

private func run(_ text: String) {
  guard let block = check(text).block else { return }
  let host = CountingHost()
  let machine = Machine(host: host, budget: budget)
  do throws(RuntimeError) {
    _ = try machine.run(block)
  } catch {
    expect(error.range, in: text)
  }
  precondition(machine.steps <= budget.steps + slack, "steps beyond the budget")
  precondition(host.bytes <= budget.outputBytes, "output beyond the budget")
}

private func expectPlaces(_ diagnostics: [Diagnostic], _ text: String) {
  for diagnostic in diagnostics { expect(diagnostic.range, in: text) }
}

private func expect(_ range: SourceRange, in text: String) {
  precondition(0 <= range.start && range.start <= range.end && range.end <= text.utf8.count)
}
