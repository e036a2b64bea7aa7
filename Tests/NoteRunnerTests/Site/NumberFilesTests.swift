import Foundation
import Testing

/// The files of numbers beside the pages: names and contents by hand.
@Suite struct NumberFilesTests {
  private static let note = """
    # Numbers

    ```swift id=loss
    show(Plot.lines(["a, b": [0.5, 0.1]], xLabel: "epoch"))
    show(Table([Column("x", [0.123456789], digits: 2)]))
    show("text")
    ```

    ```swift
    show(Plot.histogram([1, 2], bins: 1))
    ```
    """

  @Test func eachPlotAndTableHasOne() throws {
    let command = try Command(["notes/en/one.md": Self.note])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/en/one/loss.csv") == "epoch,\"a, b\"\r\n0,0.5\r\n1,0.1\r\n")
    #expect(try command.text("_site/en/one/loss.2.csv") == "x\r\n0.123456789\r\n")
    #expect(try command.text("_site/en/one/block-2.csv") == "from,to,count\r\n1,2,2\r\n")
    let page = try command.text("_site/en/one.html")
    for name in ["loss.csv", "loss.2.csv", "block-2.csv"] {
      #expect(page.contains("href=\"one/\(name)\" type=\"text/csv\" download"))
    }
    #expect(page.components(separatedBy: "type=\"text/csv\"").count == 4)
  }

  @Test func theyAreThereAgainWhereNothingRuns() throws {
    let command = try Command(["notes/en/one.md": Self.note])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let first = try command.text("_site/en/one/loss.csv")
    #expect(try command.run("build", "--out", "other").code == 0)
    #expect(try command.text("other/en/one/loss.csv") == first)
  }

  @Test func anIntroductionFindsThemFromBothOfItsPlaces() throws {
    let command = try Command(["notes/en/index.md": Self.note, "notes/en/one.md": "# One\n"])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/index.html").contains("href=\"en/index/loss.csv\""))
    #expect(try command.text("_site/en/index.html").contains("href=\"index/loss.csv\""))
    #expect(try !command.text("_site/en/index/loss.csv").isEmpty)
  }
}
