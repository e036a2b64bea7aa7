// Changes of the inputs alone, so that testing data no longer comes from where the training data came from.

extension Dataset {
  /// Every input x becomes 1 − x: light on dark instead of dark on light, for pixels from 0 to 1.
  public func invertedPixels() -> Dataset { mapInputs { value, _ in 1 - value } }

  /// The same number added to every input. Traps where the result is not finite.
  public func shifted(by offset: Double) -> Dataset {
    orTrap { () throws(KernelError) in try shiftedInputs(by: offset) }
  }

  /// Every input multiplied by the same number: a dimmer picture, another unit. Traps where the result is not finite.
  public func scaled(by factor: Double) -> Dataset {
    orTrap { () throws(KernelError) in try scaledInputs(by: factor) }
  }

  /// The core of `shifted`.
  package func shiftedInputs(by offset: Double) throws(KernelError) -> Dataset {
    try checkFinite("shifted(by:)", offset)
    let step = Float(offset)
    let result = mapInputs { value, _ in value + step }
    try result.inputs.checkElements("feature")
    return result
  }

  /// The core of `scaled`.
  package func scaledInputs(by factor: Double) throws(KernelError) -> Dataset {
    try checkFinite("scaled(by:)", factor)
    let multiplier = Float(factor)
    let result = mapInputs { value, _ in value * multiplier }
    try result.inputs.checkElements("feature")
    return result
  }
}
