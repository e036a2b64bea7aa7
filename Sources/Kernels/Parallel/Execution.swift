/// Computes all elements of an instruction's result: on several threads where the instruction has several parts.
///
/// `scratch` holds `scratchCount` floats; `step` is that of `Instruction.run`.
func execute(
  _ instruction: UnsafePointer<Instruction>, scratch: UnsafeMutablePointer<Float>, step: UInt64
) {
  #if canImport(Glibc) || canImport(Darwin)
    if instruction.pointee.parts > 1 {
      return ThreadPool.shared.run(instruction, scratch: scratch, step: step)
    }
  #endif
  instruction.pointee.run(part: 0, scratch: scratch, step: step)
}

/// The parts of a job of `count` pieces of equal work, cut at multiples of `grain`.
package struct Shares {
  let count: Int
  let parts: Int
  let grain: Int

  package init(count: Int, parts: Int, grain: Int) {
    self.count = count
    self.parts = parts
    self.grain = grain
  }

  package func range(of part: Int) -> Range<Int> {
    let grains = (count + grain - 1) / grain
    let start = grains * part / parts * grain
    let end = grains * (part + 1) / parts * grain
    return min(start, count)..<min(end, count)
  }

  /// The most that one part has.
  package var largest: Int { ((count + grain - 1) / grain + parts - 1) / parts * grain }
}

/// Below so many floating-point operations, a thread more costs more than it saves.
private let operationsForThread = 1_000_000.0

/// Into how many parts a job of so many floating-point operations is worth being cut. More parts than threads would
/// even out what other programs take, but operands are packed for each part: it costs more than it brings.
package func worthwhileParts(operations: Double, threads: Int = Threads.limit) -> Int {
  // Compared as floating point: the product of three extents may be larger than an `Int`.
  if operations < 2 * operationsForThread { return 1 }
  return max(1, min(threads, Int(min(operations / operationsForThread, 64))))
}
