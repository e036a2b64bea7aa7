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
  /// What the name of a column does.
  package var sort: String
  package var showCode: String
  package var code: String
  package var plot: String
  /// The three ways to show a plot.
  package var asText: String
  package var asDrawing: String
  package var asNumbers: String
  package var downloadNumbers: String
  package var numbers: NumberWords
  package var descriptions: DescriptionWords
  package var diagnosis: DiagnosisWords
  package var confusion: ConfusionWords
  package var logScale: String
  package var problems: String
  package var expectedFailure: String
  package var skipped: String
  package var skipToContent: String
  /// Before the number of an equation.
  package var equation: String
  package var footnotes: String
  /// The mark of a footnote, whose number takes the place of `#`.
  package var footnoteMark: String
  package var backToText: String
  /// To one of several uses, whose number takes the place of `#`.
  package var backToUse: String
  package var references: String
  package var glossary: String
  /// Between two authors; behind the first of more.
  package var citationAnd: String
  package var citationOthers: String
  /// Between names and year, between works.
  package var citationComma: String
  package var citationSeparator: String
  /// Between a name and a parenthesis.
  package var spaceBeforeParenthesis: String
  package var openParenthesis: String
  package var closeParenthesis: String
  /// Which edition of a book, whose number takes the place of `#`; whether that is `2nd` rather than `2`.
  package var edition: String
  package var hasOrdinals: Bool
  /// In place of a year.
  package var undated: String
  package var absentTitle: String
  package var absentText: String
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
    previous: "Previous", next: "Next", theme: "Light or dark", copy: "Copy", copied: "Copied", sort: "Sort",
    showCode: "Show the code", code: "Code", plot: "Plot", asText: "Characters",
    asDrawing: "Drawing", asNumbers: "Numbers", downloadNumbers: "Download CSV", numbers: .english,
    descriptions: .english, diagnosis: .english, confusion: .english,
    logScale: "log scale", problems: "This page has errors",
    expectedFailure: "This block is meant to fail:",
    skipped: "Not run: it uses what an earlier block did not give.",
    skipToContent: "Skip to the content", equation: "Equation", footnotes: "Footnotes",
    footnoteMark: "Footnote #", backToText: "Back to the text", backToUse: "Back to the text, place #",
    references: "References", glossary: "Glossary", citationAnd: " & ",
    citationOthers: " et al.",
    citationComma: ", ", citationSeparator: "; ", spaceBeforeParenthesis: " ", openParenthesis: "(",
    closeParenthesis: ")",
    edition: "# ed.", hasOrdinals: true, undated: "n.d.",
    absentTitle: "There is no such page",
    absentText: "It may have had another name. These are the chapters:",
    settings: "Settings", neighbours: "Chapters before and after",
    search: "Search", searchHint: "Search text, code and results", found: "Sections found: #",
    notFound: "Nothing found", searchLoading: "Searching…",
    searchFailed: "The index of the search could not be loaded.", close: "Close", keys: "Keys",
    keyPrevious: "Previous chapter", keyNext: "Next chapter", keySearch: "Search",
    keyTheme: "Light or dark", keyHelp: "These keys",
    taskDone: "Done", taskOpen: "To do",
    callouts: [.note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution"])

  private static let chinese = PageWords(
    figure: "图", table: "表", captionSeparator: "　", contents: "目录", onThisPage: "本页内容",
    previous: "上一章", next: "下一章", theme: "浅色或深色", copy: "复制", copied: "已复制", sort: "排序",
    showCode: "展开代码", code: "代码", plot: "图", asText: "字符", asDrawing: "图形",
    asNumbers: "数字", downloadNumbers: "下载 CSV", numbers: .chinese, descriptions: .chinese,
    diagnosis: .chinese, confusion: .chinese, logScale: "对数刻度", problems: "本页有错误",
    expectedFailure: "这段代码本就应当出错：", skipped: "未运行：它用到的前面的代码没有得出结果。",
    skipToContent: "跳到正文", equation: "式", footnotes: "脚注", footnoteMark: "脚注 #", backToText: "回到正文",
    backToUse: "回到正文第 # 处", references: "参考文献",
    glossary: "术语表",
    citationAnd: " 和 ", citationOthers: " 等", citationComma: "，", citationSeparator: "；",
    spaceBeforeParenthesis: "", openParenthesis: "（",
    closeParenthesis: "）", edition: "第 # 版", hasOrdinals: false, undated: "无日期",
    absentTitle: "没有这一页", absentText: "它也许改了名字。课程的各章在这里：",
    settings: "设置", neighbours: "前后章节",
    search: "搜索", searchHint: "搜索正文、代码与结果", found: "找到 # 节", notFound: "没有找到",
    searchLoading: "正在搜索……", searchFailed: "搜索的索引无法载入。", close: "关闭", keys: "快捷键",
    keyPrevious: "上一章", keyNext: "下一章", keySearch: "搜索", keyTheme: "浅色或深色", keyHelp: "显示快捷键",
    taskDone: "已完成", taskOpen: "未完成",
    callouts: [.note: "注", .tip: "提示", .important: "要点", .warning: "注意", .caution: "当心"])
}
