import sys

import polars as pl

PATTERN = (r'^(?<ip>\S+) (?<ident>\S+) (?<user>\S+) \[(?<time>[^\]]+)\] "(?<method>\S+) (?<path>\S+) (?<proto>[^"]*)" (?<status>\d{3}) '
           r'(?<bytes>\d+|-) "(?<referrer>[^"]*)" "(?<agent>[^"]*)"')

lines = pl.scan_csv(sys.argv[1], has_header=False, separator="\x01", quote_char=None, new_columns=["line"])
lines.select(pl.col("line").str.extract_groups(PATTERN)).unnest("line").drop_nulls("ip").collect().write_ndjson(sys.stdout.buffer)
