// stops: memory
var d: [Int: Int] = [:]
var n = 0
while true { d[n] = n
n += 1 }
