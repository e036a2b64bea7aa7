// Until nothing is left.
var queue = [3, 1, 2]
while let next = queue.popLast() { print(next, queue.count) }
var numbers = ["4", "x", "6"].map { Int($0) }
for number in numbers {
  if let number { print(number) }
}
numbers.append(nil)
print(numbers.compactMap { $0 }.count, numbers.count)
// prints: 2 2
// prints: 1 1
// prints: 3 0
// prints: 4
// prints: 6
// prints: 2 4
