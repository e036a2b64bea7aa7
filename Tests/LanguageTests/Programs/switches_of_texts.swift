// Texts as commands.
func run(_ command: String) -> Int? {
  switch command {
  case "one", "uno": return 1
  case "two": return 2
  case let text where text.hasPrefix("n"): return text.count
  default: return nil
  }
}
print(run("uno") ?? 0, run("two") ?? 0, run("n42") ?? 0, run("nothing") ?? 0, run("") ?? 0)  // prints: 1 2 3 7 0
