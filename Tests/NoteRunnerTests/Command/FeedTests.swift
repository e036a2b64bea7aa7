import Foundation
import Testing

/// What a site tells search engines, cards of links and servers.
@Suite struct FeedTests {
  private let files = [
    "notes/zh/index.md": "# 课\n\n四章。\n", "notes/zh/01-a.md": "# 甲\n\n第一段，*强调*\n与 `代码`。\n\n第二段。\n",
    "notes/zh/02-b.md": "---\ndescription: 说 <乙> & \"丙\"\n---\n# 乙\n",
    "notes/en/01-a.md": "# A\n\n$x$ comes first.\n\nThen words. And more.\n",
  ]
  private let settings = """
    title: {zh: 深度学习, en: Deep learning}
    description: {zh: 怎样训练, en: How to train}
    url: https://example.org/course
    """

  private func built(_ more: [String: String]) throws -> Command {
    let command = try Command(files.merging(more) { $1 })
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    return command
  }

  /// The links and metadata of a page's head, in their order.
  private func head(_ page: String) -> [String] {
    page.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("<meta name=\"description\"") || $0.hasPrefix("<meta property")
        || $0.hasPrefix("<link rel=\"canonical\"") || $0.hasPrefix("<link rel=\"alternate\"")
        || $0.hasPrefix("<meta name=\"robots\"") || $0.hasPrefix("<meta name=\"twitter")
    }
  }

  @Test func aChapterInTwoLanguages() throws {
    let command = try built(["notes/notes.yml": settings])
    defer { command.remove() }
    #expect(
      head(try command.text("_site/en/01-a.html")) == [
        "<meta name=\"description\" content=\"Then words. And more.\">",
        "<link rel=\"canonical\" href=\"https://example.org/course/en/01-a.html\">",
        "<link rel=\"alternate\" hreflang=\"zh\" href=\"https://example.org/course/zh/01-a.html\">",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/course/en/01-a.html\">",
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/course/zh/01-a.html\">",
        "<meta property=\"og:type\" content=\"article\">", "<meta property=\"og:title\" content=\"A\">",
        "<meta property=\"og:description\" content=\"Then words. And more.\">",
        "<meta property=\"og:site_name\" content=\"Deep learning\">",
        "<meta property=\"og:locale\" content=\"en_US\">",
        "<meta property=\"og:url\" content=\"https://example.org/course/en/01-a.html\">",
        "<meta name=\"twitter:card\" content=\"summary\">",
      ])
    #expect(
      head(try command.text("_site/zh/01-a.html")).first
        == "<meta name=\"description\" content=\"第一段，强调 与 代码。\">")
  }

  @Test func aChapterInOneLanguage() throws {
    let command = try built(["notes/notes.yml": settings])
    defer { command.remove() }
    let lines = head(try command.text("_site/zh/02-b.html"))
    #expect(lines.first == "<meta name=\"description\" content=\"说 &lt;乙&gt; &amp; &quot;丙&quot;\">")
    #expect(lines.contains("<link rel=\"canonical\" href=\"https://example.org/course/zh/02-b.html\">"))
    #expect(!lines.contains { $0.contains("hreflang") })
  }

  /// The leading language's list is in two places, and has one address.
  @Test func theFirstPage() throws {
    let command = try built(["notes/notes.yml": settings])
    defer { command.remove() }
    let first = head(try command.text("_site/index.html"))
    #expect(first == head(try command.text("_site/zh/index.html")))
    #expect(first.contains("<link rel=\"canonical\" href=\"https://example.org/course/\">"))
    #expect(
      first.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/course/en/\">"))
    #expect(first.contains("<meta property=\"og:type\" content=\"website\">"))
    #expect(first.contains("<meta name=\"description\" content=\"怎样训练\">"))
    #expect(!first.contains { $0.contains("site_name") })
  }

  /// What needs an address is left out, and nothing else.
  @Test func withoutAnAddress() throws {
    let command = try built([:])
    defer { command.remove() }
    #expect(
      head(try command.text("_site/index.html")) == [
        "<meta name=\"description\" content=\"四章。\">", "<meta property=\"og:type\" content=\"website\">",
        "<meta property=\"og:title\" content=\"课\">", "<meta property=\"og:description\" content=\"四章。\">",
        "<meta property=\"og:locale\" content=\"zh_CN\">", "<meta name=\"twitter:card\" content=\"summary\">",
      ])
    #expect(!command.exists("_site/sitemap.xml"))
    #expect(try command.text("_site/robots.txt") == "User-agent: *\nDisallow:\n")
    #expect(try command.text("_site/404.html").contains("href=\"/zh/01-a.html\""))
  }

  @Test func sitemapAndRobots() throws {
    let command = try built(["notes/notes.yml": settings, "notes/en/a & b.md": "# Both\n"])
    defer { command.remove() }
    let sitemap = try command.text("_site/sitemap.xml")
    #expect(
      sitemap == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url>
            <loc>https://example.org/course/</loc>
          </url>
          <url>
            <loc>https://example.org/course/zh/01-a.html</loc>
          </url>
          <url>
            <loc>https://example.org/course/zh/02-b.html</loc>
          </url>
          <url>
            <loc>https://example.org/course/en/</loc>
          </url>
          <url>
            <loc>https://example.org/course/en/01-a.html</loc>
          </url>
          <url>
            <loc>https://example.org/course/en/a%20&amp;%20b.html</loc>
          </url>
        </urlset>

        """)
    // Each address is that of a file.
    for match in sitemap.matches(of: #/<loc>https://example\.org/course/(.*?)</loc>/#) {
      let path = String(match.output.1).replacing("%20", with: " ").replacing("&amp;", with: "&")
      #expect(command.exists("_site/" + (path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path)))
    }
    #expect(
      try command.text("_site/robots.txt")
        == "User-agent: *\nDisallow:\nSitemap: https://example.org/course/sitemap.xml\n")
  }

  /// It is shown at any address: nothing in it may depend on where that is.
  @Test func absentPageBelowAFolder() throws {
    let command = try built(["notes/notes.yml": settings])
    defer { command.remove() }
    let page = try command.text("_site/404.html")
    #expect(head(page) == ["<meta name=\"robots\" content=\"noindex\">"])
    #expect(page.contains("<title>没有这一页 · 深度学习</title>"))
    #expect(!page.contains("canonical") && !page.contains("og:"))
    let targets = page.matches(of: #/(?:href|src)="([^"]*)"/#).map { String($0.output.1) }
    #expect(targets.contains("/course/zh/01-a.html") && targets.contains("/course/assets/style.css"))
    for target in targets where !target.hasPrefix("#") {
      #expect(target.hasPrefix("/course/"))
      #expect(command.exists("_site/" + target.dropFirst("/course/".count)), "\(target)")
    }
  }

  @Test func aNoteCanBeTheAbsentPage() throws {
    let command = try Command(["notes/a.md": "# A\n", "notes/404.md": "# Gone\n"])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/404.html").contains("<title>Gone · Contents</title>"))
  }

  @Test func everyPageHasAnIcon() throws {
    let command = try built([:])
    defer { command.remove() }
    #expect(try command.text("_site/assets/favicon.svg").hasPrefix("<svg"))
    #expect(try command.text("_site/index.html").contains("<link rel=\"icon\" href=\"assets/favicon.svg\""))
    #expect(
      try command.text("_site/zh/01-a.html").contains("<link rel=\"icon\" href=\"../assets/favicon.svg\""))
  }

  @Test func aLongParagraphEndsWithASentence() throws {
    let command = try built([
      "notes/en/02-long.md": "# L\n\n"
        + String(repeating: "Nine words make up each one of these sentences. ", count: 9),
      "notes/en/03-longer.md": "# L\n\n" + String(repeating: "啊", count: 300) + "。\n",
    ])
    defer { command.remove() }
    let sentences = Array(repeating: "Nine words make up each one of these sentences.", count: 4)
    #expect(
      head(try command.text("_site/en/02-long.html")).first
        == "<meta name=\"description\" content=\"\(sentences.joined(separator: " "))\">")
    #expect(
      head(try command.text("_site/en/03-longer.html")).first
        == "<meta name=\"description\" content=\"\(String(repeating: "啊", count: 200))…\">")
  }

  /// The beginning of a GIF of 320 × 32 pixels.
  private let picture = "GIF89a\u{40}\u{1}\u{20}\u{0}\u{0}\u{0}\u{0}"

  @Test func cardsOfLinksShowAPicture() throws {
    let command = try built([
      "notes/notes.yml": settings + "\nimage: zh/卡 片.gif\n", "notes/zh/卡 片.gif": picture,
      // Both ask for one file.
      "notes/zh/02-b.md": "# 乙\n\n![卡片](<卡 片.gif>)\n",
    ])
    defer { command.remove() }
    for page in ["index", "en/01-a", "zh/02-b"] {
      #expect(
        head(try command.text("_site/\(page).html")).suffix(4) == [
          "<meta property=\"og:image\" content=\"https://example.org/course/zh/%E5%8D%A1%20%E7%89%87.gif\">",
          "<meta property=\"og:image:width\" content=\"320\">",
          "<meta property=\"og:image:height\" content=\"32\">",
          "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ])
    }
    #expect(try command.text("_site/zh/卡 片.gif") == picture)
    #expect(try !command.text("_site/404.html").contains("og:image"))
  }

  @Test(arguments: [
    ("zh/no.gif", 2, "error: `zh/no.gif` cannot be the picture: there is no such file"),
    ("../a.gif", 2, "error: `../a.gif` is no file of the course"),
    ("https://example.org/a.gif", 2, "error: `https://example.org/a.gif` is no file of the course"),
    ("zh/01-a.md", 2, "error: `zh/01-a.md` is no picture that cards of links show"),
    ("zh", 2, "error: `zh` is no picture that cards of links show"),
    ("zh/a.gif", 0, "warning: cards of links need to know where the picture is on the web"),
  ])
  func picturesThatCannotBeShownAreSaid(name: String, code: Int32, message: String) throws {
    let command = try Command(
      files.merging(["notes/notes.yml": "image: \(name)\n", "notes/zh/a.gif": picture]) { $1 })
    defer { command.remove() }
    let result = try command.run("build")
    #expect(
      result.code == code && result.messages.contains("notes/notes.yml:1:8: \(message)\n"),
      "\(result.messages)")
  }
}
