// stops: within the other's closure
func f(_ n: Int) -> [Int] { [n].flatMap { f($0 + 1) } }
print(f(0))
