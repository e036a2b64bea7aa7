/// The wording for Swift that is not in the block language: it always says where the reference of what is in stands.
func refusal(of what: String, instead: String = "") -> String {
  "\(what) is not part of the block language (see docs/language.md)" + (instead.isEmpty ? "" : "; \(instead)")
}
