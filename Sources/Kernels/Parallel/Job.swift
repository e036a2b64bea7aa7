/// What threads share out, with all that a part needs to find its own piece.
enum Job {
  case instruction(UnsafePointer<Instruction>, scratch: UnsafeMutablePointer<Float>, step: UInt64)
  case update(ParameterUpdate, rule: any UpdateRule)
  case batch(BatchLoading)

  var parts: Int {
    switch self {
    case .instruction(let instruction, _, _): instruction.pointee.parts
    case .update(let update, _): worthwhileParts(elements: update.count)
    case .batch(let batch): worthwhileParts(elements: batch.elementCount)
    }
  }

  func run(part: Int, of parts: Int) {
    switch self {
    case .instruction(let instruction, let scratch, let step):
      instruction.pointee.run(part: part, scratch: scratch, step: step)
    case .update(let update, let rule):
      rule.update(update.elements(Shares(count: update.count, parts: parts, grain: 16).range(of: part)))
    case .batch(let batch):
      batch.load(Shares(count: batch.rowCount, parts: parts, grain: 1).range(of: part))
    }
  }

  /// Does all parts: on several threads where there are several parts.
  func run() {
    let parts = parts
    #if canImport(Glibc) || canImport(Darwin)
      if parts > 1 { return withUnsafePointer(to: self) { ThreadPool.shared.run($0, parts: parts) } }
    #endif
    for part in 0..<parts { run(part: part, of: parts) }
  }
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

/// Into how many parts it is worth to cut work that passes over so many elements in memory once: each takes about as
/// long as 32 floating-point operations of a matrix product.
func worthwhileParts(elements: Int) -> Int { worthwhileParts(operations: 32 * Double(elements)) }
