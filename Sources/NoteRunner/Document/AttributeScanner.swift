/// Splits what stands behind the language of a fence, and the `//|` lines below it, into attributes.
struct AttributeScanner {
  let file: SourceFile

  /// `id=first caption="Loss, by epoch" fold`, separated by spaces or commas, as far as `range` goes.
  func info(_ range: Range<Int>, into diagnostics: inout [Diagnostic]) -> [WrittenAttribute] {
    var attributes: [WrittenAttribute] = []
    var index = range.lowerBound
    let bytes = file.bytes
    while index < range.upperBound {
      if bytes[index].isBlank || bytes[index] == .comma {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, !bytes[index].isBlank, bytes[index] != .comma, bytes[index] != .equals {
        index += 1
      }
      let nameRange = start..<index
      var attribute = WrittenAttribute(
        name: file.text(nameRange), nameRange: nameRange, value: nil, valueRange: nameRange)
      var sign = index
      while sign < range.upperBound, bytes[sign].isBlank { sign += 1 }
      if sign < range.upperBound, bytes[sign] == .equals {
        var valueStart = sign + 1
        while valueStart < range.upperBound, bytes[valueStart].isBlank { valueStart += 1 }
        if valueStart - index > 1 {
          diagnostics.append(
            Diagnostic(
              .error, "no space stands beside this `=`", in: file, at: sign..<sign + 1,
              help: "spaces divide attributes"))
        }
        (attribute.value, index) = value(from: valueStart, to: range.upperBound, into: &diagnostics)
        attribute.valueRange = valueStart..<max(index, valueStart)
      }
      attributes.append(attribute)
    }
    return attributes
  }

  /// A bare word, or a text in quotation marks where `\"` and `\\` stand for themselves.
  private func value(from start: Int, to end: Int, into diagnostics: inout [Diagnostic]) -> (String, Int) {
    let bytes = file.bytes
    var index = start
    guard index < end, bytes[index] == .quotationMark else {
      while index < end, !bytes[index].isBlank, bytes[index] != .comma { index += 1 }
      return (file.text(start..<index), index)
    }
    var content: [UInt8] = []
    index += 1
    while index < end, bytes[index] != .quotationMark {
      if bytes[index] == .backslash, index + 1 < end, [.quotationMark, .backslash].contains(bytes[index + 1])
      {
        index += 1
      }
      content.append(bytes[index])
      index += 1
    }
    if index >= end {
      diagnostics.append(
        Diagnostic(.error, "this text has no closing quotation mark", in: file, at: start..<end))
    }
    return (String(decoding: content, as: UTF8.self), min(index + 1, end))
  }

  /// The attribute of a line `//| caption: Loss by epoch` or `//| fold`; `nil` for any other line.
  func optionLine(_ range: Range<Int>) -> WrittenAttribute? {
    let bytes = file.bytes
    var range = trimmed(range)
    guard bytes[range].starts(with: "//|".utf8) else { return nil }
    range = trimmed(range.lowerBound + 3..<range.upperBound)
    let colon = bytes[range].firstIndex(of: UInt8(ascii: ":"))
    let nameRange = trimmed(range.lowerBound..<(colon ?? range.upperBound))
    var attribute = WrittenAttribute(
      name: file.text(nameRange), nameRange: nameRange, value: nil, valueRange: nameRange)
    if let colon {
      attribute.valueRange = trimmed(colon + 1..<range.upperBound)
      attribute.value = file.text(attribute.valueRange)
      if let text = attribute.value, text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
        attribute.value = String(text.dropFirst().dropLast())
      }
    }
    return attribute
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, file.bytes[start].isWhitespace { start += 1 }
    while end > start, file.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
