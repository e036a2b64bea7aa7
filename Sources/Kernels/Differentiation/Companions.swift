// Pairs of operations that one loop computes: the second takes what the first has in registers. Each element is what
// the two would make of it one after the other, and both results are written.

extension Tape {
  /// For each node the later one that is computed along with it; −1 where there is none.
  func companions() -> [Int] {
    var companions = [Int](repeating: -1, count: nodes.count)
    var crossEntropies: [Int] = []
    for index in nodes.indices {
      let node = nodes[index]
      switch node.operation {
      case .crossEntropy: crossEntropies.append(index)
      // Both need the same exponentials.
      case .crossEntropyGradient:
        let loss = crossEntropies.first { nodes[$0].left == node.left && nodes[$0].right == node.right }
        if let loss, companions[loss] < 0 { companions[loss] = index }
      case .relu where addsToRows(node.left) && companions[node.left] < 0: companions[node.left] = index
      case .sum(let spans) where isRectificationGradient(node.left, of: spans) && companions[node.left] < 0:
        companions[node.left] = index
      default: break
      }
    }
    return companions
  }

  /// Whether a node adds a vector to each row of a matrix, as a layer adds its bias.
  private func addsToRows(_ index: Int) -> Bool {
    guard case .add = nodes[index].operation else { return false }
    let (node, rows) = (nodes[index], nodes[nodes[index].left])
    return node.shape.count == 2 && rows.shape == node.shape && nodes[node.right].shape == [node.shape[1]]
      && node.shape[0] > 1 && node.shape[1] > 1
  }

  /// Whether a node is the gradient of a ReLU of a matrix, to be summed over its rows.
  private func isRectificationGradient(_ index: Int, of spans: Spans) -> Bool {
    guard case .reluGradient = nodes[index].operation else { return false }
    let shape = nodes[index].shape
    return shape.count == 2 && spans.outer == 1 && spans.extent == shape[0] && spans.inner == shape[1]
      && shape[1] > 1
  }
}
