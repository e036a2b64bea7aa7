def iterations(cr, ci, limit):
    zr, zi = 0.0, 0.0
    count = 0
    while count < limit and zr * zr + zi * zi <= 4:
        zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
        count += 1
    return count


inside = 0
for row in range(80):
    for column in range(120):
        count = iterations(column / 40 - 2, row / 40 - 1, 60)
        if count == 60:
            inside += 1
print(inside)
