import Kernels
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("loss", 4), ("学习率", 6), ("轮次 1", 6), ("é", 1), ("e\u{301}", 1), ("한글", 4), ("ｗ", 2), ("→", 1),
    ("😀", 2), ("a\u{200D}b", 2), ("x₁", 2), ("。", 2), ("カ\u{3099}", 2), ("𠀀", 2), ("∂", 1),
  ])
  func columns(_ text: String, _ width: Int) {
    #expect(columnWidth(text) == width)
  }

  @Test func padding_counts_columns() {
    #expect(padded("损失", to: 6) == "损失  ")
    #expect(padded("损失", to: 6, alignedRight: true) == "  损失")
    #expect(padded("long", to: 2) == "long")
  }
}
