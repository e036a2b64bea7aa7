/// A work that notes cite: an entry of the course's bibliography.
package struct Work: Sendable, Equatable {
  package var key: String
  package var authors: [Name]
  /// Whether the list of authors ends with "and others".
  package var hasMoreAuthors: Bool
  /// As text; formulas as they are written.
  package var title: String
  /// The same, with what is to be typeset told apart.
  package var titleParts: [TeXText.Part]
  /// Which edition of the book; empty for the first.
  package var edition: String
  /// Empty where it is not known.
  package var year: String
  /// The journal, the proceedings, the publisher or the institution.
  package var venue: String
  package var volume: String
  package var number: String
  package var pages: String
  /// What else the entry says of it.
  package var note: String
  /// Where it can be read.
  package var address: String?
  /// Where the bibliography has it.
  package var origin: Origin?

  package struct Origin: Sendable, Equatable {
    package var path: String
    package var place: Diagnostic.Place?
  }

  package struct Name: Sendable, Equatable {
    package var family: String
    package var given: String
  }
}
