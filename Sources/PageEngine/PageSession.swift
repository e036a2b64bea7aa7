import Bindings
import Kernels
import Language
import Rendering

/// A reader at work on the blocks of a page: edits them, runs one, and with it what follows from it, but nothing that
/// comes before: the values of earlier blocks are taken from the page where it has them, or from an earlier run.
///
///     let session = PageSession(program)
///     session.edit(4, to: "let rate = 0.5")
///     for block in session.plan(running: 4) { session.run(block) }
public final class PageSession {
  public let program: PageProgram
  private var sources: [BlockSource]
  private(set) var engine: Engine
  private var dependencies: Dependencies
  /// Of each block what its result follows from: two texts of the note that give it the same key give it the same result.
  private var keys: [UInt64]
  private var publishedKeys: [UInt64]
  /// Under which key what the page shows of a block was computed.
  private var shownKeys: [UInt64]
  private var kept: [KeptResult?]
  /// The blocks that gave more than values, as far as that is known.
  private var isShared: [Bool]
  /// How often volatile blocks were run: each time, what uses them may get something else.
  private var volatileRuns: [Int]
  private var machine: EngineSession?
  private var lastRun = -1
  private let host: KernelHost
  private let box: HostBox

  private struct KeptResult {
    var key: UInt64
    /// `nil` of a block that failed, and where a value is more than a value.
    var snapshot: Snapshot?
  }

  /// What the host's closures share with the session.
  private final class HostBox {
    var data: [String: [UInt8]] = [:]
    /// A data set that a block has asked for and that is not there yet.
    var missing: String?
    var block = 0
  }

  /// - Parameters:
  ///   - clock: seconds since some moment, for blocks that measure.
  ///   - progress: hears from trainings, of the block that they are in.
  public init(
    _ program: PageProgram, clock: (() -> Double)? = nil,
    progress: @escaping (_ block: Int, KernelHost.Progress) -> Void = { _, _ in }
  ) {
    self.program = program
    sources = program.blocks.map { $0.source }
    engine = Engine(blocks: sources)
    dependencies = Dependencies(engine: engine)
    let box = HostBox()
    self.box = box
    host = KernelHost(
      dataNames: program.dataNames,
      data: { name in
        if let bytes = box.data[name] { return bytes }
        if program.dataNames.contains(name) { box.missing = name }
        return nil
      },
      clock: clock, progress: { progress(box.block, $0) })
    keys = []
    publishedKeys = []
    shownKeys = []
    kept = Array(repeating: nil, count: program.blocks.count)
    isShared = program.blocks.map { $0.isShared }
    volatileRuns = Array(repeating: 0, count: program.blocks.count)
    keys = computedKeys()
    publishedKeys = keys
    shownKeys = keys
    for (index, block) in program.blocks.enumerated() {
      if let snapshot = block.snapshot { kept[index] = KeptResult(key: keys[index], snapshot: snapshot) }
    }
  }

  /// Hands in a data set that `run` has asked for.
  public func provide(_ bytes: [UInt8], named name: String) { box.data[name] = bytes }

  /// What a reader sees and edits of a block, as it is now.
  public func text(of index: Int) -> String {
    String(decoding: sources[index].text.utf8.dropFirst(program.blocks[index].shownFrom), as: UTF8.self)
  }

  public func edit(_ index: Int, to text: String) {
    let hidden = program.blocks[index].source.text.utf8.prefix(program.blocks[index].shownFrom)
    var whole = String(decoding: hidden, as: UTF8.self) + text
    // Whether the last line has an end is nothing that its reader could see.
    let original = program.blocks[index].source.text
    if whole + "\n" == original || whole == original + "\n" { whole = original }
    guard !whole.utf8.elementsEqual(sources[index].text.utf8) else { return }
    sources[index].text = whole
    engine = Engine(blocks: sources)
    dependencies = Dependencies(engine: engine)
    keys = computedKeys()
    machine = nil
  }

  /// Whether a block is what was published.
  public func isOriginal(_ index: Int) -> Bool {
    sources[index].text.utf8.elementsEqual(program.blocks[index].source.text.utf8)
  }

  /// Whether the page shows of a block what its text, and those of the blocks that it uses, give.
  public func isCurrent(_ index: Int) -> Bool { shownKeys[index] == keys[index] }

