import sys

import polars as pl

PATTERN = (r'^(?<ip>\S+) \S+ \S+ \[[^\]]+\] "(?<method>\S+) (?<path>\S+) [^"]*" \d+ (?<bytes>\d+|-) "[^"]*" "[^"]*" (?<seconds>[\d.]+)$')

lines = pl.scan_csv(sys.argv[1], has_header=False, separator="\x01", quote_char=None, new_columns=["line"])
ms = (pl.col("seconds").cast(pl.Float64) * 1000).round().cast(pl.Int64)
rate = pl.col("bytes").cast(pl.Int64, strict=False).fill_null(0) // ms
report = pl.format("{} {} {} {} ms, {} kB/s", "ip", "method", "path", ms, rate)
slow = lines.select(pl.col("line").str.extract_groups(PATTERN)).unnest("line").filter(ms > 500).select(report).collect()
sys.stdout.writelines(line + "\n" for line in slow.to_series())
