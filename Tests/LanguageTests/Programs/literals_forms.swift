// Numbers as one may write them.
print(1_000_000, 0xFF, 0b1010, 0o17, 1e3, 2.5e-3, 1_0.5)  // prints: 1000000 255 10 15 1000.0 0.0025 10.5
print(-0, 0x7FFF_FFFF_FFFF_FFFF, 0xff == 255)  // prints: 0 9223372036854775807 true
let one: Double = 1
let small: Float = 1e-3
print(one, small, 5 / 2, 5 / 2.0, -7 / 2, -7 % 2)  // prints: 1.0 0.001 2 2.5 -3 -1
