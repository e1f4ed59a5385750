<#extract line?capture(r"^(?<time>\w{3} [ \d]\d [\d:]{8}) (?<host>\S+) (?<app>[\w./-]+?)(?:\[(?<pid>\d+)\])?: (?<what>.*?)"
  + r"(?: for (?:invalid user )?(?<user>\S+))? from (?<ip>[\d.]+) port (?<port>\d+)")>
<#unset line>
