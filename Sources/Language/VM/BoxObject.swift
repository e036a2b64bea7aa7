/// A variable that a closure shares with the function around it.
final class BoxObject: Object {
  /// In use where the variable's type is a word (`Representation.word`).
  var word: Int64 = 0
  /// In use otherwise.
  var value: Value = .nothing

  // Its neighbours among the machine's boxes. They do not keep one another alive.
  fileprivate var previous: Unmanaged<BoxObject>?
  fileprivate var next: Unmanaged<BoxObject>?

  override var kind: ObjectKind { .box }
  override func detachContainers(into pending: inout [Object]) {
    value.detachContainer(into: &pending)
  }

  fileprivate func insert(behind box: BoxObject) {
    previous = .passUnretained(box)
    next = box.next
    next?._withUnsafeGuaranteedRef { $0.previous = .passUnretained(self) }
    box.next = .passUnretained(self)
  }

  fileprivate func remove() {
    previous?._withUnsafeGuaranteedRef { $0.next = next }
    next?._withUnsafeGuaranteedRef { $0.previous = previous }
    previous = nil
    next = nil
  }

  deinit {
    remove()
    releaseContainers()
  }
}

/// All boxes of a machine. A closure in a variable that it shares itself is never released by counting references;
/// the machine empties its boxes in the end.
final class BoxList {
  private let head = BoxObject()

  func makeBox() -> BoxObject {
    let box = BoxObject()
    box.insert(behind: head)
    return box
  }

  func empty() {
    while let first = head.next?.takeUnretainedValue() {
      first.remove()
      // Released here, where the box itself is held.
      var value: Value = .nothing
      swap(&value, &first.value)
    }
  }
}
