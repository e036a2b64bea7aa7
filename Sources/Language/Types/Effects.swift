/// What a function does to variables outside itself: from this follows which blocks depend on which.
struct Effects {
  private(set) var reads: [Variable] = []
  private(set) var changes: [Variable] = []
  private(set) var callees: [Function] = []

  mutating func read(_ variable: Variable) {
    if !reads.contains(where: { $0 === variable }) { reads.append(variable) }
  }

  mutating func change(_ variable: Variable) {
    if !changes.contains(where: { $0 === variable }) { changes.append(variable) }
  }

  mutating func call(_ function: Function) {
    if !callees.contains(where: { $0 === function }) { callees.append(function) }
  }

  mutating func merge(_ other: Effects) {
    for variable in other.reads { read(variable) }
    for variable in other.changes { change(variable) }
    for function in other.callees { call(function) }
  }

  /// Adds to each function what the functions that it calls do, until nothing changes.
  static func close(over functions: [Function]) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for function in functions {
        for callee in function.effects.callees where callee !== function {
          let before = function.effects.reads.count + function.effects.changes.count
          for variable in callee.effects.reads { function.effects.read(variable) }
          for variable in callee.effects.changes { function.effects.change(variable) }
          if function.effects.reads.count + function.effects.changes.count != before { hasChanged = true }
        }
      }
    }
  }
}
