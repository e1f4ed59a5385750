<#extract line?grok(r'^%{NOTSPACE:ip} %{NOTSPACE} %{NOTSPACE} \[[^\]]+\] "%{NOTSPACE:method} %{NOTSPACE:path} [^"]*" '
  + r'%{INT} (?:-|%{INT:bytes:int}) "[^"]*" "[^"]*" %{NUMBER:seconds:float}$')>
<#if seconds gt 0.5>${ip} ${method} ${path} ${(seconds * 1000)?round} ms, ${((bytes!0) / (seconds * 1000))?floor} kB/s</#if>
