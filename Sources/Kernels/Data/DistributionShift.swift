// Changes of the inputs alone, so that testing data no longer comes from where the training data came from.

extension Dataset {
  /// Every input x becomes 1 − x: light on dark instead of dark on light, for pixels from 0 to 1.
  public func invertedPixels() -> Dataset { mapInputs { value, _ in 1 - value } }

  /// The same number added to every input.
  public func shifted(by offset: Double) -> Dataset {
    let step = Float(offset)
    return mapInputs { value, _ in value + step }
  }

  /// Every input multiplied by the same number: a dimmer picture, another unit.
  public func scaled(by factor: Double) -> Dataset {
    let multiplier = Float(factor)
    return mapInputs { value, _ in value * multiplier }
  }
}
