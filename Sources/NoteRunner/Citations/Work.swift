/// A work that notes cite: an entry of the course's bibliography.
package struct Work: Sendable, Equatable {
  package var key: String
  package var authors: [Name]
  /// Whether the list of authors ends with "and others".
  package var hasMoreAuthors: Bool
  package var title: String
  /// Empty where it is not known.
  package var year: String
  /// The journal, the proceedings, the publisher or the institution.
  package var venue: String
  package var volume: String
  package var number: String
  package var pages: String
  /// Where it can be read.
  package var address: String?

  package struct Name: Sendable, Equatable {
    package var family: String
    package var given: String
  }
}
