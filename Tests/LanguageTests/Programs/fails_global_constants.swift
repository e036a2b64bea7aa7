// Division of what was counted.
let hits = [Int]()
let total = hits.count
print("total", total)
print(10 % total)  // fails: division by zero: 10 % 0
// prints: total 0
