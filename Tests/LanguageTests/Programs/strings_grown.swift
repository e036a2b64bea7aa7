var text = ""
for i in 0..<5 { text += "\(i)," }
print(text)  // prints: 0,1,2,3,4,
text = text + "end"
text += text
print(text, text.count)  // prints: 0,1,2,3,4,end0,1,2,3,4,end 26
let copy = text
text += "!"
print(copy == text, copy.count, text.count)  // prints: false 26 27
