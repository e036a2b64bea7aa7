// Functions of each element. All are defined for every float and follow IEEE 754: log(-1) is NaN, 1/0 infinite.

/// e to the power of each element. Derivative: exp(x).
public func exp(_ x: Tensor) -> Tensor { x.elementwise(.exp) }

/// The natural logarithm of each element. Derivative: 1 / x.
public func log(_ x: Tensor) -> Tensor { x.elementwise(.log) }

/// The hyperbolic tangent of each element. Derivative: 1 − tanh(x)².
public func tanh(_ x: Tensor) -> Tensor { x.elementwise(.tanh) }

/// The logistic function 1 / (1 + exp(−x)) of each element. Derivative: s(x) · (1 − s(x)).
public func sigmoid(_ x: Tensor) -> Tensor { x.elementwise(.sigmoid) }

/// The sine of each element, in radians. Derivative: cos(x).
public func sin(_ x: Tensor) -> Tensor { x.elementwise(.sin) }

/// The cosine of each element, in radians. Derivative: −sin(x).
public func cos(_ x: Tensor) -> Tensor { x.elementwise(.cos) }

/// The square root of each element. Derivative: 1 / (2 √x), infinite at 0.
public func sqrt(_ x: Tensor) -> Tensor { x.elementwise(.squareRoot) }

/// The magnitude of each element. Derivative: the sign of x; 0 at 0.
public func abs(_ x: Tensor) -> Tensor { x.elementwise(.absolute) }

/// The rectified linear unit max(x, 0) of each element. Derivative: 1 for x > 0, else 0.
///
/// Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, 2010.
public func relu(_ x: Tensor) -> Tensor { x.elementwise(.relu) }

/// x where it is positive, `slope` · x elsewhere. Derivative: 1 for x > 0, else `slope`.
///
/// Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models, 2013.
package func leakyRelu(_ x: Tensor, slope: Double) -> Tensor {
  x.elementwise(.leakyRelu(slope: Float(slope)))
}

/// Each element to a constant power.
///
/// Whole exponents up to ±1024 multiply by repeated squaring, so that they are defined for negative
/// elements; others are exp(exponent · log(x)). Derivative: exponent · x^(exponent − 1).
public func pow(_ x: Tensor, _ exponent: Double) -> Tensor {
  guard exponent == exponent.rounded(.towardZero), exponent.magnitude <= 1024 else {
    return x.elementwise(.realPower(exponent))
  }
  let power = x.elementwise(.power(UInt32(exponent.magnitude)))
  return exponent < 0 ? 1 / power : power
}

extension Tensor {
  /// Each element times itself. Derivative: 2x.
  public func squared() -> Tensor { elementwise(.square) }
}
