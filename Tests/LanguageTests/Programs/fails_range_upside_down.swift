let n = -1
for i in 0..<n { print(i) }  // fails: the range's lower bound 0 is above its upper bound -1
