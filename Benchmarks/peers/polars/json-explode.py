import sys

import polars as pl

ITEM = pl.Struct({"sku": pl.String, "quantity": pl.Int64, "price": pl.Float64})

records = pl.scan_ndjson(sys.argv[1], schema={"id": pl.Int64, "time": pl.String, "items": pl.List(ITEM)})
items = records.explode("items").unnest("items").select(pl.col("id").alias("order"), "time", "sku", "quantity", "price")
items.collect().write_ndjson(sys.stdout.buffer)
