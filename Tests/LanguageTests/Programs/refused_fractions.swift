let a = 0x1.8  // error: a hexadecimal fraction ends with a power of two; write `0x1.8p0`
let b = 0x1p  // error: `0x1p` is not a number
