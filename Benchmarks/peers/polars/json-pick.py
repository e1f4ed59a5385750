import sys

import polars as pl

# Only the members that are wanted: polars skips the others.
SCHEMA = {
    "time": pl.String, "remote_ip": pl.String, "request": pl.Struct({"path": pl.String}), "status": pl.Int64,
    "upstream": pl.Struct({"ms": pl.Float64}),
}

ms = pl.col("upstream").struct.field("ms")
records = pl.scan_ndjson(sys.argv[1], schema=SCHEMA).filter((pl.col("status") >= 400) | (ms > 50)).select(
    "time", pl.col("remote_ip").alias("ip"), pl.col("request").struct.field("path"), "status",
    (ms * 1000).round().cast(pl.Int64).alias("us"))
records.collect().write_ndjson(sys.stdout.buffer)
