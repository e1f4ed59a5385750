SELECT unnest(found) FROM (
  SELECT regexp_extract(line, '^(\S+) (\S+) (\S+) \[([^\]]+)\] "(\S+) (\S+) ([^"]*)" (\d{3}) (\d+|-) "([^"]*)" "([^"]*)"',
    ['ip', 'ident', 'user', 'time', 'method', 'path', 'proto', 'status', 'bytes', 'referrer', 'agent']) AS found
  FROM read_csv(INPUT, columns = {'line': 'VARCHAR'}, delim = E'\x01', quote = '', escape = '', header = false, auto_detect = false))
WHERE found.ip != ''
