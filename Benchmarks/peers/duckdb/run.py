"""Runs a SQL script in which INPUT stands for a file, on one thread; the result is written as JSON lines, or as text if it is one column `line`.

    run.py SCRIPT FILE > OUT
"""

import pathlib
import sys

import duckdb

query = pathlib.Path(sys.argv[1]).read_text().replace("INPUT", "'" + sys.argv[2] + "'")
database = duckdb.connect(config={"threads": 1})
is_text = database.sql(query).columns == ["line"]
form = r"(FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER E'\x01')" if is_text else "(FORMAT json)"
database.sql(f"COPY ({query}) TO '/dev/stdout' {form}")
