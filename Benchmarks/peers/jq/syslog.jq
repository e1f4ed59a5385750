capture("^(?<timestamp>[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) (?<hostname>\\S+) (?<appname>[^\\s\\[:]+)(?:\\[(?<procid>\\d+)\\])?: (?<message>.*)$")
| if .procid then .procid |= tonumber else del(.procid) end
