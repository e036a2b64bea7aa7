// How often each number and each word comes.
func counted(_ count: Int) -> Int {
  var numbers: [Int: Int] = [:]
  var words: [String: Int] = [:]
  let names = ["sun", "moon", "star", "sky", "sea", "sand", "stone"]
  var state = 1
  for _ in 0..<count {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    numbers[state % 997, default: 0] += 1
    words[names[state % 7], default: 0] += 1
  }
  var largest = 0
  for (_, count) in numbers { largest = max(largest, count) }
  return largest * 1000 + (words["sea"] ?? 0)
}

print("\(counted(60_000))")
