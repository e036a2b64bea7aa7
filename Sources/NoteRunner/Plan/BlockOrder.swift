/// Which block of a note can be dealt with next: the first of those whose predecessors are done.
package struct BlockOrder {
  /// How many predecessors a block still waits for.
  private var waitingFor: [Int]
  private var successors: [[Int]]
  private var isFinished: [Bool]
  /// In falling order: the next one is the last.
  private var ready: [Int] = []
  private var left: Int

  /// - Parameter predecessors: of each block, without repetition.
  package init(predecessors: [[Int]]) {
    waitingFor = predecessors.map(\.count)
    successors = predecessors.map { _ in [] }
    isFinished = predecessors.map { _ in false }
    left = predecessors.count
    for (index, before) in predecessors.enumerated() {
      for predecessor in before { successors[predecessor].append(index) }
    }
    ready = predecessors.indices.reversed().filter { waitingFor[$0] == 0 }
  }

  package var isDone: Bool { left == 0 }

  package mutating func next() -> Int? { ready.popLast() }

  package mutating func finish(_ index: Int) {
    isFinished[index] = true
    left -= 1
    for successor in successors[index] {
      waitingFor[successor] -= 1
      if waitingFor[successor] == 0 { insert(successor) }
    }
  }

  /// Lets a block that was to be next wait for all before it; `false` where they are done.
  package mutating func `defer`(_ index: Int) -> Bool {
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
