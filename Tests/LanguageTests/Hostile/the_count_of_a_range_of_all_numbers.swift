// stops: overflow
print((Int.min..<Int.max).count)
