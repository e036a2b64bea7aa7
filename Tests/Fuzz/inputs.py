#!/usr/bin/env python3
"""Makes what libFuzzer begins with: programs, the course's blocks, generated programs, and a dictionary of tokens.

    inputs.py FOLDER
"""

import re
import sys
from pathlib import Path

from program import program

ROOT = Path(__file__).resolve().parents[2]


def programs():
    for path in sorted((ROOT / "Tests/LanguageTests/Programs").glob("*.swift")):
        yield path.read_text()
    for path in sorted((ROOT / "notes").rglob("*.md")):
        yield from re.findall(r"^```swift[^\n]*\n(.*?)^```", path.read_text(), re.M | re.S)
    for number in range(40):
        yield "".join(program(number))


def tokens():
    """Words and operators as the lexer and the library name them."""
    lexer = (ROOT / "Sources/Language/Syntax/Lexer.swift").read_text()
    words = set(re.findall(r'"([a-z]+)"', lexer.split("keywords: Set<String> = [")[1].split("]")[0]))
    for path in (ROOT / "Sources/Language/Library").glob("*.swift"):
        for row in re.findall(r'Row\("(.*?)"\)', path.read_text()):
            words.update(re.findall(r"[A-Za-z]{3,}", row))
    words.update("== != <= >= && || ?? -> ... ..< &+ &- &* += -= *= /= << >> $0 $1 \\( ?. /* */ // \"\"\" 0x1F 1e9".split())
    words.update(["9223372036854775807", "1.5", "[:]", "[Int]", "Double?", "(key: Int, value: Int)"])
    return sorted(words)


def main(folder):
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for index, text in enumerate(programs()):
        (corpus / f"seed-{index:04}").write_text(text)
    escaped = (token.replace("\\", "\\\\").replace('"', '\\"') for token in tokens())
    (folder / "tokens.dict").write_text("".join(f'"{token}"\n' for token in escaped))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
