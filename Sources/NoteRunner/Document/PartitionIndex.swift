extension RandomAccessCollection where Index == Int {
  /// The first index whose element belongs to the second part; the elements must be partitioned already.
  func partitionIndex(where belongsToSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
