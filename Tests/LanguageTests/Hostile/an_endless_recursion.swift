// stops: calls within calls
func f() { f() }
f()
