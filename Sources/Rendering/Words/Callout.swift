/// What a quotation can be marked as: `> [!NOTE]`.
package enum Callout: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
}
