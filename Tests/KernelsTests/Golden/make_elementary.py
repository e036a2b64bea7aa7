#!/usr/bin/env python3
"""Writes elementary.txt: arguments and correctly rounded results of the elementary functions of Double.

Needs mpmath 1.3.0. Each line: the function, the bits of its arguments, the bits of the result, in hexadecimal.
"""

import random
import struct

import mpmath

assert mpmath.__version__ == "1.3.0"
mpmath.mp.prec = 1400  # enough for the sine of the largest Double
random.seed(1)


def bits(value):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", value))[0]


def nearest(value):
    """Rounds to Double, subnormal numbers included."""
    if value == 0:
        return 0.0
    exponent = max(int(mpmath.floor(mpmath.log(abs(value), 2))), -1022) - 52
    scaled = value / mpmath.mpf(2) ** exponent
    return float(int(mpmath.nint(scaled)) * mpmath.mpf(2) ** exponent)


def uniform(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def magnitudes(low, high, count):
    return [random.choice([-1, 1]) * random.uniform(1, 2) * 2.0 ** random.randint(low, high) for _ in range(count)]


CASES = {
    "exp": (mpmath.exp, uniform(-745, 709.7, 120) + uniform(-1, 1, 60) + magnitudes(-60, -1, 30)),
    "log": (mpmath.log, [abs(x) for x in magnitudes(-1070, 1022, 100)] + uniform(0.5, 2, 80) + [1 + 2.0**-k for k in range(1, 53)]),
    "sin": (mpmath.sin, uniform(-10, 10, 100) + magnitudes(-30, 60, 80) + magnitudes(200, 1022, 40) + [k * 1.5707963267948966 for k in range(1, 40)]),
    "cos": (mpmath.cos, uniform(-10, 10, 100) + magnitudes(-30, 60, 80) + magnitudes(200, 1022, 40) + [k * 1.5707963267948966 for k in range(1, 40)]),
    "tanh": (mpmath.tanh, uniform(-22, 22, 80) + uniform(-1, 1, 80) + magnitudes(-60, 4, 60)),
}

with open(__file__.replace("make_elementary.py", "elementary.txt"), "w") as file:
    for name, (function, arguments) in CASES.items():
        for x in arguments:
            file.write(f"{name} {bits(x)} {bits(nearest(function(mpmath.mpf(x))))}\n")
    for _ in range(300):
        x = random.uniform(1, 2) * 2.0 ** random.randint(-60, 60)
        y = random.uniform(-1, 1) * 2.0 ** random.randint(-8, 4)
        file.write(f"pow {bits(x)} {bits(y)} {bits(nearest(mpmath.power(mpmath.mpf(x), mpmath.mpf(y))))}\n")
    for base in range(2, 20):
        for exponent in (-3, -1, 2, 3, 5, 10):
            value = nearest(mpmath.power(mpmath.mpf(base), exponent))
            file.write(f"pow {bits(float(base))} {bits(float(exponent))} {bits(value)}\n")
