import Bindings
import Language
import Testing

/// Every row can be read: by the parser, and by the checker with all types it names.
@Test func everyRowIsUnderstood() {
  #expect(NoteChecker(library: .standard + .kernels).libraryProblems == [])
}

@Test func everyFamilyHasAReadableHead() {
  for family in Library.kernels.families {
    #expect(Parser.parseFamilyHead(family.declaration.description).head != nil)
    for row in family.rows { #expect(Parser.parseSignature(row.declaration.description).signature != nil) }
  }
}
