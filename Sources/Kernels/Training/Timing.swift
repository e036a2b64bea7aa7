// Only in Swift programs: in a note the host reads the clock, and only for blocks that are `volatile`.

#if !hasFeature(Embedded)
  /// What `body` gives, and the seconds that it took.
  ///
  ///     let (run, seconds) = timed { train(network, on: digits, epochs: 5) }
  ///
  /// Seconds differ from run to run and from machine to machine.
  public func timed<Result>(_ body: () -> Result) -> (result: Result, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = body()
    return (result, (clock.now - start) / .seconds(1))
  }
#endif
