capture(
  "^(?<ip>\\S+) (?<ident>\\S+) (?<user>\\S+) \\[(?<time>[^\\]]+)\\] "
  + "\"(?<method>\\S+) (?<path>\\S+) (?<proto>[^\"]*)\" (?<status>\\d{3}) (?<bytes>\\d+|-) "
  + "\"(?<referrer>[^\"]*)\" \"(?<agent>[^\"]*)\"")
