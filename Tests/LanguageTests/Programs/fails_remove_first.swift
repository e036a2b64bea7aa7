// Nothing to remove.
var queue = [1]
print(queue.removeFirst())
print(queue.isEmpty)
print(queue.removeFirst())  // fails: `removeFirst` of an empty array
// prints: 1
// prints: true