  /// Whether what was published of a block holds again, after another result was shown: from now on it is shown.
  func takesBackResult(of index: Int) -> Bool {
    guard !isCurrent(index), keys[index] == publishedKeys[index], program.blocks[index].published != nil
    else { return false }
    shownKeys[index] = keys[index]
    return true
  }

  // MARK: - What must run

  /// The blocks to be run, in this order, so that the page shows what a block gives now, and what follows from it.
  public func plan(running target: Int) -> [Int] {
    var wanted: Set<Int> = [target]
    for index in sources.indices where index != target && !isCurrent(index) {
      if dependencies.all(of: [index]).contains(target) { wanted.insert(index) }
    }
    var pending = Array(wanted)
    while let block = pending.popLast() {
      for needed in self.needed(by: block) where !wanted.contains(needed) {
        guard let result = valid(needed) else {
          wanted.insert(needed)
          pending.append(needed)
          continue
        }
        guard result.snapshot == nil, engine.checks[needed].block != nil, !isShared[needed] else { continue }
        wanted.insert(needed)
      }
      // What such blocks gave lives in a machine only, and any block before may have changed what it holds.
      guard usesShared(block) else { continue }
      for earlier in 0..<block where wanted.insert(earlier).inserted { pending.append(earlier) }
    }
    return wanted.sorted()
  }

  private func usesShared(_ index: Int) -> Bool {
    // Types and functions are declared in a machine, not made by running.
    needed(by: index).contains { $0 < index && isShared[$0] }
  }

  private func needed(by index: Int) -> [Int] {
    let needed = dependencies.needed(by: index) { valid($0)?.snapshot?.holdsCode ?? false }
    return Set(needed).union(dependencies.sharing(before: index)).sorted()
  }

  private func valid(_ index: Int) -> KeptResult? {
    guard let result = kept[index], result.key == keys[index] else { return nil }
    return result
  }

  private func computedKeys() -> [UInt64] {
    var keys: [UInt64] = []
    for (index, source) in sources.enumerated() {
      var writer = ByteWriter()
      writer.write(Meaning.bytes(of: source.text))
      let budget = source.budget ?? Budget()
      writer.write(source.kind == .expression)
      writer.write(budget.steps)
      // A text that means nothing has no dependencies; the places of its errors are all there is to it.
      if engine.checks[index].block == nil { writer.write(source.text) }
      writer.write(Int64(volatileRuns[index]))
      var earlier = dependencies.predecessors(of: index)
      if dependencies.all(of: [index]).contains(where: { $0 < index && isShared[$0] }) {
        earlier = Array(0..<index)
      }
      for block in earlier { writer.write(Int64(bitPattern: keys[block])) }
      keys.append(writer.checksum)
    }
    return keys
  }

  // MARK: - Running

  /// What came of asking for a block to be run.
  public enum RunResult {
    case done(BlockOutcome)
    /// It named a data set that is not there yet: `provide` it, and run the block again.
    case needsData(String)
  }

  public func run(_ index: Int) -> RunResult {
    let machine = machine(before: index)
    for block in needed(by: index) where block < index && !machine.isPresent(block) {
      guard let snapshot = valid(block)?.snapshot else { continue }
      // What does not fit is not there; the block that uses it says so.
      _ = machine.restore(block, from: snapshot) { self.block(called: $0) }
    }
    box.missing = nil
    box.block = index
    let outcome = machine.run(index)
    lastRun = index
    if let name = box.missing {
      self.machine = nil
      return .needsData(name)
    }
    let snapshot = machine.snapshot(of: index) { Self.identity(of: $0) }
    let sharesNow = outcome.status == .succeeded && snapshot == nil
    if sources[index].isVolatile { volatileRuns[index] += 1 }
    if sources[index].isVolatile || sharesNow != isShared[index] {
      isShared[index] = sharesNow
      keys = computedKeys()
    }
    kept[index] = KeptResult(key: keys[index], snapshot: snapshot)
    shownKeys[index] = keys[index]
    return .done(outcome)
  }

  /// A machine runs blocks in their order only.
  private func machine(before index: Int) -> EngineSession {
    if let machine, lastRun < index { return machine }
    let new = engine.session(host: host)
    machine = new
    lastRun = -1
    return new
  }

  private static func identity(of index: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Int64(index))
    return writer.bytes
  }

  /// By its name in values that were computed here, or when the note was published.
  private func block(called identity: [UInt8]) -> Int? {
    for (index, block) in program.blocks.enumerated()
    where block.identity == identity || Self.identity(of: index) == identity {
      return index
    }
    return nil
  }
}
