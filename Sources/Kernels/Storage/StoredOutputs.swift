extension Output: Storable {
  package func store(into writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      writer.write(UInt8(0))
      writer.write(text)
    case .table(let table):
      writer.write(UInt8(1))
      writer.write(table)
    case .plot(let plot):
      writer.write(UInt8(2))
      writer.write(plot)
    case .preformatted(let title, let text):
      writer.write(UInt8(3))
      writer.write(title)
      writer.write(text)
    case .diagnosis(let diagnosis):
      writer.write(UInt8(4))
      writer.write(diagnosis)
    case .confusion(let confusion):
      writer.write(UInt8(5))
      writer.write(confusion)
    }
  }

  package init?(from reader: inout ByteReader) {
    switch reader.read(UInt8.self) {
    case 0:
      guard let text = reader.read(String.self) else { return nil }
      self = .text(text)
    case 1:
      guard let table = reader.read(Table.self) else { return nil }
      self = .table(table)
    case 2:
      guard let plot = reader.read(Plot.self) else { return nil }
      self = .plot(plot)
    case 3:
      guard let title = reader.read(String.self), let text = reader.read(String.self) else { return nil }
      self = .preformatted(title: title, text: text)
    case 4:
      guard let diagnosis = reader.read(Diagnosis.self) else { return nil }
      self = .diagnosis(diagnosis)
    case 5:
      guard let confusion = reader.read(ConfusionMatrix.self) else { return nil }
      self = .confusion(confusion)
    default: return nil
    }
  }
}

// MARK: - Tables

extension Table: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(columns)
    writer.write(title)
  }

  package init?(from reader: inout ByteReader) {
    guard let columns = reader.readArray(of: Column.self), let title = reader.read(String.self) else {
      return nil
    }
    self.init(columns, title: title)
  }
}

extension Column: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(values)
    writer.write(unit)
  }

  package init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let values = reader.read(Values.self),
      let unit = reader.read(String.self)
    else { return nil }
    self.init(name: name, values: values, unit: unit)
  }
}

extension Column.Values: Storable {
  package func store(into writer: inout ByteWriter) {
    switch self {
    case .numbers(let numbers, let digits):
      writer.write(UInt8(0))
      writer.write(numbers: numbers)
      writer.write(digits)
    case .integers(let integers):
      writer.write(UInt8(1))
      writer.write(numbers: integers)
    case .text(let lines):
      writer.write(UInt8(2))
      writer.write(lines)
    case .optionalNumbers(let numbers, let digits):
      writer.write(UInt8(3))
      writer.write(numbers)
      writer.write(digits)
    }
  }

  package init?(from reader: inout ByteReader) {
    switch reader.read(UInt8.self) {
    case 0:
      guard let numbers = reader.readNumbers(of: Double.self), let digits = reader.read(Int.self) else {
        return nil
      }
      self = .numbers(numbers, digits: digits)
    case 1:
      guard let integers = reader.readNumbers(of: Int64.self) else { return nil }
      self = .integers(integers)
    case 2:
      guard let lines = reader.readArray(of: String.self) else { return nil }
      self = .text(lines)
    case 3:
      guard let numbers = reader.readArray(of: Double?.self), let digits = reader.read(Int.self) else {
        return nil
      }
      self = .optionalNumbers(numbers, digits: digits)
    default: return nil
    }
  }
}
