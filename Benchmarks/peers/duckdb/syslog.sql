SELECT found.timestamp, found.hostname, found.appname, try_cast(found.procid AS BIGINT) AS procid, found.message FROM (
  SELECT regexp_extract(line, '^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (\S+) ([^\s\[:]+)(?:\[(\d+)\])?: (.*)$',
    ['timestamp', 'hostname', 'appname', 'procid', 'message']) AS found
  FROM read_csv(INPUT, columns = {'line': 'VARCHAR'}, delim = E'\x01', quote = '', escape = '', header = false, auto_detect = false))
WHERE found.timestamp != ''
