import sys

import polars as pl

records = pl.scan_ndjson(sys.argv[1]).drop("agent").rename({"remote_ip": "client"}).with_columns(pl.lit("info").alias("level"))
records.collect().write_ndjson(sys.stdout.buffer)
