import Kernels

/// A table as a file of comma-separated values: RFC 4180, 2005. Numbers are the shortest decimals that read back as
/// the same; what is absent is empty.
///
/// The text begins with a byte order mark where not all of it is ASCII: without one, spreadsheets take it for the
/// system's old encoding.
package enum CommaSeparated {
  package static func text(_ table: Table) -> String {
    var text = record(table.columns.map { $0.heading })
    for row in 0..<table.rowCount {
      text += record(table.columns.map { $0.exactCell(row) ?? "" })
    }
    return text.utf8.allSatisfy({ $0 < 0x80 }) ? text : "\u{FEFF}" + text
  }

  private static func record(_ fields: [String]) -> String {
    // An empty line would be no record.
    if fields == [""] { return "\"\"\r\n" }
    var line = ""
    for (index, field) in fields.enumerated() {
      if index > 0 { line += "," }
      line += quoted(field)
    }
    return line + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted += "\"" }
    }
    return quoted + "\""
  }
}
