// Texts as one may write them.
print("tab\tquote\"backslash\\ \u{1F600}")
print("""
  Several lines,
    with what is in front of them,
  and "quotes".
  """)
print("""
  One \
  line, \(1 + 1) values
  """)
print("".count, "a\nb".count)
// prints: tab	quote"backslash\ 😀
// prints: Several lines,
// prints:   with what is in front of them,
// prints: and "quotes".
// prints: One line, 2 values
// prints: 0 3
