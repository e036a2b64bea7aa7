print("Mixed Case".uppercased(), "Mixed Case".lowercased(), "straße".uppercased(), "ÀÉ".lowercased())
print("abc".hasPrefix("ab"), "abc".hasPrefix(""), "abc".hasSuffix("bc"), "abc".hasSuffix("abcd"))
print("hello world".contains("o w"), "hello".contains("x"), "hello".contains("ell"))
print(String(repeating: "ab", count: 3), String(repeating: "-", count: 0).isEmpty)
print(
  "a,b,,c".split(separator: ","), "abc".split(separator: ","), "".split(separator: ","),
  ",".split(separator: ","))
print(
  ["a", "b", "c"].joined(), ["a", "b", "c"].joined(separator: ", "), [String]().joined(separator: "-").isEmpty
)
// prints: MIXED CASE mixed case STRASSE àé
// prints: true true true false
// prints: true false true
// prints: ababab true
// prints: ["a", "b", "c"] ["abc"] [] []
// prints: abc a, b, c true
