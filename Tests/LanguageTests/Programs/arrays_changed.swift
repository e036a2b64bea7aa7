var a = [5, 3, 8]
a.append(1)
a.insert(9, at: 0)
a.insert(7, at: a.count)
a[1] = 50
a[2] += 100
a += [2, 4]
a.append(contentsOf: [6, 6])
print(a, a.count)  // prints: [9, 50, 103, 8, 1, 7, 2, 4, 6, 6] 10
print(a.remove(at: 2), a.removeFirst(), a.removeLast(), a.popLast() ?? 0)  // prints: 103 9 6 6
a.swapAt(0, 1)
print(a)  // prints: [8, 50, 1, 7, 2, 4]
a.reverse()
print(a)  // prints: [4, 2, 7, 1, 50, 8]
a.sort()
print(a)  // prints: [1, 2, 4, 7, 8, 50]
a.sort(by: >)
print(a)  // prints: [50, 8, 7, 4, 2, 1]
a.sort { $0 % 3 < $1 % 3 }
print(a)  // prints: [7, 4, 1, 50, 8, 2]
a.removeLast(2)
a.removeFirst(2)
print(a)  // prints: [1, 50]
a.removeAll { $0 > 5 }
print(a)  // prints: [1]
a.removeAll()
print(a, a.popLast() == nil)  // prints: [] true
