/// A formula as it goes into the page.
enum TypesetFormula: Sendable {
  case html(String)
  /// The TeX as written, dollars included, and what is wrong with it.
  case failed(tex: String, message: String)

  /// Typesets the formulas of a note; one that cannot be typeset is a located error.
  static func all(of note: Note, with mathematics: Mathematics, into diagnostics: inout [Diagnostic])
    -> [TypesetFormula]
  {
    note.formulas.map { formula in
      do throws(Mathematics.Problem) {
        return .html(try mathematics.html(tex: formula.tex, display: formula.isDisplay))
      } catch {
        let start = error.offset.map { formula.fileOffset(ofUTF16: $0) } ?? formula.range.lowerBound
        diagnostics.append(
          Diagnostic(
            .error, "this formula cannot be typeset: \(error.message)", in: note.file,
            at: start..<max(start + 1, error.offset == nil ? formula.range.upperBound : start + 1)))
        return .failed(tex: note.file.text(formula.range), message: error.message)
      }
    }
  }
}
