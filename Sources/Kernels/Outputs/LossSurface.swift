extension Plot {
  /// The level bands of the loss over a plane through the space of parameters: at (a, b) stands the loss of the
  /// model with parameters θ + a x + b y, the model itself in the middle.
  ///
  ///     Plot.lossSurface(of: run.model, on: digits)
  ///
  /// - Parameters:
  ///   - x, y: directions [parameterCount]; without them random ones with the filters' lengths, see
  ///     `randomDirection`, drawn from `seed` and `seed + 1`.
  ///   - range: of both a and b.
  ///
  /// Li, Xu, Taylor, Studer, Goldstein: Visualizing the Loss Landscape of Neural Nets, 2018. Traps where a
  /// direction has another shape than the parameters, unless the range is finite and not empty, and where model
  /// and data do not fit.
  ///
  /// Cost: the loss at 37 · 21 places.
  public static func lossSurface(
    of model: Sequential, on data: Dataset, x: Tensor? = nil, y: Tensor? = nil,
    in range: ClosedRange<Double> = -1...1, loss: Loss = .automatic, seed: Int = 0, title: String = ""
  ) -> Plot {
    orTrap { () throws(KernelError) in
      try lossSurface(
        of: model, data: data, x: x, y: y, range: range, loss: loss, seed: seed, title: title
      ) { () throws(KernelError) in
      }
    }
  }

  /// The core of `lossSurface`; `willEvaluate` is called before each loss is computed.
  package static func lossSurface(
    of model: Sequential, data: Dataset, x: Tensor?, y: Tensor?, range: ClosedRange<Double>, loss: Loss,
    seed: Int, title: String, willEvaluate: () throws(KernelError) -> Void
  ) throws(KernelError) -> Plot {
    let x = x ?? model.randomDirection(seed: seed)
    let y = y ?? model.randomDirection(seed: seed &+ 1)
    for direction in [x, y] { try model.checkDirection(direction, for: "Plot.lossSurface") }
    let grid = try Grid.sampled(x: range, y: range, columns: surfaceColumns, rows: surfaceRows) {
      (a, b) throws(KernelError) in
      try willEvaluate()
      return try model.shiftedLoss(on: data, by: [(a, x), (b, y)], loss: loss)
    }
    return Plot(title: title, content: .contour(Contour(grid: grid, trajectories: [])))
  }

  /// A loss costs more than most functions: half as fine as other contours.
  private static let surfaceColumns = 37
  private static let surfaceRows = 21
}
