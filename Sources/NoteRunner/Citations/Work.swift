/// A work that notes cite: an entry of the course's bibliography.
struct Work: Sendable, Equatable {
  var key: String
  var authors: [Name]
  /// Whether the list of authors ends with "and others".
  var hasMoreAuthors: Bool
  var title: String
  /// Empty where it is not known.
  var year: String
  /// The journal, the proceedings, the publisher or the institution.
  var venue: String
  var volume: String
  var number: String
  var pages: String
  /// Where it can be read.
  var address: String?

  struct Name: Sendable, Equatable {
    var family: String
    var given: String
  }
}
