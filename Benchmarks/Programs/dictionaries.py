def counted(count):
    numbers = {}
    words = {}
    names = ["sun", "moon", "star", "sky", "sea", "sand", "stone"]
    state = 1
    for _ in range(count):
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        number = state % 997
        numbers[number] = numbers.get(number, 0) + 1
        word = names[state % 7]
        words[word] = words.get(word, 0) + 1
    largest = 0
    for count in numbers.values():
        largest = max(largest, count)
    return largest * 1000 + words.get("sea", 0)


print(counted(60_000))
