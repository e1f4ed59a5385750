<#assign found = line?matches(r'^(\S+) \S+ \S+ \[[^\]]+\] "(\S+) (\S+) [^"]*" \d+ (?:(\d+)|-) "[^"]*" "[^"]*" ([\d.]+)$')><#if found><#assign g = found?groups, seconds = g[5]?number><#if seconds gt 0.5>${g[1]} ${g[2]} ${g[3]} ${(seconds * 1000)?round} ms, ${(((g[4]!"0") == "")?then("0", g[4]!"0")?number / (seconds * 1000))?floor} kB/s
</#if></#if>
