/// What a note's links and references lead to outside of the note itself.
struct FollowedLinks: Sendable {
  /// A file that the page asks for.
  struct File: Sendable, Equatable {
    var asset: LinkCheck.Asset
    var state: LinkCheck.AssetState
    var isPicture: Bool
    var size: PictureSize?
  }

  /// A place of another note.
  struct Place: Sendable {
    var target: String
    var name: String
  }

  var assets: [File] = []
  /// Of pictures, by the source as it is written.
  var sizes: [String: PictureSize] = [:]
  /// What places of other notes are called, by the target as it is written.
  var names: [String: String] = [:]
  /// Where references lead, by their index in the note.
  var elsewhere: [Int: Place] = [:]
  /// The works that are cited, by their keys.
  var works: [String: Work] = [:]
  /// The formulas in their titles, by their TeX.
  var titleFormulas: [String: TypesetFormula] = [:]
}
