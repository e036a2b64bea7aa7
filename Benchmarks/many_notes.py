#!/usr/bin/env python3
"""Builds a course of many small notes: for the first time, unchanged, with one note changed. Prints what that takes.

    Benchmarks/many_notes.py [--notes 1000] [--program .build/release/notes] [--folder FOLDER]

Each note has a paragraph, a formula and two blocks. Figures are medians; processor time is user and system together.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

NOTE = """# Note {number}

Chapter {number} of a generated course, on the sum of the first numbers: a paragraph as long as one in a note would
be, with *emphasis*, a [link](note-{linked:04}.md) and the value `{{{{ total }}}}`.

The sum is $S_{{{number}}} = \\sum_{{i=1}}^{{{number}}} i$.

## Sum

```swift
let total = (1...{number}).reduce(0) {{ $0 + $1 }}
print(total)
```

## Square

```swift
let square = total * total
print("square", square)
```
"""


def write_note(folder, number, count):
    linked = number % count + 1
    (folder / f"note-{number:04}.md").write_text(NOTE.format(number=number, linked=linked))


def build(program, folder):
    """Wall-clock and processor seconds of one build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    run = subprocess.run([program, "build", "--quiet"], cwd=folder, capture_output=True, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        sys.exit(f"the build failed:\n{run.stdout}{run.stderr}")
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def report(what, times):
    wall, processor = (statistics.median(column) for column in zip(*times))
    print(f"{what:<28} {wall:7.3f} s wall  {processor:7.3f} s processor")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--program", default=".build/release/notes")
    parser.add_argument("--folder", help="where to work; kept (default: a temporary one)")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    folder = pathlib.Path(arguments.folder or tempfile.mkdtemp(prefix="notes-many-"))
    course = folder / "notes" / "en"
    course.mkdir(parents=True, exist_ok=True)
    for number in range(1, arguments.notes + 1):
        write_note(course, number, arguments.notes)
    try:
        report(f"{arguments.notes} notes, first build", [build(program, folder)])
        report("unchanged", [build(program, folder) for _ in range(arguments.repeat)])
        changed = course / f"note-{arguments.notes // 2:04}.md"
        text = changed.read_text()
        for what, old, new in (
            ("one note's prose changed", "a paragraph", "paragraph {}"),
            ("one note's block changed", "print(total)", "print(total, {})"),
            ("one note's title changed", "# Note", "# Changed {}"),
        ):
            times = []
            for turn in range(arguments.repeat):
                changed.write_text(text.replace(old, new.format(turn), 1))
                times.append(build(program, folder))
            report(what, times)
    finally:
        if not arguments.folder:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
