SELECT time, remote_ip AS ip, request.path AS path, status, CAST(round(upstream.ms * 1000) AS BIGINT) AS us
FROM read_json(INPUT, format = 'newline_delimited', columns = {
  'time': 'VARCHAR', 'remote_ip': 'VARCHAR', 'request': 'STRUCT(path VARCHAR)', 'status': 'BIGINT', 'upstream': 'STRUCT(ms DOUBLE)'})
WHERE status >= 400 OR upstream.ms > 50
