import Bindings
import Foundation
import Kernels

/// Results of blocks, kept from one command to the next, and computed once where several notes want the same at a time.
package final class BlockCache: Sendable {
  let store: Store
  let engine: Digest
  private let computing = Computing()

  /// - Parameter engine: the build whose results these are.
  package init(_ store: Store, engine: Digest = EngineIdentity.current) {
    self.store = store
    self.engine = engine
  }

  /// Ends the work with it: keeps it within its size. Returns what stood in the way, in words for the author.
  package func close() -> [String] {
    store.evict()
    return store.warnings
  }

  func record(_ key: Digest) -> BlockRecord? {
    store.record(key).flatMap { BlockRecord($0, part: store.part) }
  }

  func keep(_ record: BlockRecord, as key: Digest) {
    store.keep(record.bytes(keeping: store.keepPart), as: key)
  }

  /// Anything else that follows from what the key stands for.
  func value<Value: Storable>(_ type: Value.Type, for key: Digest) -> Value? {
    guard let bytes = store.record(key) else { return nil }
    var reader = ByteReader(bytes)
    guard let value = reader.read(type), reader.isAtEnd else { return nil }
    return value
  }

  func keep(_ value: some Storable, for key: Digest) {
    var writer = ByteWriter()
    writer.write(value)
    store.keep(writer.bytes, as: key)
  }

  /// Looks a result up, and computes it where it is not there; if somebody else computes it already, waits and looks
  /// again. Who computes does not wait for others, so that this ends.
  func found<Result>(_ key: Digest, lookUp: () -> Result?, compute: () -> Result) -> Result {
    if let result = lookUp() { return result }
    computing.enter(key)
    defer { computing.leave(key) }
    return lookUp() ?? compute()
  }

  /// The keys at work.
  private final class Computing: @unchecked Sendable {
    private let condition = NSCondition()
    private var keys: Set<Digest> = []

    func enter(_ key: Digest) {
      condition.lock()
      while !keys.insert(key).inserted { condition.wait() }
      condition.unlock()
    }

    func leave(_ key: Digest) {
      condition.lock()
      keys.remove(key)
      condition.broadcast()
      condition.unlock()
    }
  }
}
