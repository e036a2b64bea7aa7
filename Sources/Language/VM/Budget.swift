/// How much a block may do before it is stopped: counted in operations, bytes and calls, never in seconds,
/// so that it ends at the same place on every machine and in the browser.
public struct Budget: Equatable, Sendable {
  /// Instructions of the machine, and what natives charge (`NativeCall.charge`).
  public var steps: Int64
  /// Bytes that a block's values may hold at once.
  public var bytes: Int64
  /// Calls within calls.
  public var depth: Int
  /// Bytes of printed text.
  public var outputBytes: Int64

  public init(
    steps: Int64 = 1_000_000_000, bytes: Int64 = 256 << 20, depth: Int = 1000, outputBytes: Int64 = 1 << 20
  ) {
    self.steps = steps
    self.bytes = bytes
    self.depth = depth
    self.outputBytes = outputBytes
  }
}
