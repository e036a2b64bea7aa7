// How many letters lie between two words.
func distance(_ a: [String], _ b: [String]) -> Int {
  var row = Array(0...b.count)
  for i in 1...a.count {
    var previous = row[0]
    row[0] = i
    for j in 1...b.count {
      let kept = row[j]
      row[j] = min(row[j] + 1, row[j - 1] + 1, previous + (a[i - 1] == b[j - 1] ? 0 : 1))
      previous = kept
    }
  }
  return row[b.count]
}
print(distance(["k", "i", "t", "t", "e", "n"], ["s", "i", "t", "t", "i", "n", "g"]))  // prints: 3
print(distance(["a"], ["a"]), distance(["a"], ["b", "a"]))  // prints: 0 1
