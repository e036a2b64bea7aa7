def lines(count):
    lines = []
    line = ""
    for i in range(count):
        line += f"{i * 7919 % 1000},"
        if i % 10 == 9:
            lines.append("<" + line + ">")
            line = ""
    return lines


letters = 0
for round in range(10):
    letters += len(" ".join(lines(3000 + round)))
print(letters)
