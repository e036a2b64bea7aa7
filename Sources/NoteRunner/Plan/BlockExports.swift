import Bindings

/// What later blocks get from a block that has succeeded.
enum BlockExports: Equatable {
  /// Values that are known by their digest.
  ///
  /// - holdsCode: whether functions are among them.
  case values(Digest, holdsCode: Bool)
  /// More than values: closures that share a variable. Whoever uses them must run, each time.
  case shared
}

extension Dependencies {
  func needed(by index: Int, exports: [BlockExports?]) -> [Int] {
    needed(by: index) { if case .values(_, holdsCode: true) = exports[$0] { true } else { false } }
  }
}
