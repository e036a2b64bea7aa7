// stops: memory
var a = [1]
while true { a.append(2) }
