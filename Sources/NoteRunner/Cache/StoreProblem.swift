/// What keeps a cache from helping. None of it keeps a build from being right.
package enum StoreProblem: Hashable {
  case obstacle(StoreFolder.Obstacle)
  case unreadable(SystemError)
  case unwritable(SystemError)
  case full(SystemError)
  case damaged(count: Int)

  package func text(folder path: String) -> String {
    switch self {
    case .obstacle(.notAFolder):
      "\(path): no folder can be here for the cache, since a file is; nothing is cached"
    case .obstacle(.foreign):
      "\(path): this folder would be the cache, but it holds something else; nothing is cached"
    case .obstacle(.unreadable(let error)), .unreadable(let error):
      "\(path): the cache cannot be read (\(error.text)); what it holds is computed again"
    case .unwritable(let error):
      "\(path): the cache cannot be written (\(error.text)); what is computed now is not kept"
    case .full(let error):
      "\(path): no room for the cache (\(error.text)); not all that is computed now is kept"
    case .damaged(let count):
      count == 1
        ? "\(path): one entry of the cache was damaged; what it held is computed again"
        : "\(path): \(count) entries of the cache were damaged; what they held is computed again"
    }
  }
}
