capture(
  "^(?<time>\\w{3} [ \\d]\\d [\\d:]{8}) (?<host>\\S+) (?<app>[\\w./-]+?)(?:\\[(?<pid>\\d+)\\])?: (?<what>.*?)"
  + "(?: for (?:invalid user )?(?<user>\\S+))? from (?<ip>[\\d.]+) port (?<port>\\d+)")
