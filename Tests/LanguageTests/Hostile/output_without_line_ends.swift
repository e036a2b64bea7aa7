// stops: printed more
while true { print("text", terminator: "") }
