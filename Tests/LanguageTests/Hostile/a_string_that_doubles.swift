// stops: memory
var s = "ab"
while true { s += s }
