#!/usr/bin/env python3
"""Makes the course's data files from comma-separated originals.

    convert.py digits   ORIGINAL.csv[.gz] digits.data
    convert.py mnist5k  ORIGINAL.csv[.gz] mnist5k.data
    convert.py diabetes ORIGINAL.csv[.gz] diabetes.csv

The originals of the images have no header line; pixels come first, the label last. They are packed: a few lines of
text, an empty line, then one byte per pixel, row by row, then one byte per label. The library divides pixels by
`divisor`, so that they run from 0 to 1. What has no classes stays comma-separated text.

Needs Python 3.9 or later, nothing else. The output depends on nothing but the input.
"""

import csv
import gzip
import sys

IMAGES = {
    "digits": {
        "title": "Handwritten digits, 8 by 8 pixels",
        "origin": "UCI Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak, 1998)",
        "licence": "CC BY 4.0",
        "features": (8, 8),
        "divisor": 16,
    },
    "mnist5k": {
        "title": "Handwritten digits, 28 by 28 pixels, 500 of each",
        "origin": "MNIST (Y. LeCun, C. Cortes, C. Burges)",
        "licence": "CC BY-SA 3.0",
        "features": (28, 28),
        "divisor": 255,
    },
}


def rows(path):
    """The fields of every line that is not empty."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", newline="", encoding="utf-8") as file:
        return [row for row in csv.reader(file) if row]


def pack(name, originals, path):
    """Writes images with their labels."""
    facts = IMAGES[name]
    height, width = facts["features"]
    numbers = [[int(field) for field in row] for row in originals]
    for line, row in enumerate(numbers, start=1):
        if len(row) != height * width + 1:
            sys.exit(f"{name}, line {line}: {len(row)} fields, expected {height * width + 1}")
        if not all(0 <= pixel <= facts["divisor"] for pixel in row[:-1]) or not 0 <= row[-1] <= 9:
            sys.exit(f"{name}, line {line}: a pixel or the label is out of range")
    header = [
        "notes-data 1",
        f"name: {name}",
        f"title: {facts['title']}",
        f"origin: {facts['origin']}",
        f"licence: {facts['licence']}",
        f"rows: {len(numbers)}",
        f"features: {height}x{width}",
        "classes: 10",
        "encoding: uint8",
        f"divisor: {facts['divisor']}",
        "",
        "",
    ]
    with open(path, "wb") as file:
        file.write("\n".join(header).encode("utf-8"))
        for row in numbers:
            file.write(bytes(row[:-1]))
        file.write(bytes(row[-1] for row in numbers))


def copy(originals, path):
    """Writes comma-separated text with plain line ends."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(originals)


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in [*IMAGES, "diabetes"]:
        sys.exit(__doc__)
    name, source, destination = sys.argv[1:]
    if name in IMAGES:
        pack(name, rows(source), destination)
    else:
        copy(rows(source), destination)


if __name__ == "__main__":
    main()
