SELECT * EXCLUDE (agent) RENAME (remote_ip AS client), 'info' AS level FROM read_json(INPUT, format = 'newline_delimited', sample_size = 1000)
