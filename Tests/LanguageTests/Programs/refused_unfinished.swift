print(.)  // error: expected the name of a member
let list = [1, .]  // error: expected the name of a member
