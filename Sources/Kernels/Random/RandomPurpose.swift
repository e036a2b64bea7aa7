/// What random numbers are drawn for. Each purpose has streams of its own, so that one seed can serve a whole
/// training run and, say, a change of the dropout rate does not change the order of the batches.
///
/// The raw values are part of every recorded result: never renumber them, only append.
package enum RandomPurpose: UInt32, Sendable {
  case tensor = 0
  case initialization = 1
  case shuffling = 2
  case dropout = 3
  case augmentation = 4
  case generator = 5
  case splitting = 6
  case labelNoise = 7
  case direction = 8
}
