import Kernels

/// A decision tree as a list of lists, the way that was taken marked in words, by an arrow and by weight.
struct DiagnosisHTML {
  let words: DiagnosisWords

  func write(_ diagnosis: Diagnosis, into writer: inout HTMLWriter) {
    writer.open("figure", [.init("class", "diagnosis")])
    writer.open("ul", [.init("class", "tree")])
    writer.open("li", [.init("class", "taken")])
    write(diagnosis.tree, of: diagnosis, isTaken: true, into: &writer)
    writer.close("li")
    writer.close("ul")
    let advice = words.advice(diagnosis.verdict)
    if !advice.isEmpty { writer.element("p", text: words.tryNext + advice) }
    writer.open("figcaption")
    writer.text(words.title)
    writer.element("strong", text: words.verdict(diagnosis.verdict))
    writer.close("figcaption")
    writer.close("figure")
  }

  private func write(
    _ node: Diagnosis.Node, of diagnosis: Diagnosis, isTaken: Bool, into writer: inout HTMLWriter
  ) {
    switch node {
    case .leaf(let verdict):
      writer.element(
        "span", [.init("class", isTaken ? "verdict reached" : "verdict")], text: words.verdict(verdict))
    case .question(let question, let branches):
      writer.element("span", text: words.question(question, diagnosis.evidence))
      writer.open("ul")
      for branch in branches {
        writer.newline()
        writer.open("li", branch.isTaken ? [.init("class", "taken")] : [])
        writer.element("span", [.init("class", "answer")]) { writer in
          if branch.isTaken {
            writer.element("span", [.init("role", "img"), .init("aria-label", words.taken)], text: "⇒")
            writer.text(" ")
          }
          writer.text(words.answer(branch.answer))
        }
        write(branch.node, of: diagnosis, isTaken: branch.isTaken, into: &writer)
        writer.close("li")
      }
      writer.close("ul")
    }
  }
}
