print(0x1.8p3, 0xAp-2, 0x1p4, -0x1.8P1)  // prints: 12.0 2.5 16.0 -3.0
print(0x1.999999999999ap-4, 0x1.fffffffffffffp1023 == Double.greatestFiniteMagnitude)  // prints: 0.1 true
print(0x1p-1074 == Double.leastNonzeroMagnitude, 0x0.0000000000001p-1022, 0x1_0.8p0)  // prints: true 5e-324 16.5
print(0x1.00000000000008p0 == 1, 0x1.000000000000081p0, 0x1.00000000000018p0)  // prints: true 1.0000000000000002 1.0000000000000004
print(0x123456789ABCDEF01p0, 0xFFFFFFFFFFFFFFFF.Fp0, 0x0p0)  // prints: 2.0988295479420645e+19 1.8446744073709552e+19 0.0
let small: Float = 0x1.99999ap-4
let least: Float = 0x1p-149
print(small, least == Float.leastNonzeroMagnitude, 0xFF, 0xFE)  // prints: 0.1 true 255 254
