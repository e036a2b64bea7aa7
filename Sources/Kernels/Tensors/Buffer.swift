/// A run of floats on the heap, aligned with the lines of the cache: what a tensor's elements live in.
///
/// Tensors never write to a buffer once they share it; only a tape that is replayed does, into the buffers
/// of its own nodes.
package final class Buffer {
  package let elements: UnsafeMutablePointer<Float>
  package let count: Int
  private let ownsElements: Bool

  /// Elements are uninitialised: the creator writes every one of them.
  package init(count: Int) {
    self.count = count
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
    elements = memory.bindMemory(to: Float.self, capacity: max(count, 1))
    ownsElements = true
  }

  package convenience init(count: Int, repeating value: Float) {
    self.init(count: count)
    elements.update(repeating: value, count: count)
  }

  /// Memory of someone else, who keeps it alive for as long as this buffer is used.
  package init(aliasing memory: UnsafeMutablePointer<Float>, count: Int) {
    elements = memory
    self.count = count
    ownsElements = false
  }

  deinit {
    if ownsElements { UnsafeMutableRawPointer(elements).deallocate() }
  }
}
