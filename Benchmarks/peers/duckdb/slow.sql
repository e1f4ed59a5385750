SELECT concat(found.ip, ' ', found.method, ' ', found.path, ' ', ms, ' ms, ', coalesce(try_cast(found.bytes AS BIGINT), 0) // ms, ' kB/s') AS line
FROM (
  SELECT found, CAST(round(CAST(found.seconds AS DOUBLE) * 1000) AS BIGINT) AS ms FROM (
    SELECT regexp_extract(line, '^(\S+) \S+ \S+ \[[^\]]+\] "(\S+) (\S+) [^"]*" \d+ (\d+|-) "[^"]*" "[^"]*" ([\d.]+)$',
      ['ip', 'method', 'path', 'bytes', 'seconds']) AS found
    FROM read_csv(INPUT, columns = {'line': 'VARCHAR'}, delim = E'\x01', quote = '', escape = '', header = false, auto_detect = false))
  WHERE found.ip != '')
WHERE ms > 500
