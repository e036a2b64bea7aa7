#!/usr/bin/env python3
"""Compares the block language with swiftc on generated programs.

    compare.py [--first N] [--count N] [--batch N]

Each program is run three times: by `swiftc`, as the body of a function, fifty in one file; by the block language as
the same function with a call of it; and by the block language as it stands, where its variables are globals. Output
must agree byte for byte, and a program that traps must fail after the same output. Programs that differ are kept in
`.build-fuzz/findings`, with what each of the three said.
"""

import argparse
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from program import program

FOLDER = Path(__file__).resolve().parents[2] / ".build-fuzz"
RUNNER = FOLDER / "programs" / "run-programs"
SWIFTC = ["swiftc", "-swift-version", "6", "-Onone", "-suppress-warnings", "-default-isolation", "MainActor", "-module-name", "main"]
# Traps are expected; the search for their place would take a second each.
QUIET = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
# Swift writes NaN with the sign that the processor gave it.
NAN = re.compile(r"-nan")


def as_function(number, types, rest):
    """Types inside a function are not part of the block language."""
    return types + f"func program{number}() {{\n" + "".join(f"  {line}\n" for line in rest.splitlines()) + "}\n"


def interpreted(paths):
    """Of each program: what it printed, how it ended, and what was said of that."""
    run = subprocess.run([RUNNER, *paths], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=600, env=QUIET)
    parts = run.stdout.decode(errors="replace").split("\x02")
    results = []
    for part in parts[:-1]:
        printed, ending = part.rsplit("\x01", 1)
        kind, _, message = ending.partition("\n")
        results.append((NAN.sub("nan", printed), kind, message))
    if len(results) < len(paths):
        results.append((parts[-1], "crashed", run.stderr.decode(errors="replace")[-2000:]))
        rest = paths[len(results):]
        results += interpreted(rest) if rest else []
    return results


def compiled(programs):
    """The same of swiftc; "refused" with its messages where it does not compile a program."""
    folder = FOLDER / "compiled"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "main.swift").write_text(one_file(programs))
    build = subprocess.run([*SWIFTC, folder / "main.swift", "-o", folder / "main"], capture_output=True, text=True, env=QUIET)
    if build.returncode == 0:
        return {number: executed(folder / "main", number) for number in programs}
    refusals = {}
    for number, message in re.findall(r"^(?:.*/)?(\d+)\.swift:(\d+:\d+: error: .*)$", build.stderr, re.M):
        refusals.setdefault(int(number), []).append(message)
    results = {number: ("", "refused", "\n".join(messages)) for number, messages in refusals.items()}
    rest = {number: parts for number, parts in programs.items() if number not in refusals}
    if refusals:
        return results | (compiled(rest) if rest else {})
    # The compiler itself failed: which program was it?
    if len(rest) == 1:
        return {number: ("", "unproven", build.stderr[-2000:]) for number in rest}
    half = dict(list(rest.items())[:len(rest) // 2])
    return compiled(half) | compiled({number: parts for number, parts in rest.items() if number not in half})


def one_file(programs):
    text = "@preconcurrency import Glibc\nsetvbuf(stdout, nil, _IONBF, 0)\n"
    for number, parts in programs.items():
        text += f'#sourceLocation(file: "{number}.swift", line: 1)\n{as_function(number, *parts)}'
    text += '#sourceLocation(file: "main.swift", line: 1)\nswitch CommandLine.arguments[1] {\n'
    return text + "".join(f'case "{number}": program{number}()\n' for number in programs) + "default: break\n}\n"


def executed(executable, number):
    run = subprocess.run([executable, str(number)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=QUIET, timeout=60)
    printed = NAN.sub("nan", run.stdout.decode())
    return printed, "ended" if run.returncode == 0 else "failed", run.stderr.decode(errors="replace")[:300]


def folded(message):
    """Swift computes what it can while it compiles, and refuses what would trap; here that is an error of the run."""
    return all("overflow" in line or "division by zero" in line or "not representable" in line for line in message.splitlines())


def compare(first, count):
    programs = {number: program(number) for number in range(first, first + count)}
    folder = FOLDER / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, parts in programs.items():
        for name, written in (("alone", "".join(parts)), ("function", f"{as_function(number, *parts)}program{number}()\n")):
            paths.append(folder / f"{number}-{name}.swift")
            paths[-1].write_text(written)
    ours = interpreted(paths)
    theirs = compiled(programs)
    tally = Counter()
    for index, (number, parts) in enumerate(programs.items()):
        three = {"swiftc": theirs[number], "alone": ours[2 * index], "function": ours[2 * index + 1]}
        if theirs[number][1] == "refused" and folded(theirs[number][2]):
            tally["folded"] += 1
        elif theirs[number][1] in ("refused", "unproven"):
            tally[theirs[number][1]] += 1
            keep(number, "".join(parts), three)
        elif len({result[:2] for result in three.values()}) == 1:
            tally[theirs[number][1]] += 1
        else:
            tally["differ"] += 1
            keep(number, "".join(parts), three)
    for path in paths:
        path.unlink()
    return tally


def keep(number, text, three):
    folder = FOLDER / "findings" / str(number)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "program.swift").write_text(text)
    for name, (printed, kind, message) in three.items():
        (folder / f"{name}.txt").write_text(f"{printed}{kind}\n{message}\n")
    print(f"{number}: " + ", ".join(f"{name} {kind}" for name, (_, kind, _) in three.items()), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=50)
    options = parser.parse_args()
    tally = Counter()
    for first in range(options.first, options.first + options.count, options.batch):
        tally += compare(first, min(options.batch, options.first + options.count - first))
    print(f"{sum(tally.values())} programs: " + ", ".join(f"{count} {kind}" for kind, count in sorted(tally.items())))
    sys.exit(1 if tally["differ"] else 0)


if __name__ == "__main__":
    main()
