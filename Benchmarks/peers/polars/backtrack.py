import sys

import polars as pl

PATTERN = (r"^(?<time>\w{3} [ \d]\d [\d:]{8}) (?<host>\S+) (?<app>[\w./-]+?)(?:\[(?<pid>\d+)\])?: (?<what>.*?)"
           r"(?: for (?:invalid user )?(?<user>\S+))? from (?<ip>[\d.]+) port (?<port>\d+)")

lines = pl.scan_csv(sys.argv[1], has_header=False, separator="\x01", quote_char=None, new_columns=["line"])
lines.select(pl.col("line").str.extract_groups(PATTERN)).unnest("line").drop_nulls("time").collect().write_ndjson(sys.stdout.buffer)
