import NoteRunner
import Testing

@Suite struct SiteManifestTests {
  @Test(
    "written, then read, it is the same", arguments: ["a b.html", "x\ny.png", "c:\\n\\.png", " 图.svg", "\\"])
  func roundTrip(path: String) {
    var manifest = SiteManifest()
    let stamp = FileStamp(size: 12, modified: 1_700_000_000_123_456_789)
    manifest.entries[path] = SiteManifest.Entry(key: Digest(of: "key"), stamp: stamp)
    manifest.entries["index.html"] = SiteManifest.Entry(key: Digest(of: "other"), stamp: stamp)
    #expect(SiteManifest(manifest.text) == manifest)
    #expect(manifest.text.split(separator: "\n").count == 2)
  }

  @Test func unreadableLinesAreLeftOut() {
    #expect(SiteManifest("nonsense\n1 2 3 4\n\n").entries.isEmpty)
  }
}
