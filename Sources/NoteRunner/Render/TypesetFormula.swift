/// A formula as it goes into the page.
enum TypesetFormula: Sendable {
  case html(String)
  /// The TeX as written, dollars included, and what is wrong with it.
  case failed(tex: String, message: String)

  /// Typesets the formulas of a note; one that cannot be typeset is a located error.
  static func all(
    of note: Note, with mathematics: Mathematics, macros: TeXMacros = TeXMacros(),
    into diagnostics: inout [Diagnostic]
  ) -> [TypesetFormula] {
    var equations = 0
    return note.formulas.map { formula in
      // At the end, where it shifts no place of an error, and behind a comment, if there is one.
      var tag = ""
      if formula.id != nil {
        equations += 1
        tag = "\n\\tag{\(equations)}"
      }
      do throws(Mathematics.Problem) {
        return .html(try mathematics.html(tex: formula.tex + tag, display: formula.isDisplay, macros: macros))
      } catch {
        let start = error.offset.map { formula.fileOffset(ofUTF16: $0) } ?? formula.range.lowerBound
        var diagnostic = Diagnostic(
          .error, "this formula cannot be typeset: \(error.message)", in: note.file,
          at: start..<max(start + 1, error.offset == nil ? formula.range.upperBound : start + 1))
        if let command = TeXCommand.names(in: error.message).first,
          let origin = macros.origin(of: command, in: formula.tex)
        {
          diagnostic.related = [origin]
        }
        diagnostics.append(diagnostic)
        return .failed(tex: note.file.text(formula.range), message: error.message)
      }
    }
  }

  /// Typesets the formulas in the titles of works; one that cannot be typeset is an error in the bibliography.
  static func titles(
    of works: some Sequence<Work>, with mathematics: Mathematics, macros: TeXMacros,
    into diagnostics: inout [Diagnostic]
  ) -> [String: TypesetFormula] {
    var formulas: [String: TypesetFormula] = [:]
    for work in works.sorted(by: { $0.key < $1.key }) {
      for case .formula(let tex) in work.titleParts {
        do throws(Mathematics.Problem) {
          formulas[tex] = .html(try mathematics.html(tex: tex, display: false, macros: macros))
        } catch {
          formulas[tex] = .failed(tex: "$\(tex)$", message: error.message)
          var diagnostic = Diagnostic(
            .error, "`$\(tex)$` in the title of `\(work.key)` cannot be typeset: \(error.message)",
            path: work.origin?.path ?? "")
          diagnostic.place = work.origin?.place
          diagnostics.append(diagnostic)
        }
      }
    }
    return formulas
  }
}
