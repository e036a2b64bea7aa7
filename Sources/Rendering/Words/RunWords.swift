/// What a page says where its blocks can be edited and run, by the note's language. `#` stands for what is known then.
package struct RunWords: Sendable {
  package var edit: String
  package var run: String
  package var cancel: String
  package var reset: String
  package var changes: String
  package var share: String
  package var shared: String
  /// Into the note, where the live server shows it.
  package var save: String
  package var saved: String
  /// What the field is in which a block is edited.
  package var editor: String
  package var loading: String
  package var running: String
  /// A training within a block: epochs done, of how many, the loss.
  package var progress: String
  /// What a block shows, and how it stands to what was published.
  package var published: String
  package var same: String
  package var differs: String
  package var differsAt: String
  package var volatile: String
  package var failed: String
  package var skipped: String
  package var behind: String
  package var cancelled: String
  package var stopped: String
  package var offline: String
  package var outdated: String
  /// Of a shared link.
  package var received: String

  /// Languages without words of their own read English.
  package static func of(_ language: String) -> RunWords {
    language.lowercased().hasPrefix("zh") ? chinese : english
  }

  private static let english = RunWords(
    edit: "Edit", run: "Run", cancel: "Cancel", reset: "Reset", changes: "Changes", share: "Copy link",
    shared: "Link copied", save: "Save", saved: "Saved in the note",
    editor: "Code, to be edited. Control and Enter run it, Escape leaves it.",
    loading: "Loading the engine…", running: "Running…", progress: "Epoch # of #, loss #",
    published: "Published result", same: "Same bits as published",
    differs: "Differs from the published result", differsAt: "Differs from the published result from # on",
    volatile: "Differs from run to run: not compared", failed: "Stopped with an error",
    skipped: "Not run: an earlier block gave no result",
    behind: "Not run since it, or what it uses, was changed",
    cancelled: "Cancelled", stopped: "The engine stopped: #. It begins anew with the next run.",
    offline: "The engine could not be loaded.",
    outdated: "This link was made from another version of this block.",
    received: "Changed by the link that you followed; not run yet")

  private static let chinese = RunWords(
    edit: "编辑", run: "运行", cancel: "取消", reset: "还原", changes: "改动", share: "复制链接", shared: "链接已复制",
    save: "保存", saved: "已存入讲义",
    editor: "代码编辑框。按 Control 加回车运行，按 Escape 离开。", loading: "正在载入引擎……", running: "正在运行……",
    progress: "第 # 轮，共 # 轮，损失 #", published: "发布的结果", same: "与发布的结果逐位相同", differs: "与发布的结果不同",
    differsAt: "从 # 起与发布的结果不同", volatile: "每次运行都会不同，不作比较", failed: "出错而停止",
    skipped: "未运行：前面的代码没有得出结果", behind: "它或它用到的代码改动之后还没有运行", cancelled: "已取消",
    stopped: "引擎停止了：#。下次运行时重新开始。", offline: "引擎无法载入。", outdated: "这个链接出自这段代码的另一个版本。",
    received: "由你打开的链接改动，尚未运行")
}
