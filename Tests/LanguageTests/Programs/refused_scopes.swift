// Names that have gone.
if true { let inner = 1 }
print(inner)  // error: cannot find `inner` in scope
for i in 0..<2 { print(i) }
print(i)  // error: cannot find `i` in scope
func f(_ n: Int) -> Int { n }
print(n)  // error: cannot find `n` in scope
