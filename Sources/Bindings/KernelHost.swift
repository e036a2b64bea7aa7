import Kernels
import Language

/// The host of the blocks of a note: collects what they show, and hands in data by name.
///
/// Files, screens and clocks stay outside: whoever runs blocks gives closures for what it can do.
public final class KernelHost: Host {
  /// What the blocks showed so far, in order.
  public private(set) var outputs: [Output] = []

  let data: DatasetProvider
  /// Seconds since some moment; `nil` where there is no clock.
  let clock: (() -> Double)?
  /// Whether the block at hand may read it.
  var isVolatile = false
  private let checkpoints: Checkpoints?
  private let isCancelledNow: () -> Bool
  private let progress: (Progress) -> Void

  /// How far a training has got.
  public struct Progress: Equatable, Sendable {
    /// What is running: `train`, `minimize`.
    public let activity: String
    /// Epochs or steps that are done, of how many.
    public let done: Int
    public let total: Int
    public let loss: Double
  }

  public init(
    dataNames: [String] = [], data: @escaping (String) -> [UInt8]? = { _ in nil },
    clock: (() -> Double)? = nil, checkpoints: Checkpoints? = nil,
    isCancelled: @escaping () -> Bool = { false },
    progress: @escaping (Progress) -> Void = { _ in }
  ) {
    self.data = DatasetProvider(names: dataNames, bytes: data)
    self.clock = clock
    self.checkpoints = checkpoints
    isCancelledNow = isCancelled
    self.progress = progress
    super.init()
  }

  /// What trainings of the block at hand go on from. One whose seconds may be measured goes all the way.
  var usableCheckpoints: Checkpoints? { isVolatile ? nil : checkpoints }

  public override func print(_ line: String) { outputs.append(.text(line)) }

  public override var isCancelled: Bool { isCancelledNow() }

  /// Bytes of what the block at hand has shown, besides its text.
  private var shownBytes: Int64 = 0

  /// Data for a picture is bulkier than the lines it is drawn with: so much more of it is allowed.
  private static let bytesForEachTextByte: Int64 = 32

  /// - Parameter limit: the block's budget of printed text.
  func show(_ output: Output, limit: Int64) throws(Failure) {
    shownBytes += output.heldBytes
    guard shownBytes / KernelHost.bytesForEachTextByte <= limit else {
      throw Failure("this block shows too much: more than \(outputs.count) tables and plots of this size")
    }
    outputs.append(output)
  }

  func report(_ state: Progress) { progress(state) }

  /// The outputs since the last call.
  func takeOutputs() -> [Output] {
    defer {
      outputs = []
      shownBytes = 0
    }
    return outputs
  }
}
