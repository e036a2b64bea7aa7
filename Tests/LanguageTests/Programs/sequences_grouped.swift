// Into groups by what a closure says.
let words = ["loss", "rate", "step", "mean", "variance"]
let byLength = Dictionary(grouping: words) { $0.count }
print(byLength.keys.sorted(), byLength[4]!, byLength[8]!)
let byRest = Dictionary(grouping: 1...7, by: { $0 % 3 })
for rest in byRest.keys.sorted() { print(rest, byRest[rest]!) }
// prints: [4, 8] ["loss", "rate", "step", "mean"] ["variance"]
// prints: 0 [3, 6]
// prints: 1 [1, 4, 7]
// prints: 2 [2, 5]
