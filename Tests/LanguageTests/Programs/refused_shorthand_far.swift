let two = [1, 2].map { $7 }  // error: this closure gets 1 argument, and uses 8
let three = [1, 2].reduce(0) { $0 + $1 + $30 }  // error: this closure gets 2 arguments, and uses 31
