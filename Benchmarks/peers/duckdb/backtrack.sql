SELECT unnest(found) FROM (
  SELECT regexp_extract(line, '^(\w{3} [ \d]\d [\d:]{8}) (\S+) ([\w./-]+?)(?:\[(\d+)\])?: (.*?)(?: for (?:invalid user )?(\S+))? from ([\d.]+) port (\d+)',
    ['time', 'host', 'app', 'pid', 'what', 'user', 'ip', 'port']) AS found
  FROM read_csv(INPUT, columns = {'line': 'VARCHAR'}, delim = E'\x01', quote = '', escape = '', header = false, auto_detect = false))
WHERE found.time != ''
