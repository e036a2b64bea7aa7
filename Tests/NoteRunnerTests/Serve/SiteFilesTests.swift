import Foundation
import NoteRunner
import Testing

@Suite struct SiteFilesTests {
  private let scratch: ScratchFolder
  private let files: SiteFiles

  init() throws {
    scratch = try ScratchFolder()
    let site = scratch.url.appendingPathComponent("site")
    for folder in ["zh", "a b"] {
      try FileManager.default.createDirectory(
        at: site.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    for path in ["index.html", "zh/index.html", "a b/梯度.html", ".notes-site", "../secret"] {
      write(Array(path.utf8), to: site.appendingPathComponent(path).path)
    }
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: site.appendingPathComponent("out.html"),
      withDestinationURL: scratch.url.appendingPathComponent("secret"))
    try manager.createSymbolicLink(
      at: site.appendingPathComponent("up"), withDestinationURL: scratch.url)
    try manager.createSymbolicLink(
      atPath: site.appendingPathComponent("in.html").path, withDestinationPath: "index.html")
    files = SiteFiles(folder: site)
  }

  @Test(arguments: [
    ("/", "index.html"), ("/index.html", "index.html"), ("/zh/", "zh/index.html"),
    ("/a%20b/%E6%A2%AF%E5%BA%A6.html", "a b/梯度.html"),
  ])
  func filesAreFound(target: String, path: String) {
    defer { scratch.remove() }
    #expect(files.find(target) == .file(path: path, bytes: Array(path.utf8)))
  }

  @Test func whatALinkLeadsToInTheSiteIsFound() {
    defer { scratch.remove() }
    #expect(files.find("/in.html") == .file(path: "in.html", bytes: Array("index.html".utf8)))
  }

  @Test func aFolderIsAskedForWithASlash() {
    defer { scratch.remove() }
    #expect(files.find("/zh") == .folder)
  }

  @Test(arguments: [
    "", "zh/", "/../secret", "/%2e%2e/secret", "/zh/../../secret", "/zh/%2E%2e/%2e%2e/secret", "/..%2fsecret",
    "/zh%2findex.html", "/..%5csecret", "/.notes-site", "/%2enotes-site", "/out.html", "/up/secret",
    "//secret",
    "/zh//index.html", "/index.html%00", "/index.html/", "/absent", "/%ff", "http://localhost/index.html",
    "/./index.html", "/a b\u{0}",
  ])
  func nothingElseIs(target: String) {
    defer { scratch.remove() }
    #expect(files.find(target) == .absent)
  }
}
