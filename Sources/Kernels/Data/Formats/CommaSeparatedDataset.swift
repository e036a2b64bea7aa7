// Comma-separated numbers under a header line, as spreadsheets and statistics programs write them.

extension Dataset {
  /// Reads comma-separated numbers: a line with the names of the columns, then a line per row. The last column is
  /// what is to be predicted: classes from 0 up if it is called `label`, else numbers.
  ///
  /// Errors say line, column (counted in fields) and the text that was found there.
  package init(csv bytes: [UInt8], name: String) throws(KernelError) {
    var lines = fieldsByLine(bytes)
    guard let header = lines.first, header.count >= 2 else {
      throw .malformedText(
        line: 1, column: 1, found: excerpt(lines.first?.first ?? ""),
        expected: "a line with the names of at least two columns, separated by commas")
    }
    for (column, field) in header.enumerated() where field.isEmpty || isNumber(field) {
      throw .malformedText(
        line: 1, column: column + 1, found: excerpt(field), expected: "the name of a column")
    }
    lines.removeFirst()
    guard !lines.isEmpty else {
      throw .malformedText(line: 2, column: 1, found: "", expected: "at least one row")
    }
    let isClassification = header[header.count - 1] == "label"
    var inputs: [Float] = []
    var labels: [Int] = []
    var targets: [Float] = []
    for (row, fields) in lines.enumerated() {
      let line = row + 2
      guard fields.count == header.count else {
        throw .malformedText(
          line: line, column: min(fields.count, header.count), found: "\(fields.count) fields",
          expected: "\(header.count) fields, as in the first line")
      }
      for column in 0..<(fields.count - 1) {
        inputs.append(try number(fields[column], line: line, column: column + 1))
      }
      let last = fields[fields.count - 1]
      if isClassification {
        guard let label = Int(last), label >= 0, label < Dataset.mostClasses else {
          throw .malformedText(
            line: line, column: fields.count, found: excerpt(last), expected: "a class, counted from 0")
        }
        labels.append(label)
      } else {
        targets.append(try number(last, line: line, column: fields.count))
      }
    }
    let features = header.count - 1
    let target: Target =
      isClassification
      ? .labels(labels, classes: (labels.max() ?? 0) + 1)
      : .values(Tensor(targets, shape: [lines.count, 1]))
    self.init(
      name: name, inputs: Tensor(inputs, shape: [lines.count, features]), target: target,
      featureShape: [features])
  }
}

/// The fields of each line, without spaces around them. Lines may end in CR LF; empty lines at the end don't count.
private func fieldsByLine(_ bytes: [UInt8]) -> [[String]] {
  var lines: [[String]] = []
  var fields: [String] = []
  var start = 0
  var isBlank = true
  func field(upTo end: Int) -> String {
    var (first, last) = (start, end)
    while first < last, bytes[first] == 32 || bytes[first] == 13 || bytes[first] == 9 { first += 1 }
    while last > first, bytes[last - 1] == 32 || bytes[last - 1] == 13 || bytes[last - 1] == 9 { last -= 1 }
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }
  for position in 0...bytes.count {
    let byte: UInt8? = position < bytes.count ? bytes[position] : nil
    if let byte, byte != 10, byte != 44 { continue }
    let text = field(upTo: position)
    isBlank = isBlank && text.isEmpty && byte != 44
    fields.append(text)
    start = position + 1
    if byte != 44 {
      lines.append(isBlank ? [""] : fields)
      fields = []
      isBlank = true
    }
  }
  while let last = lines.last, last == [""] { lines.removeLast() }
  return lines
}

private func number(_ text: String, line: Int, column: Int) throws(KernelError) -> Float {
  guard isNumber(text), let value = Double(text), Float(value).isFinite else {
    throw .malformedText(line: line, column: column, found: excerpt(text), expected: "a number")
  }
  return Float(value)
}

/// Whether this is a decimal number: the standard library would also take hexadecimal and names such as "nan".
private func isNumber(_ text: String) -> Bool {
  var hasDigit = false
  for byte in text.utf8 {
    switch byte {
    case 48...57: hasDigit = true
    case 43, 45, 46, 69, 101: continue
    default: return false
    }
  }
  return hasDigit
}
