// How often each word is there.
let text = ["to", "be", "or", "not", "to", "be"]
var counts: [String: Int] = [:]
for word in text { counts[word, default: 0] += 1 }
for (word, count) in counts.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }) {
  print(word, count)
}
print(counts.values.reduce(0, +), counts.keys.count, counts["that"] ?? 0)
// prints: be 2
// prints: to 2
// prints: not 1
// prints: or 1
// prints: 6 4 0
