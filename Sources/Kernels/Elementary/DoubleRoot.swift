/// √x, correctly rounded (IEEE 754 demands it of the hardware). The root of a negative number is NaN.
public func sqrt(_ x: Double) -> Double { x.squareRoot() }
