// The spectral norm of an infinite matrix, approximated by the power method.
func element(_ i: Int, _ j: Int) -> Double {
  let diagonal = i + j
  return 1 / Double(diagonal * (diagonal + 1) / 2 + i + 1)
}

func times(_ v: [Double]) -> [Double] {
  var result: [Double] = []
  for i in 0..<v.count {
    var sum = 0.0
    for j in 0..<v.count { sum += element(i, j) * v[j] }
    result.append(sum)
  }
  return result
}

func transposedTimes(_ v: [Double]) -> [Double] {
  var result: [Double] = []
  for i in 0..<v.count {
    var sum = 0.0
    for j in 0..<v.count { sum += element(j, i) * v[j] }
    result.append(sum)
  }
  return result
}

var u = [Double](repeating: 1, count: 60)
var v = u
for _ in 0..<10 {
  v = transposedTimes(times(u))
  u = transposedTimes(times(v))
}
var product = 0.0
var square = 0.0
for i in 0..<u.count {
  product += u[i] * v[i]
  square += v[i] * v[i]
}
print("\((product / square).squareRoot())")
