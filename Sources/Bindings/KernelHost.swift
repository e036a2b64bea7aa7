import Kernels
import Language

/// The host of the blocks of a note: collects what they show, and hands in data by name.
///
/// Files, screens and clocks stay outside: whoever runs blocks gives closures for what it can do.
public final class KernelHost: Host {
  /// What the blocks showed so far, in order.
  public private(set) var outputs: [Output] = []

  let data: DatasetProvider
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
    isCancelled: @escaping () -> Bool = { false }, progress: @escaping (Progress) -> Void = { _ in }
  ) {
    self.data = DatasetProvider(names: dataNames, bytes: data)
    isCancelledNow = isCancelled
    self.progress = progress
    super.init()
  }

  public override func print(_ line: String) { outputs.append(.text(line)) }

  public override var isCancelled: Bool { isCancelledNow() }

  func show(_ output: Output) { outputs.append(output) }

  func report(_ state: Progress) { progress(state) }

  /// The outputs since the last call.
  func takeOutputs() -> [Output] {
    defer { outputs = [] }
    return outputs
  }
}
