extension MicroJob {
  static let all = lines + text + numbers + times + patterns + reader + writer + program

  static let lines = [
    MicroJob(.lines, "short lines", "<#drop>", short, without: nil),
    MicroJob(.lines, "long lines", "<#drop>", access, without: nil),
    MicroJob(.lines, "long lines, not ASCII", "<#drop>", greek, without: nil),
    MicroJob(
      .lines, "long lines, UTF-8 demanded", #"<#ftl invalid_utf8="reject"><#drop>"#, greek, without: nil),
    MicroJob(.lines, "long lines, copied", "${line}", access, without: "<#drop>"),
  ]

  static let text = [
    MicroJob.text(.text, "?contains, found at the end", #"line?contains("Firefox/127.0")"#, access),
    MicroJob.text(.text, "?contains, not found", #"line?contains("no such text")"#, access),
    MicroJob.text(.text, "?keep_before", #"line?keep_before(" [")"#, access),
    MicroJob.text(.text, "?upper_case", "line?upper_case", access),
    MicroJob.text(.text, "?length, not ASCII", "line?length", greek),
    MicroJob.text(.text, "?replace", #"line?replace("https", "http")"#, access),
  ]

  static let numbers = [
    MicroJob.text(.numbers, "in: whole number", "line?number", ["20150017", "7", "482113"]),
    MicroJob.text(.numbers, "in: decimals", "line?number", ["0.125", "12.75", "1250.5"]),
    MicroJob(.numbers, "out: whole number", "${line?length}", short, without: "${line}"),
    MicroJob(
      .numbers, "out: product of decimals", "${line?number * 1.5}", ["0.125", "12.75"], without: "${line}"),
  ]

  static let times = [
    MicroJob.text(
      .times, "read: clf", #"line?timestamp("clf")"#,
      ["17/May/2026:10:05:03 +0000", "17/May/2026:10:05:04 +0000"]),
    MicroJob.text(
      .times, "read: ISO 8601", #"line?timestamp("iso")"#,
      ["2026-05-17T10:05:03.250Z", "2026-05-17T10:05:04.001Z"]),
    MicroJob(
      .times, "read clf, print: ISO 8601", #"${line?timestamp("clf")?iso_utc}"#,
      ["17/May/2026:10:05:03 +0000"],
      without: #"<#assign x = line?timestamp("clf")>${line}"#),
  ]

  static let patterns =
    scannerAndPCRE2 + [
      pattern("access log, grok", #"line?grok("%{COMBINEDAPACHELOG}")"#, access),
      pattern("access log, dissect", "line?dissect('\(dissect)')", access),
    ]

  /// The same patterns twice: an empty look-ahead keeps a pattern from being lowered.
  static let scannerAndPCRE2 = [
    ("access log", accessPattern, access),
    ("two words", #"^(?<first>\S+) (?<second>\S+)"#, access),
    ("key and number", #"bytes=(?<bytes>\d+)"#, ["method=GET path=/ bytes=512 ms=3"]),
    ("no match", #"^(?<level>ERROR|FATAL) (?<message>.*)$"#, access),
  ].flatMap { name, pattern, records in
    ["", "(?=)"].map { prefix in
      // A line that does not match is dropped as well.
      let template = "<#assign x = line?capture(r'\(prefix)\(pattern)')!{}><#drop>"
      let title = "\(name), \(prefix.isEmpty ? "as lowered" : "PCRE2")"
      return MicroJob(.patterns, title, template, records, without: "<#assign x = line><#drop>")
    }
  }

  static let reader = [
    json("nothing wanted", "", request),
    json("one member", "<#assign x = status>", request),
    json("one member, nested", "<#assign x = upstream.ms>", request),
    json("a list of hashes", "<#list items as item><#assign x = item.sku></#list>", order),
  ]

  static let writer = [
    MicroJob(.writer, "string to JSON", #"<#emit {"a": line}>"#, access, without: #"<#emit {"a": 1}>"#),
    MicroJob(
      .writer, "string to JSON, with escapes", #"<#emit {"a": line}>"#, quoted, without: #"<#emit {"a": 1}>"#),
    MicroJob(
      .writer, "record as it was", #"<#ftl input="json">"#, request, without: #"<#ftl input="json"><#drop>"#),
    MicroJob(
      .writer, "record with one member set", #"<#ftl input="json"><#set level = "info">"#, request,
      without: #"<#ftl input="json">"#),
  ]

  static let program = [
    MicroJob(
      .program, "if, comparison", "<#if line?length gt 1000>x</#if>", short,
      without: "<#assign x = line?length>"),
    MicroJob(.program, "loop of ten", "<#list 1..10 as n></#list>", short, without: "<#drop>"),
    MicroJob(.program, "macro called", "<#macro m></#macro><@m/>", short, without: "<#drop>"),
    MicroJob(
      .program, "switch of five", #"<#switch line><#on "a","b">1<#on "c","d">2<#default>3</#switch>"#, short,
      without: "3"),
  ]
}

private let short = ["GET", "POST", "a", "0123456789"]

private let access = [
  #"203.0.113.7 - ann [17/May/2026:10:05:03 +0000] "GET /blog/2026/how-to-read-logs?page=2 HTTP/1.1" 200 20480 "#
    + #""https://www.example.com/" "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0""#,
  #"192.0.2.91 - - [17/May/2026:10:05:03 +0000] "POST /api/v1/orders HTTP/1.1" 201 312 "https://shop.example.com/cart" "#
    + #""Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0""#,
]

private let greek = [
  "Ο χρήστης άννα συνδέθηκε από τη διεύθυνση 203.0.113.7 και άλλαξε τον κωδικό πρόσβασης πριν από δύο λεπτά",
  "Η παραγγελία 20150017 πληρώθηκε, το ποσό είναι 129,90 ευρώ, η αποστολή ξεκινά αύριο το πρωί στις εννέα",
]

private let quoted = [#"C:\Users\ann said "no" and then "yes" \o/"#, "one\ttab, two\ttabs, \"three\"\ttabs"]

private let request = [
  #"{"time":"2026-05-17T10:05:03Z","remote_ip":"203.0.113.7","request":{"method":"GET","path":"/blog?page=2","proto":"HTTP/1.1"},"#
    + #""status":200,"bytes":20480,"agent":"Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0","#
    + #""upstream":{"ms":19.075,"host":"10.0.6.28"},"tags":["web","prod"]}"#
]

private let order = [
  #"{"id":20260000017,"items":[{"sku":"SH-07243","name":"Running shoe, red","quantity":1,"price":79.90},"#
    + #"{"sku":"TR-43364","name":"Trail map","quantity":2,"price":12.82},{"sku":"BK-11000","name":"Mug","quantity":1,"price":9.5}]}"#
]

private let accessPattern =
  #"^(?<ip>\S+) (?<ident>\S+) (?<user>\S+) \[(?<time>[^\]]+)\] "(?<method>\S+) (?<path>\S+) (?<proto>[^"]*)" "#
  + #"(?<status>\d{3}) (?<bytes>\d+|-) "(?<referrer>[^"]*)" "(?<agent>[^"]*)""#

private let dissect =
  #"%{ip} %{ident} %{user} [%{time}] "%{method} %{path} %{proto}" %{status} %{bytes} "%{referrer}" "%{agent}""#
