struct Counter { var n = Int.min + 1 }
var counters = [Counter(), Counter()]
counters[1].n -= 1
print(counters[1].n, counters[0].n)  // prints: -9223372036854775808 -9223372036854775807
counters[1].n -= 1  // fails: arithmetic overflow: -9223372036854775808 - 1 does not fit into Int
