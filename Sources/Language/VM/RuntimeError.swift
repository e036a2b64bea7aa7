/// Why a block stopped: the message without place; the machine adds place and call stack.
public struct Failure: Error {
  public var message: String

  public init(_ message: String) { self.message = message }
}

/// A failure with its place.
public struct RuntimeError: Error {
  /// A place in a block.
  public struct Place: Equatable, Sendable {
    /// The function that was running; empty at a block's top level.
    public let function: String
    public let block: Int
    public let range: SourceRange

    public init(function: String, block: Int, range: SourceRange) {
      self.function = function
      self.block = block
      self.range = range
    }
  }

  public let message: String
  /// Where it happened, then from where that was called, and so on; never empty. Calls from one place straight
  /// within each other stand once.
  public let stack: [Place]

  public init(message: String, stack: [Place]) {
    self.message = message
    self.stack = stack
  }

  public var block: Int { stack[0].block }
  public var range: SourceRange { stack[0].range }
}
