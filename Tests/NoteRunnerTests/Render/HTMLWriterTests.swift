import NoteRunner
import Rendering
import Testing

@Suite struct HTMLWriterTests {
  @Test func escapesTextAndAttributes() {
    var writer = HTMLWriter()
    writer.element("a", [.init("href", "\"><script>&"), .init(flag: "hidden")], text: "<b>&\"'")
    #expect(writer.html == "<a href=\"&quot;&gt;&lt;script&gt;&amp;\" hidden>&lt;b&gt;&amp;&quot;'</a>")
  }
}
