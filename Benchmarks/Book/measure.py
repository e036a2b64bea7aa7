#!/usr/bin/env python3
"""Measures `notes build` beside `sphinx-build` of a MyST-NB book of the same content, in turns.

Prints a section of RESULTS.md; what it does meanwhile goes to the standard error. Needs what Benchmarks/build.sh makes.
Each kind of build is measured in every round, ours and theirs right after each other, so that both meet the same
machine. The peer is given what speeds it up: parallel reading (for which its cache has to be made beforehand, since two
readers at once cannot make it), one thread for PyTorch, a plain theme.
"""
import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import make_book

here = Path(__file__).parent
root = here.parent.parent
work = root / ".build-bench" / "book"
course, site = work / "notes", work / "_site"
book = work / "myst"
command = root / ".build" / "release" / "notes"
CHAPTER = "03-batch-and-momentum.md"


def timed(*words):
    """Seconds on the clock, and of processor time with all child processes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    result = subprocess.run([str(word) for word in words], cwd=work, capture_output=True, text=True)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode != 0:
        sys.exit(f"benchmark: {words[0]} failed\n{result.stdout}\n{result.stderr}")
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build_ours():
    return timed(command, "build", course, "--out", site)


def build_theirs():
    return timed(sys.executable, "-m", "sphinx", "-q", "-b", "html", "-j", "auto", book, book / "_build/html")


def forget():
    """Both sides begin anew."""
    for folder in (work / ".notes-cache", site, book / "_build"):
        shutil.rmtree(folder, ignore_errors=True)
    make_cache = "import sys; from jupyter_cache import get_cache; get_cache(sys.argv[1]).list_cache_records()"
    subprocess.run([sys.executable, "-c", make_cache, book / "_build/.jupyter_cache"], check=True)


def insert(path, below, line, mark):
    """Puts a line below the first one that matches, in the place of the one that the last round put there."""
    text = re.sub(rf"^{mark}.*\n", "", path.read_text(), flags=re.MULTILINE)
    text, count = re.subn(below, lambda match: match[0] + line + "\n", text, count=1, flags=re.MULTILINE)
    if count != 1:
        sys.exit(f"benchmark: {path} has no line {below}")
    path.write_text(text)


def change_prose(number):
    for path in (course / "zh" / CHAPTER, book / CHAPTER):
        insert(path, r"^# .*\n\n", f"这是第 {number} 次修改。", mark="这是第")


def change_block(name, number):
    insert(course / "zh" / CHAPTER, rf"^```swift.*\bid={name}\b.*\n", f"let variant = {number}", mark="let variant")
    insert(book / CHAPTER, rf"^# {name}\n", f"variant = {number}", mark="variant")


def measure(rounds, cold_rounds):
    kinds = {
        "cold": lambda number: forget(),
        "unchanged": lambda number: None,
        "prose of one chapter changed": change_prose,
        "a block that trains nothing changed": lambda number: change_block("plain-descent", number),
        "a block with 15 trainings changed": lambda number: change_block("momentum-seeds", number),
    }
    figures, loads = {kind: [] for kind in kinds}, []
    for number in range(rounds):
        for kind, prepare in kinds.items():
            if kind == "cold" and number >= cold_rounds:
                continue
            prepare(number)
            pair = build_ours(), build_theirs()
            figures[kind].append(pair)
            loads.append(os.getloadavg()[0])
            print(f"{kind}: {pair[0][0]:.2f} against {pair[1][0]:.2f} s", file=sys.stderr, flush=True)
    return figures, statistics.median(loads)


def measure_cache(rounds):
    """Processor seconds of cold builds: with a cache, and where a file in its place keeps it from being made.

    Without the first chapter: some of its trainings are others' with more epochs, which a cache saves a third of all.
    """
    kept, bare = work / "kept", work / "bare"
    for folder in (kept, bare):
        shutil.copytree(root / "notes", folder / "notes", ignore=shutil.ignore_patterns("index.md", "01-*"))
    (bare / ".notes-cache").touch()
    figures = []
    for _ in range(rounds):
        shutil.rmtree(kept / ".notes-cache", ignore_errors=True)
        figures.append([
            timed(command, "build", folder / "notes", "--out", folder / "_site")[1] for folder in (kept, bare)])
        print("with and without a cache: {:.2f} and {:.2f} s".format(*figures[-1]), file=sys.stderr, flush=True)
    return [statistics.median(side) for side in zip(*figures)]


def cache_section(kept, bare):
    return (
        f"Cold builds of chapters whose trainings have nothing in common take {kept:.3f} processor seconds where they keep "
        f"their results, {bare:.3f} without a cache, in turns: the cache costs {100 * (kept / bare - 1):.1f} %, wanted "
        "under 5 %.\n")


def section(figures, load):
    wanted = {
        "cold": "20×", "unchanged": "20×, ours below 60 ms", "prose of one chapter changed": "ours below 100 ms",
        "a block that trains nothing changed": "ours below 100 ms"}

    def median(kind, side, part):
        return statistics.median(pair[side][part] for pair in figures[kind])

    rows = []
    for kind in figures:
        ours, theirs = median(kind, 0, 0), median(kind, 1, 0)
        processor = median(kind, 0, 1), median(kind, 1, 1)
        rows.append(
            f"| {kind} | {ours:.3f} | {theirs:.2f} | {theirs / ours:.1f}× | {processor[0]:.3f} | {processor[1]:.2f} | "
            f"{processor[1] / processor[0]:.1f}× | {wanted.get(kind, '')} |")
    return "\n".join([
        "### Building the course", "",
        "Beside the same content as a book with MyST-NB, whose cells do in PyTorch and NumPy what the blocks do: the "
        "same models, data, epochs and batches. Both sides use all processors. Seconds on the clock, then seconds of "
        "processor time, which other programs on the machine disturb less. "
        f"The load average was {load:.0f}, on {os.cpu_count()} processors.", "",
        "| build | ours, s | MyST-NB, s | MyST-NB / ours | ours, processor s | MyST-NB, processor s | ratio | wanted |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", *rows, ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--cold-rounds", type=int, default=3)
    options = parser.parse_args()
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(root / "notes", course)
    make_book.main(course, book)
    print(section(*measure(options.rounds, options.cold_rounds)))
    print(cache_section(*measure_cache(options.rounds)))


if __name__ == "__main__":
    main()
