extension Library {
  /// What a block has of Swift's standard library.
  public static var standard: Library {
    Library([
      .integers, .doubles, .floats, .booleans, .roundingOfDoubles, .roundingOfFloats, .globals, .strings,
      .arrays, .arrayChanges,
      .arrayTransformations,
      .arrayComparisons, .dictionaries, .dictionaryChanges, .optionals, .ranges, .closedRanges,
      .rangeTransformations("extension Range", isClosed: false),
      .rangeTransformations("extension ClosedRange", isClosed: true), .keyValuePairs,
    ])
  }
}
