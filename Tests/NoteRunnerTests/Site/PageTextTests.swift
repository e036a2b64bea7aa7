import NoteRunner
import Testing

@Suite struct PageTextTests {
  private func sections(_ html: String) -> [[String]] {
    PageText.sections(html).map { [$0.anchor, $0.title, $0.text] }
  }

  @Test func sectionsBeginAtHeadings() {
    let html = """
      <p>Above.</p>
      <h1 id="one">One<a class="anchor" href="#one" aria-hidden="true" tabindex="-1">#</a></h1>
      <p>First <em>words</em>, <code>a &lt; b &amp;&amp; c</code>.</p>
      <h2 id="学习率">学习<strong>率</strong></h2><ul><li>甲</li><li>乙</li></ul>
      """
    #expect(
      sections(html) == [
        ["", "", "Above."], ["one", "One", "First words, a < b && c."], ["学习率", "学习率", "甲 乙"],
      ])
  }

  @Test func whatOnlyDrawsIsLeftOut() {
    let html = """
      <h1 id="a">A</h1><figure class="plot"><pre>1.0 +***
          |   ** momentum
         -+----</pre><svg><svg x="1"><path d="M0 0"></path></svg><text>tick</text></svg><label>Drawing</label>
      <figcaption>Figure 1</figcaption></figure><pre class="printed">*** 3 | 4</pre>
      """
    #expect(sections(html) == [["a", "A", "1.0 momentum Figure 1 *** 3 | 4"]])
  }

  @Test func formulasAreReadOnce() {
    let html = """
      <p>so <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow>\
      <annotation encoding="application/x-tex">x=2</annotation></semantics></math></span>\
      <span class="katex-html" aria-hidden="true"><span class="base"><span>x</span></span></span></span> holds</p>
      """
    #expect(sections(html) == [["", "", "so x=2 holds"]])
  }

  @Test func picturesAreTheirDescription() {
    #expect(
      sections("<p>a<img src=\"x>y.png\" alt=\"A &quot;slope&quot;\"></p>") == [["", "", "a A \"slope\""]])
  }

  @Test(arguments: ["<", "<p", "<svg><path", "a < b", "<h1 id=\"x\">", "</figure>", "&amp"])
  func brokenPagesEnd(html: String) { _ = PageText.sections(html) }
}
