capture("^(?<ip>\\S+) \\S+ \\S+ \\[[^\\]]+\\] \"(?<method>\\S+) (?<path>\\S+) [^\"]*\" \\d+ (?<bytes>\\d+|-) \"[^\"]*\" \"[^\"]*\" (?<seconds>[\\d.]+)$")
| (.seconds | tonumber) as $seconds
| select($seconds > 0.5)
| ($seconds * 1000 | round) as $ms
| (if .bytes == "-" then 0 else .bytes | tonumber end) as $bytes
| "\(.ip) \(.method) \(.path) \($ms) ms, \($bytes / $ms | floor) kB/s"
