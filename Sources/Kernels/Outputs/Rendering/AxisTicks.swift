/// Where an axis begins and ends, and the round numbers that are marked on it.
package struct AxisTicks: Equatable {
  package struct Tick: Equatable {
    package let value: Double
    package let label: String
  }

  package let lower: Double
  package let upper: Double
  package let scale: Scale
  package let ticks: [Tick]

  /// - Parameters:
  ///   - values: what is to be shown; those that have no place on the scale are passed over.
  ///   - count: about how many ticks there is room for.
  ///   - extending: whether the axis may go on to the next tick at either end (where that costs little of its
  ///     length), or ends with the data.
  package init(for values: [Double], scale: Scale, count: Int, extending: Bool) {
    var lower = Double.infinity
    var upper = -Double.infinity
    for value in values where value.isFinite && (scale == .linear || value > 0) {
      lower = min(lower, value)
      upper = max(upper, value)
    }
    if lower > upper { (lower, upper) = scale == .linear ? (0, 1) : (0.1, 1) }
    self.scale = scale
    switch scale {
    case .linear:
      (self.lower, self.upper, ticks) = linearTicks(lower, upper, count: count, extending: extending)
    case .log: (self.lower, self.upper, ticks) = logTicks(lower, upper, count: count, extending: extending)
    }
  }

  /// Where a value lies, 0 at the lower end and 1 at the upper one; nil if it has no place on this scale.
  package func position(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch scale {
    // Halves: the difference of two large numbers may overflow.
    case .linear: return (value / 2 - lower / 2) / (upper / 2 - lower / 2)
    case .log:
      guard value > 0 else { return nil }
      let origin = log(lower)
      return (log(value) - origin) / (log(upper) - origin)
    }
  }
}

// MARK: - Linear

/// How much of its length an axis may add at an end to reach a round number.
private let largestExtension = 0.15

private func linearTicks(
  _ lower: Double, _ upper: Double, count: Int, extending: Bool
) -> (Double, Double, [AxisTicks.Tick]) {
  var (lower, upper) = (lower, upper)
  // A constant gets some room; and so does what differs only by rounding.
  let size = max(lower.magnitude, upper.magnitude)
  if upper / 2 - lower / 2 <= size * 1e-12 {
    let margin = size == 0 ? 1 : size * 0.1
    lower -= margin
    upper += margin
  }
  guard size < 1e300 else {
    // So far out that a step beyond might overflow: only the ends are marked.
    let ends = [lower, upper].map { AxisTicks.Tick(value: $0, label: scientific($0, digits: 1)) }
    return (lower, upper, ends)
  }
  let (step, exponent) = niceStep(atLeast: (upper - lower) / Double(max(count, 1)))
  // In units of the step ticks are integers, which keeps them free of accumulated rounding.
  var first = (lower / step).rounded(.up)
  var last = (upper / step).rounded(.down)
  // What is a step but for rounding belongs to it.
  if (lower / step - (first - 1)) < 1e-9 { first -= 1 }
  if ((last + 1) - upper / step) < 1e-9 { last += 1 }
  if extending {
    let most = (upper - lower) * largestExtension
    if first * step > lower, lower - (first - 1) * step <= most { first -= 1 }
    if last * step < upper, (last + 1) * step - upper <= most { last += 1 }
    lower = min(lower, first * step)
    upper = max(upper, last * step)
  }
  var ticks: [AxisTicks.Tick] = []
  var index = first
  while index <= last, ticks.count < 100 {
    let value = index * step
    let isLong = size >= 1e6 || (size < 1e-3)
    let label = isLong && value != 0 ? shortScientific(value) : fixedPoint(value, digits: max(0, -exponent))
    ticks.append(AxisTicks.Tick(value: value, label: label))
    index += 1
  }
  return (lower, upper, ticks)
}

/// The least of 1, 2 and 5 times a power of ten that is at least `size`, and that power.
private func niceStep(atLeast size: Double) -> (step: Double, exponent: Int) {
  var exponent = 0
  while exponent < 305, powerOfTen(exponent) * 5 < size { exponent += 1 }
  while exponent > -305, powerOfTen(exponent - 1) * 5 >= size { exponent -= 1 }
  let power = powerOfTen(exponent)
  for factor in [1.0, 2.0] where factor * power >= size * (1 - 1e-9) { return (factor * power, exponent) }
  return (5 * power, exponent)
}

/// Scientific, with as many digits as it takes up to three: `2e+06`, `2.5e-04`.
private func shortScientific(_ value: Double) -> String {
  for digits in 0..<3 {
    let text = scientific(value, digits: digits)
    if let shown = Double(text), (shown - value).magnitude <= value.magnitude * 1e-6 { return text }
  }
  return scientific(value, digits: 3)
}

// MARK: - Logarithmic

private func logTicks(
  _ lower: Double, _ upper: Double, count: Int, extending: Bool
) -> (Double, Double, [AxisTicks.Tick]) {
  let bottom = decade(below: lower)
  let top = decade(below: upper) + (powerOfTen(decade(below: upper)) < upper ? 1 : 0)
  // Within two decades 1, 2 and 5 are marked, else powers of ten, every one or every few.
  let marksBetween = top - bottom <= 2
  let stride = max(1, (top - bottom + max(count, 1) - 1) / max(count, 1))
  var candidates: [AxisTicks.Tick] = []
  var ticks: [AxisTicks.Tick] = []
  for exponent in bottom...max(top, bottom + 1) {
    for factor in [1.0, 2, 5] {
      let value = exponent < 0 ? factor / powerOfTen(-exponent) : factor * powerOfTen(exponent)
      let tick = AxisTicks.Tick(value: value, label: logLabel(value, exponent: exponent))
      candidates.append(tick)
      if marksBetween || (factor == 1 && (exponent - bottom) % stride == 0) { ticks.append(tick) }
    }
  }
  var (start, end) = (lower, upper)
  if extending {
    start = candidates.last { $0.value <= lower }?.value ?? lower
    end = candidates.first { $0.value >= upper }?.value ?? upper
  }
  if start == end {
    start /= 2
    end *= 2
  }
  return (start, end, ticks.filter { $0.value >= start && $0.value <= end })
}

/// The largest n with 10ⁿ ≤ value, for value > 0.
private func decade(below value: Double) -> Int {
  var exponent = Int((log(value) / 2.302_585_092_994_045_7).rounded(.down))
  exponent = max(-323, min(exponent, 308))
  while exponent > -307, powerOfTen(exponent) > value { exponent -= 1 }
  while exponent < 308, powerOfTen(exponent + 1) <= value { exponent += 1 }
  return exponent
}

private func logLabel(_ value: Double, exponent: Int) -> String {
  if exponent >= 6 || exponent < -4 { return scientific(value, digits: 0) }
  return fixedPoint(value, digits: max(0, -exponent))
}
