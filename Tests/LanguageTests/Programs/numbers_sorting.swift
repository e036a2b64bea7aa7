// Three ways to put in order.
func inserted(_ list: [Int]) -> [Int] {
  var a = list
  for i in 1..<a.count {
    var j = i
    while j > 0, a[j - 1] > a[j] {
      a.swapAt(j - 1, j)
      j -= 1
    }
  }
  return a
}
func merged(_ list: [Int]) -> [Int] {
  if list.count < 2 { return list }
  let left = merged(Array(list[..<(list.count / 2)]))
  let right = merged(Array(list[(list.count / 2)...]))
  var (i, j) = (0, 0)
  var result: [Int] = []
  while i < left.count || j < right.count {
    if j == right.count || i < left.count && left[i] <= right[j] {
      result.append(left[i])
      i += 1
    } else {
      result.append(right[j])
      j += 1
    }
  }
  return result
}
let list = [5, 3, 8, 1, 9, 2, 2]
print(inserted(list), merged(list) == list.sorted(), inserted([1]), merged([]))  // prints: [1, 2, 2, 3, 5, 8, 9] true [1] []
