/// Where named data comes from: this library reads no files, its host does.
package struct DatasetProvider {
  /// The names there are, without extension.
  package let names: [String]
  /// The bytes of a name; nil if they cannot be had.
  package let bytes: (String) -> [UInt8]?

  package init(names: [String], bytes: @escaping (String) -> [UInt8]?) {
    self.names = names
    self.bytes = bytes
  }
}

extension Dataset {
  /// The data set of that name: packed if the bytes say so in their first line, else comma-separated.
  package init(named name: String, from provider: DatasetProvider) throws(KernelError) {
    // Asked in any case: the host notes what was named, and that it was not there.
    guard let bytes = provider.bytes(name) else {
      throw .unknownDataset(name: name, available: provider.names.sorted())
    }
    try self.init(bytes: bytes, name: name)
  }

  /// Data in either format: packed if the bytes say so in their first line, else comma-separated.
  public init(bytes: [UInt8], name: String) throws(KernelError) {
    if bytes.starts(with: PackedHeader.magic.utf8) {
      try self.init(packed: bytes)
    } else {
      try self.init(csv: bytes, name: name)
    }
  }
}
