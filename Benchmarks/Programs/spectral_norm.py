from math import sqrt


def element(i, j):
    diagonal = i + j
    return 1 / (diagonal * (diagonal + 1) // 2 + i + 1)


def times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += element(i, j) * v[j]
        result.append(total)
    return result


def transposed_times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += element(j, i) * v[j]
        result.append(total)
    return result


u = [1.0] * 60
v = u
for _ in range(10):
    v = transposed_times(times(u))
    u = transposed_times(times(v))
product = 0.0
square = 0.0
for i in range(len(u)):
    product += u[i] * v[i]
    square += v[i] * v[i]
print(sqrt(product / square))
