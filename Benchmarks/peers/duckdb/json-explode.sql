SELECT "order", time, item.sku AS sku, item.quantity AS quantity, item.price AS price FROM (
  SELECT id AS "order", time, unnest(items) AS item
  FROM read_json(INPUT, format = 'newline_delimited', columns = {
    'id': 'BIGINT', 'time': 'VARCHAR', 'items': 'STRUCT(sku VARCHAR, quantity BIGINT, price DOUBLE)[]'}))
