// stops: steps
repeat { } while true
