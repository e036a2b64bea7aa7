import NoteRunner
import Testing

@Suite struct LinkTargetTests {
  @Test(arguments: [
    ("https://a.b/c", LinkTarget.remote), ("//a.b/c", .remote), ("mailto:a@b", .remote), ("tel:1", .remote),
    ("#a%20b", .place("a b")),
    ("x.md#y", .file(path: "x.md", fragment: "y")),
    ("../a/%E5%9B%BE.png", .file(path: "../a/图.png", fragment: nil)),
    ("javascript:alert(1)", .forbidden(scheme: "javascript")),
    ("JAVA\tscript:x", .forbidden(scheme: "javascript")),
    (" javascript:x", .forbidden(scheme: "javascript")), ("data:text/html,x", .forbidden(scheme: "data")),
    ("file:///etc/passwd", .forbidden(scheme: "file")), ("3:4", .file(path: "3:4", fragment: nil)),
  ])
  func isTold(target: String, expected: LinkTarget) {
    #expect(LinkTarget(target) == expected)
  }
}
