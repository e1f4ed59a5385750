"""Runs a VRL program on each line of a file: the line is `.line`, and the strings that the program gives are written, each on a line.

    run.py PROGRAM FILE > OUT
"""

import pathlib
import sys

from pyvrl import Transform

remap = Transform(pathlib.Path(sys.argv[1]).read_text()).remap
with open(sys.argv[2], encoding="utf-8") as lines, open(1, "w", encoding="utf-8", buffering=1 << 18) as out:
    for line in lines:
        for text in remap({"line": line[:-1]}):
            out.write(text)
            out.write("\n")
