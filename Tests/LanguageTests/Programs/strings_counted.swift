print("".count, "abc".count, "深度学习".count, "é".count, "e\u{301}".count, "😀👍🏽".count)  // prints: 0 3 4 1 1 2
print("🇩🇪🇫🇷".count, "a\r\nb".count, "👨‍👩‍👧‍👦".count, "\u{1100}\u{1161}".count)  // prints: 2 3 1 1
print("".isEmpty, " ".isEmpty)  // prints: true false
