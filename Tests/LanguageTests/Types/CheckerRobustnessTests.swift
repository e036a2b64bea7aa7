import Language
import Testing

/// Blocks that `swiftc` cannot be asked about in reasonable time: each is refused, and nothing as long is made.
@Suite struct CheckerRobustnessTests {
  @Test(
    "a parameter that no function has is refused",
    arguments: ["$9223372036854775807", "$99999999", "$99999999999999999999"])
  func farShorthand(_ name: String) {
    let check = NoteChecker(library: .standard).check("let a = [1, 2].reduce(0) { \(name) + $0 + $1 }")
    #expect(check.block == nil)
    #expect(check.diagnostics.map { $0.severity } == [.error])
  }
}
