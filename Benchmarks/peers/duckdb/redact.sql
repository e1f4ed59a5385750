SELECT regexp_replace(regexp_replace(line, '[\w.+-]+@[\w-]+\.[\w.-]+', '[email]', 'g'), '\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b', '[ip]', 'g') AS line
FROM read_csv(INPUT, columns = {'line': 'VARCHAR'}, delim = E'\x01', quote = '', escape = '', header = false, auto_detect = false)
