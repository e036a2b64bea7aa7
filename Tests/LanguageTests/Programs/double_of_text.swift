print(Double("1.5") ?? -1, Double("-0") ?? -1, Double(".5") ?? -1, Double("5.") ?? -1, Double("1e5") ?? -1)
print(Double("1E-2") ?? -1, Double("+3") ?? -1, Double("") ?? -1, Double("1.5x") ?? -1, Double(" 1") ?? -1)
print(Double("inf") ?? -1, Double("-infinity") ?? -1, (Double("nan") ?? -1).isNaN, Double("1_0") ?? -1)
print(Double("0.1000000000000000055511151231257827") ?? -1, Float("0.1") ?? -1, Float("x") ?? -1)
print(Double("1e400") ?? -1, Double("1e-400") ?? -1, Double("123456789012345678901234567890") ?? -1)
// prints: 1.5 -0.0 0.5 5.0 100000.0
// prints: 0.01 3.0 -1.0 -1.0 -1.0
// prints: inf -inf true -1.0
// prints: 0.1 0.1 -1.0
// prints: inf 0.0 1.2345678901234568e+29
