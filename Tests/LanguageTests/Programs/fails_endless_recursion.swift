func f(_ n: Int) -> Int {
  f(n + 1) + 1  // fails: more than 1000 calls within calls
}
print(f(0))
