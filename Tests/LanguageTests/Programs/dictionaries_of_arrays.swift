var groups: [Int: [String]] = [:]
for word in ["a", "bb", "c", "dd", "eee"] { groups[word.count, default: []].append(word) }
for length in groups.keys.sorted() { print(length, groups[length] ?? []) }
// prints: 1 ["a", "c"]
// prints: 2 ["bb", "dd"]
// prints: 3 ["eee"]
