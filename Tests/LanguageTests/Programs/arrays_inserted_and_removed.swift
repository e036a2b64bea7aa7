// Here and there.
var list = [1, 2, 3]
list.insert(0, at: 0)
list.insert(9, at: list.count)
print(list, list.remove(at: 2), list)  // prints: [0, 1, 2, 3, 9] 2 [0, 1, 3, 9]
list.removeAll { $0 > 5 }
list += [7, 8]
list.append(contentsOf: [1, 1])
print(list, list.removeLast(), list.count)  // prints: [0, 1, 3, 7, 8, 1, 1] 1 6
list.removeAll()
print(list, list.isEmpty)  // prints: [] true
