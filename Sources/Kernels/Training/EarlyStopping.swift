/// Ends a training when the validation loss has not improved for a while, and takes the parameters of its best
/// epoch.
///
/// Prechelt, "Early stopping — but when?", 1998.
public struct EarlyStopping: Equatable, Sendable {
  /// How many epochs without improvement are borne.
  let patience: Int
  /// By how much the loss must fall below the best one to count as better.
  let minimumImprovement: Double

  /// Traps unless `patience` is at least 1.
  public init(patience: Int, minimumImprovement: Double = 0) {
    self = orTrap { () throws(KernelError) in
      try EarlyStopping.checked(patience: patience, minimumImprovement: minimumImprovement)
    }
  }

  private init(checkedPatience patience: Int, _ minimumImprovement: Double) {
    self.patience = patience
    self.minimumImprovement = minimumImprovement
  }

  /// The core of the initializer.
  package static func checked(
    patience: Int, minimumImprovement: Double
  ) throws(KernelError) -> EarlyStopping {
    guard patience >= 1 else {
      throw .invalidArgument(name: "patience", value: "\(patience)", allowed: "at least 1")
    }
    try checkNotNegative("minimumImprovement", minimumImprovement)
    return EarlyStopping(checkedPatience: patience, minimumImprovement)
  }
}
