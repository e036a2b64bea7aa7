// Budgets: what a block does is counted, and stopped when it is too much.

extension Machine {
  /// How many steps may pass until the host is asked whether to go on.
  static let stepsBetweenQuestions: Int64 = 1 << 20

  func beginCounting() {
    steps = 0
    printedBytes = 0
    openLine = ""
    memory = MemoryAccount()
    failureStack = []
    checkpoint = min(budget.steps, Self.stepsBetweenQuestions)
  }

  /// Called when `steps` has reached `checkpoint`.
  func check() throws(Failure) {
    if steps > budget.steps { throw Failure(Message.steps(budget.steps)) }
    if host.isCancelled { throw Failure(Message.cancelled) }
    checkpoint = min(budget.steps &+ 1, steps &+ Self.stepsBetweenQuestions)
  }

  /// Counts work against the block's budget.
  public func charge(steps: Int) throws(Failure) {
    try charge(steps: Int64(steps))
  }

  /// The same for numbers that do not fit everywhere into an `Int`.
  public func charge(steps: Int64) throws(Failure) {
    let (sum, overflow) = self.steps.addingReportingOverflow(max(0, steps))
    self.steps = overflow ? .max : sum
    if self.steps >= checkpoint { try check() }
  }

  /// Counts memory that is about to be allocated against the block's budget.
  public func charge(bytes: Int) throws(Failure) {
    try charge(bytes: Int64(bytes))
  }

  func charge(bytes: Int64) throws(Failure) {
    if bytes > budget.bytes { throw Failure(Message.bytes(budget.bytes)) }
    memory.allocated += bytes
    if memory.allocated <= budget.bytes { return }
    // Much of what was allocated may be released again: see what is alive.
    let alive = liveBytes()
    if alive + bytes > budget.bytes { throw Failure(Message.bytes(budget.bytes)) }
    // Counting takes as long as there is much alive. So not all of it is carried over: what is alive may come to half
    // as much again as the budget until it is counted the next time.
    memory.allocated = alive / 2
  }

  /// Writes a line for `print`.
  public func print(_ line: String) throws(Failure) { try print(line, terminator: "\n") }

  /// Writes text that need not end its line. The host gets whole lines; what is left at the end of the block is one.
  func print(_ text: String, terminator: String) throws(Failure) {
    printedBytes += Int64(text.utf8.count + terminator.utf8.count)
    if printedBytes > budget.outputBytes { throw Failure(Message.output(budget.outputBytes)) }
    if terminator == "\n" {
      host.print(openLine + text)
      openLine = ""
      return
    }
    let written = text + terminator
    guard let end = written.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
      openLine += written
      return
    }
    host.print(openLine + written[..<end])
    openLine = String(written[written.utf8.index(after: end)...])
  }

  func endLine() {
    if !openLine.isEmpty { host.print(openLine) }
    openLine = ""
  }

  /// Bytes of what the block holds: everything in its registers, and the variables of earlier blocks that it changes.
  /// What it found and only reads is free, so that it does not matter which other blocks have run on this machine, or
  /// whether their values were made here or read from a store. What is held twice counts once, but for changed
  /// variables, each of which counts by itself.
  private func liveBytes() -> Int64 {
    guard let running else { return 0 }
    var bytes: Int64 = 0
    var account = LiveBytes()
    for global in program.globals where !global.representation.isWord {
      guard case .global(let block) = global.variable.place else { continue }
      if block == running.block.index { continue }
      if global.variable.isChangedByFunctions
        || running.block.changes.contains(where: { $0 === global.variable })
      {
        var own = LiveBytes()
        own.add(stack.values[global.slot])
        bytes += own.total()
      } else if running.block.uses.contains(block) {
        account.add(stack.values[global.slot])
      }
    }
    let inherited = account.total()
    let end = frames.isEmpty ? 0 : frames.top(linked).values
    for index in min(running.firstValue, end)..<end { account.add(stack.values[index]) }
    for values in held {
      for value in values { account.add(value) }
    }
    return bytes + account.total() - inherited
  }
}

/// What was allocated since the living values were last counted.
struct MemoryAccount {
  // The sizes that are charged: the same on every platform.
  static let element: Int64 = 16
  static let entry: Int64 = 64
  static let object: Int64 = 48

  var allocated: Int64 = 0

  /// A list with what it holds of the host's, which is most of its weight: the parts of a data set, say.
  static func list(_ elements: some Collection<Value>) -> Int64 {
    var bytes = object + element * Int64(elements.count)
    for value in elements {
      guard case .object(let held) = value else { break }
      switch held.kind {
      case .host, .tuple: bytes += value.size
      case .string, .array, .dictionary, .enumeration, .some, .closure, .box: continue
      }
    }
    return bytes
  }
}

/// A walk over values, without recursion.
private struct LiveBytes {
  private var seen: Set<ObjectIdentifier> = []
  private var pending: [Object] = []
  private var bytes: Int64 = 0

  mutating func add(_ value: Value) {
    if case .object(let object) = value, seen.insert(ObjectIdentifier(object)).inserted {
      pending.append(object)
    }
  }

  mutating func total() -> Int64 {
    while let object = pending.popLast() { count(object) }
    return bytes
  }

  private mutating func count(_ object: Object) {
    bytes += MemoryAccount.object
    switch object.kind {
    case .host:
      bytes += unsafeDowncast(object, to: HostObject.self).byteCount
    case .string:
      bytes += Int64(unsafeDowncast(object, to: StringObject.self).text.utf8.count)
    case .array:
      let array = unsafeDowncast(object, to: ArrayObject.self)
      bytes += MemoryAccount.element * Int64(array.count)
      for element in array.references { add(element) }
    case .tuple: count(unsafeDowncast(object, to: TupleObject.self).elements)
    case .enumeration: count(unsafeDowncast(object, to: EnumObject.self).storage)
    case .closure: count(unsafeDowncast(object, to: ClosureObject.self).captures)
    case .some: add(unsafeDowncast(object, to: SomeObject.self).value)
    case .box: add(unsafeDowncast(object, to: BoxObject.self).value)
    case .dictionary:
      let dictionary = unsafeDowncast(object, to: DictionaryObject.self)
      bytes += MemoryAccount.entry * Int64(dictionary.count)
      for (key, value) in dictionary.entries {
        add(key)
        add(value)
      }
    }
  }

  private mutating func count(_ elements: [Value]) {
    bytes += MemoryAccount.element * Int64(elements.count)
    for element in elements { add(element) }
  }
}
