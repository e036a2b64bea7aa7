// Nothing says whose members these are.
.first = 1;  // error: `.first`
.first?.second += 1;  // error: `.first`
.first[0]? = 1  // error: `.first`
