import sys

import polars as pl

PATTERN = (r"^(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (?<hostname>\S+) (?<appname>[^\s\[:]+)(?:\[(?<procid>\d+)\])?: "
           r"(?<message>.*)$")

lines = pl.scan_csv(sys.argv[1], has_header=False, separator="\x01", quote_char=None, new_columns=["line"])
records = lines.select(pl.col("line").str.extract_groups(PATTERN)).unnest("line").drop_nulls("timestamp")
records.with_columns(pl.col("procid").cast(pl.Int64)).collect().write_ndjson(sys.stdout.buffer)
