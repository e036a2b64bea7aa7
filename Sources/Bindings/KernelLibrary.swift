import Language

extension Library {
  /// Everything of `Kernels` that a block can name, beside the standard library's part.
  public static var kernels: Library {
    Library(
      [
        .functions, .tensors, .calculus, .datasets, .columns, .tables, .scales, .plots, .initializers,
        .losses,
        .models, .optimizers, .schedules, .earlyStopping, .augmentation, .training, .timing, .epochs,
        .metrics, .runs,
        .descents, .verdicts, .show,
      ] + Family.layers + Family.comparisons + Family.diagnoses + Family.curvature + Family.measures
        + Family.sweeps
        + Family.lossSlices)
  }
}

extension PreparedLibrary {
  /// All that a block can name.
  static let blocks = PreparedLibrary(.standard + .kernels)
}
