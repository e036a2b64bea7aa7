extension Library {
  /// What a block has of Swift's standard library.
  public static var standard: Library {
    Library([
      .integers, .doubles, .floats, .booleans, .globals, .strings, .arrays, .arrayChanges,
      .arrayTransformations,
      .arrayComparisons, .dictionaries, .optionals, .ranges, .closedRanges,
      .rangeTransformations("extension Range", isClosed: false),
      .rangeTransformations("extension ClosedRange", isClosed: true), .keyValuePairs,
    ])
  }
}
