print("tab\there", "line\nbreak", "quote\"s", "back\\slash", "single\'s", "nul\0".count)
print("\u{41}\u{e9}\u{4E2D}\u{1F600}", "a\u{301}")
print("\\(not interpolated)", "\\n")
print("carriage\rreturn".count)
// prints: tab	here line
// prints: break quote"s back\slash single's 4
// prints: Aé中😀 á
// prints: \(not interpolated) \n
// prints: 15
