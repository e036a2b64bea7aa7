#!/usr/bin/env python3
"""Makes a Sphinx book with MyST-NB from the course: its prose, and PyTorch where its Swift blocks were.

    make_book.py COURSE BOOK

The prose is read from COURSE/zh when this runs. Each block `id=…` becomes the cell of that name in cells/; a block
without a cell, or a cell without a block, is an error, so that book and course stay the same content. Values in the
prose are left out, which saves the book work.
"""
import re
import shutil
import sys
from pathlib import Path

here = Path(__file__).parent

CONFIGURATION = '''
project = "notes"
extensions = ["myst_nb"]
myst_enable_extensions = ["dollarmath", "amsmath"]
nb_execution_mode = "cache"
nb_execution_timeout = 3600
nb_execution_raise_on_error = True
exclude_patterns = ["_build", "jupyter_execute"]
suppress_warnings = ["myst", "misc.highlighting_failure"]
html_theme = "alabaster"
'''

FRONT_MATTER = '''---
file_format: mystnb
kernelspec:
  name: python3
---
'''


def cells(path):
    """The code of each cell by its name."""
    parts = re.split(r"^# %% (\S+)\n", path.read_text(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def chapter(path):
    code = cells(here / "cells" / f"{path.stem}.py")
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(), flags=re.DOTALL)

    def block(match):
        name = re.search(r"\bid=(\S+)", match[1])[1]
        if name not in code:
            sys.exit(f"{path.name}: no cell for the block {name}")
        return f"```{{code-cell}} python\n# {name}\n{code.pop(name).strip()}\n```"

    text = re.sub(r"^```swift\b(.*)\n(?:.*\n)*?```$", block, text, flags=re.MULTILINE)
    if code:
        sys.exit(f"{path.name}: no block for the cells {', '.join(code)}")
    return FRONT_MATTER + re.sub(r"`\{swift\} [^`]*`", "`…`", text)


def main(course, book):
    book.mkdir(parents=True, exist_ok=True)
    (book / "conf.py").write_text(CONFIGURATION)
    for module in ("course.py", "figures.py"):
        shutil.copy(here / module, book)
    shutil.copytree(course / "data", book / "data", dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.md", "*.py"))
    names = []
    for path in sorted((course / "zh").glob("*.md")):
        if path.stem != "index":
            names.append(path.stem)
            (book / path.name).write_text(chapter(path))
    (book / "index.md").write_text("# notes\n\n```{toctree}\n" + "\n".join(names) + "\n```\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
