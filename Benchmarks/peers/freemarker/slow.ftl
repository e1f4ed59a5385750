<#assign found = line?matches(r'^(\S+) \S+ \S+ \[[^\]]+\] "(\S+) (\S+) [^"]*" \d+ (\d+|-) "[^"]*" "[^"]*" ([\d.]+)$')>
<#if found>
<#assign g = found?groups, ms = g[5]?number * 1000>
<#if ms gt 500>
${g[1]} ${g[2]} ${g[3]} ${ms?round} ms, ${((g[4] == "-")?then("0", g[4])?number / ms)?floor} kB/s
</#if>
</#if>
