#!/usr/bin/env python3
"""Makes a program smaller while the block language says the same words about it.

    reduce.py FILE WORDS

Writes to standard output the smallest program, made of the file's lines, whose run ends with the words: a part of a
message, or of what a trap says.
"""

import subprocess
import sys
import tempfile

from compare import QUIET, RUNNER


def says(lines, words):
    with tempfile.NamedTemporaryFile("w", suffix=".swift") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        run = subprocess.run([RUNNER, file.name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=QUIET)
    return words.encode() in run.stdout


def reduced(lines, words):
    size = len(lines) // 2
    while size:
        start, changed = 0, False
        while start < len(lines):
            shorter = lines[:start] + lines[start + size:]
            if says(shorter, words):
                lines, changed = shorter, True
            else:
                start += 1 if size < 4 else size // 2
        if not changed or size > 1:
            size //= 2
    return lines


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        print("\n".join(reduced(file.read().splitlines(), sys.argv[2])))
