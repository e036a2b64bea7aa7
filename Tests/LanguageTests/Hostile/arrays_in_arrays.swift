// stops: memory
var a: [[Int]] = []
while true { a.append(Array(repeating: 0, count: 1000)) }
