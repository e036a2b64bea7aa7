/// Everything that lives on the heap. Value semantics are kept by copying an object that is shared
/// before it is changed in place (`isKnownUniquelyReferenced`).
open class Object {
  public init() {}

  var kind: ObjectKind { .host }

  /// Whether it can hold other objects, and so be nested without limit.
  final var isContainer: Bool {
    switch kind {
    case .host, .string: false
    case .array, .dictionary, .tuple, .enumeration, .some, .closure, .box: true
    }
  }

  /// Moves the containers that it holds to `pending`, leaving nothing in their places.
  func detachContainers(into pending: inout [Object]) {}

  /// Releases what a container held in a loop: released in the ordinary way, a list nested a million deep
  /// would need as many frames of the host's stack. Called in `deinit`.
  final func releaseContainers() {
    var pending: [Object] = []
    detachContainers(into: &pending)
    while var object = pending.popLast() {
      if isKnownUniquelyReferenced(&object) { object.detachContainers(into: &pending) }
    }
  }
}

enum ObjectKind { case host, string, array, dictionary, tuple, enumeration, some, closure, box }

/// A value of the host (a tensor, a model, a table). Immutable: the host hands out a new one instead.
open class HostObject: Object {
  /// What `print` writes.
  open var description: String { "" }
  /// What it counts against a block's memory budget.
  open var byteCount: Int64 { 0 }
  /// What work at hand keeps alive as long as this value, such as the record of a differentiation, but no variable
  /// holds: it must fit into the budget, too.
  open var bytesOfWork: Int64 { 0 }
}

extension Value {
  /// Moves a container to `pending`.
  mutating func detachContainer(into pending: inout [Object]) {
    if case .object(let object) = self, object.isContainer {
      pending.append(object)
      self = .nothing
    }
  }
}

extension [Value] {
  /// Moves the containers among the elements to `pending`.
  mutating func detachContainers(into pending: inout [Object]) {
    withUnsafeMutableBufferPointer { $0.detachContainers(into: &pending, isUniform: false) }
  }
}

extension UnsafeMutableBufferPointer<Value> {
  /// Moves the containers among the elements to `pending`.
  ///
  /// - Parameter isUniform: The elements are of one static type, so that a first one that cannot hold
  ///   anything ends the search.
  func detachContainers(into pending: inout [Object], isUniform: Bool) {
    var first = 0
    search: while first < count {
      switch self[first] {
      case .nothing, .int: first += 1
      case .object(let object):
        if object.isContainer { break search }
        if isUniform { return }
        first += 1
      case .bool, .double, .float:
        if isUniform { return }
        first += 1
      }
    }
    var index = first
    while index < count {
      self[index].detachContainer(into: &pending)
      index += 1
    }
  }
}
