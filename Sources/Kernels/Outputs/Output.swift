/// What a block shows, as plain data: rendered in the terminal, in the page and in the recorded text from the
/// same value.
public enum Output: Equatable, Sendable {
  /// A line that was printed.
  case text(String)
  case table(Table)
  case plot(Plot)
  /// A decision tree with the way that was taken.
  case diagnosis(Diagnosis)
  /// Which classes were taken for which.
  case confusion(ConfusionMatrix)
  /// Lines laid out already, under a title: a model's layers.
  case preformatted(title: String, text: String)
}
