/// What the theme itself says, by the note's language.
package struct PageWords: Sendable {
  package var figure: String
  package var table: String
  /// Between a number and its caption.
  package var captionSeparator: String
  package var contents: String
  package var onThisPage: String
  package var previous: String
  package var next: String
  package var theme: String
  package var copy: String
  package var copied: String
  package var showCode: String
  package var code: String
  package var plot: String
  /// The two ways to show a plot.
  package var asText: String
  package var asDrawing: String
  package var logScale: String
  package var problems: String
  package var expectedFailure: String
  package var skipped: String
  package var skipToContent: String
  /// What the parts of a page are to somebody who hears it.
  package var settings: String
  package var neighbours: String
  package var search: String
  package var searchHint: String
  /// Before how many sections were found, which takes the place of `#`.
  package var found: String
  package var notFound: String
  package var searchLoading: String
  package var searchFailed: String
  package var close: String
  /// The keys that a page knows, and what each does.
  package var keys: String
  package var keyPrevious: String
  package var keyNext: String
  package var keySearch: String
  package var keyTheme: String
  package var keyHelp: String
  package var taskDone: String
  package var taskOpen: String
  package var callouts: [Callout: String]

  /// Languages without words of their own read English.
  package static func of(_ language: String) -> PageWords {
    language.lowercased().hasPrefix("zh") ? chinese : english
  }

  private static let english = PageWords(
    figure: "Figure", table: "Table", captionSeparator: "  ", contents: "Contents",
    onThisPage: "On this page",
    previous: "Previous", next: "Next", theme: "Light or dark", copy: "Copy", copied: "Copied",
    showCode: "Show the code", code: "Code", plot: "Plot", asText: "Characters",
    asDrawing: "Drawing", logScale: "log scale", problems: "This page has errors",
    expectedFailure: "This block is meant to fail:",
    skipped: "Not run: it uses what an earlier block did not give.",
    skipToContent: "Skip to the content", settings: "Settings", neighbours: "Chapters before and after",
    search: "Search", searchHint: "Search text, code and results", found: "Sections found: #",
    notFound: "Nothing found", searchLoading: "Searching…",
    searchFailed: "The index of the search could not be loaded.", close: "Close", keys: "Keys",
    keyPrevious: "Previous chapter", keyNext: "Next chapter", keySearch: "Search",
    keyTheme: "Light or dark", keyHelp: "These keys",
    taskDone: "Done", taskOpen: "To do",
    callouts: [.note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution"])

  private static let chinese = PageWords(
    figure: "图", table: "表", captionSeparator: "　", contents: "目录", onThisPage: "本页内容",
    previous: "上一章", next: "下一章", theme: "浅色或深色", copy: "复制", copied: "已复制",
    showCode: "展开代码", code: "代码", plot: "图", asText: "字符", asDrawing: "图形",
    logScale: "对数刻度", problems: "本页有错误",
    expectedFailure: "这段代码本就应当出错：", skipped: "未运行：它用到的前面的代码没有得出结果。",
    skipToContent: "跳到正文", settings: "设置", neighbours: "前后章节",
    search: "搜索", searchHint: "搜索正文、代码与结果", found: "找到 # 节", notFound: "没有找到",
    searchLoading: "正在搜索……", searchFailed: "搜索的索引无法载入。", close: "关闭", keys: "快捷键",
    keyPrevious: "上一章", keyNext: "下一章", keySearch: "搜索", keyTheme: "浅色或深色", keyHelp: "显示快捷键",
    taskDone: "已完成", taskOpen: "未完成",
    callouts: [.note: "注", .tip: "提示", .important: "要点", .warning: "注意", .caution: "当心"])
}
