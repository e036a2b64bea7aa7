/// Which block of a note can be dealt with next: the first of those whose predecessors are done.
struct BlockOrder {
  /// How many predecessors a block still waits for.
  private var waitingFor: [Int]
  private var successors: [[Int]]
  private var isFinished: [Bool]
  /// In falling order: the next one is the last.
  private var ready: [Int] = []
  private var left: Int

  /// - Parameter isSequential: whether a block waits for all before it.
  init(_ dependencies: Dependencies, isSequential: Bool) {
    let count = dependencies.engine.blocks.count
    waitingFor = Array(repeating: 0, count: count)
    successors = Array(repeating: [], count: count)
    isFinished = Array(repeating: false, count: count)
    left = count
    for index in 0..<count {
      let predecessors =
        isSequential ? (index > 0 ? [index - 1] : []) : dependencies.predecessors(of: index)
      waitingFor[index] = predecessors.count
      for predecessor in predecessors { successors[predecessor].append(index) }
    }
    ready = (0..<count).reversed().filter { waitingFor[$0] == 0 }
  }

  var isDone: Bool { left == 0 }

  mutating func next() -> Int? { ready.popLast() }

  mutating func finish(_ index: Int) {
    isFinished[index] = true
    left -= 1
    for successor in successors[index] {
      waitingFor[successor] -= 1
      if waitingFor[successor] == 0 { insert(successor) }
    }
  }

  /// Lets a block that was to be next wait for all before it; `false` where they are done.
  mutating func `defer`(_ index: Int) -> Bool {
    let open = (0..<index).filter { !isFinished[$0] }
    waitingFor[index] = open.count
    for predecessor in open { successors[predecessor].append(index) }
    return !open.isEmpty
  }

  private mutating func insert(_ index: Int) {
    let place = ready.firstIndex { $0 < index } ?? ready.count
    ready.insert(index, at: place)
  }
}
