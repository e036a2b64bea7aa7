// stops: steps
while true {}
