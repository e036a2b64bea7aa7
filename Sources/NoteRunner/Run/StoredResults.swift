import Bindings
import Language

// What an execution takes from the cache, and leaves there.

extension NoteExecution {
  func stored(_ index: Int, _ key: BlockKey, needed: [Int], in cache: BlockCache) -> BlockOutcome? {
    guard var record = cache.record(key.digest) else { return nil }
    var named: [(name: String, content: Digest?)] = []
    if case .data(let names) = record.content {
      named = names.map { (name: $0, content: data.digest(named: $0)) }
      guard let found = cache.record(key.digest(withData: named)) else { return nil }
      record = found
    }
    if case .fails = record.content {
      let failure = failureKey(index, key, needed: needed, data: named)
      guard let found = cache.record(failure) else { return nil }
      record = found
    }
    var outcome: BlockOutcome
    var values: BlockRecord.StoredValues?
    switch record.content {
    case .success(let outputs, let valueText, let stored):
      outcome = BlockOutcome(.succeeded)
      outcome.outputs = outputs
      outcome.valueText = valueText
      values = stored
    case .failure(let outputs, let diagnostics):
      outcome = BlockOutcome(.failed)
      outcome.outputs = outputs
      outcome.diagnostics = diagnostics.map { Language.Diagnostic($0, places: needed + [index]) }
    case .data, .fails: return nil
    }
    let exports = values.map { digested($0, of: index) }
    update { state in
      state.decisions[index] = .reused
      state.namedData[index] = named
      state.values[index] = values
      state.exports[index] = exports
    }
    return outcome
  }

  func keep(
    _ outcome: BlockOutcome, of index: Int, _ key: BlockKey, needed: [Int], in cache: BlockCache
  ) {
    let now = states
    let (values, data) = (now.values[index], now.namedData[index])
    var place = key.digest
    if !data.isEmpty {
      cache.keep(BlockRecord(.data(names: data.map(\.name))), as: place)
      place = key.digest(withData: data)
    }
    switch outcome.status {
    case .succeeded:
      guard let values else { return }
      cache.keep(
        BlockRecord(.success(outputs: outcome.outputs, valueText: outcome.valueText, values: values)),
        as: place)
    case .failed:
      let places = needed + [index]
      let diagnostics = outcome.diagnostics.compactMap { BlockRecord.StoredDiagnostic($0, places: places) }
      guard diagnostics.count == outcome.diagnostics.count else { return }
      cache.keep(BlockRecord(.fails), as: place)
      cache.keep(
        BlockRecord(.failure(outputs: outcome.outputs, diagnostics: diagnostics)),
        as: failureKey(index, key, needed: needed, data: data))
    case .notRun: break
    }
  }

  private func failureKey(
    _ index: Int, _ key: BlockKey, needed: [Int], data: [(name: String, content: Digest?)]
  ) -> Digest {
    key.digest(ofFailureIn: (needed + [index]).map { engine.blocks[$0].text }, data: data)
  }
}
