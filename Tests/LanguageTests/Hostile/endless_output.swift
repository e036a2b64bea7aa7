// stops: printed more
while true { print("line") }
