# Writes logs for Benchmarks/readers into DIR: base.logfmt, .csv, .tsv, .syslog (RFC 3164) and .syslog5424, LINES lines each. The
# lines are made up; the generator is deterministic.
#
#   awk -v dir=DIR -v lines=LINES -f make-reader-input.awk

function random(n) { seed = (seed * 1103515245 + 12345) % 2147483648; return int(seed / 65536) % n }
function pick(list, n) { return list[1 + random(n)] }
function quoted(text) { gsub(/"/, "\"\"", text); return "\"" text "\"" }
BEGIN {
  seed = 11
  split("info info info info warn error debug", levels, " ")
  split("GET GET GET POST PUT DELETE", methods, " ")
  split("/api/v1/orders /api/v1/orders/items /healthz /login /api/v2/search?q=shoes&page=2 /static/app.js", paths, " ")
  split("200 200 200 201 204 304 404 500", codes, " ")
  split("request completed|order placed|cache miss, reading from the store|connection reset by peer|slow query: SELECT * FROM orders WHERE id = ?", messages, "|")
  split("sshd su cron postfix/smtpd kernel systemd dhclient nginx", programs, " ")
  split("Accepted publickey for deploy from 10.0.3.7 port 50122 ssh2: RSA SHA256:Jq0b|pam_unix(cron:session): session opened for user root by (uid=0)|connect from mail.example.com[192.0.2.11]|Started Session 4021 of user deploy.|Failed password for invalid user admin from 203.0.113.9 port 39112 ssh2|DHCPREQUEST on eth0 to 10.0.0.1 port 67 (xid=0x5f2d1a3c)", texts, "|")
  split("Berlin|Paris|New York|San Jose, CA|Tokyo|8\" pipe works", places, "|")
  split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", months, " ")
  print "time,order,customer,email,city,product,quantity,price,currency,note" > (dir "/base.csv")
  print "ts\tuid\torig_h\torig_p\tresp_h\tresp_p\tproto\tservice\tduration\tbytes\tstate" > (dir "/base.tsv")
  for (i = 0; i < lines; i++) {
    mo = 1 + random(12); d = 1 + random(28); h = random(24); m = random(60); s = random(60); ms = random(1000)
    time = sprintf("2024-%02d-%02dT%02d:%02d:%02d.%03dZ", mo, d, h, m, s, ms)
    ip = "10." random(256) "." random(256) "." random(256)
    printf "time=%s level=%s msg=\"%s\" method=%s path=\"%s\" status=%s duration=%d.%03dms client=%s user=u%d trace_id=%08x%08x bytes=%d\n", time, pick(levels, 7), pick(messages, 5), pick(methods, 6), pick(paths, 6), pick(codes, 8), random(400), ms, ip, random(90000), random(30000) * 65536, random(30000) * 65536 + 7, random(30000) * 9 > (dir "/base.logfmt")
    place = pick(places, 6); note = random(4) ? "" : pick(messages, 5)
    if (place ~ /[",]/) place = quoted(place)
    if (note ~ /[",]/) note = quoted(note)
    printf "%s,%d,u%d,user%d@example.com,%s,%s,%d,%d.%02d,EUR,%s\n", time, random(30000) * 31, random(30000), random(30000), place, "SKU-" random(30000) "-" random(90), 1 + random(9), random(300), random(100), note > (dir "/base.csv")
    printf "%d.%06d\tC%08x%06d\t%s\t%d\t93.184.%d.%d\t%s\t%s\t%s\t%d.%06d\t%d\tSF\n", 1700000000 + i, ms * 997, random(30000) * 65536, random(30000), ip, 1024 + random(30000), random(256), random(256), (random(2) ? 443 : 53), (random(2) ? "tcp" : "udp"), (random(2) ? "ssl" : "dns"), random(60), ms * 13, random(30000) * 7 > (dir "/base.tsv")
    printf "<%d>%s %2d %02d:%02d:%02d web%d %s[%d]: %s\n", random(192), months[mo], d, h, m, s, random(40), pick(programs, 8), 100 + random(30000), pick(texts, 6) > (dir "/base.syslog")
    printf "<%d>1 %s web%d.example.com %s %d ID%d [origin@32473 ip=\"%s\" software=\"%s\"][meta sequenceId=\"%d\"] %s\n", random(192), time, random(40), pick(programs, 8), 100 + random(30000), random(100), ip, pick(programs, 8), i, pick(texts, 6) > (dir "/base.syslog5424")
  }
}
