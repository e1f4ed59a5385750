<#extract line?dissect('%{ip} %{ident} %{user} [%{time}] "%{method} %{path} %{proto}" %{status} %{bytes} "%{referrer}" "%{agent}"')>
<#unset line>
