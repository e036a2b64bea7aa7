/// What a block shows, as plain data: rendered in the terminal, in the page and in the recorded text from the
/// same value.
public enum Output: Equatable, Sendable {
  /// A line that was printed.
  case text(String)
  case table(Table)
  case plot(Plot)
  /// Lines laid out already, under a title: a decision tree, a model's layers.
  case preformatted(title: String, text: String)
}
