import Testing

@testable import LogwashCore

@Suite struct GrokVocabularyTests {
  @Test func `every name that Logstash users know is there`() {
    for (file, names) in LogstashNames.byFile {
      for name in names.split(separator: " ") {
        #expect(GrokLibrary.definition(named: String(name)) != nil, "\(name) of \(file)")
      }
    }
  }

  @Test(arguments: GrokLibrary.all)
  func `the example matches from end to end with the names of ECS`(definition: GrokDefinition) throws {
    let grok = try GrokPattern("%{\(definition.name)}", vocabulary: .ecs)
    let pattern = try Pattern(grok.regex, whole: true, allowsDuplicateNames: true)
    #expect(groups(pattern, definition.match)?.first == definition.match)
  }

  /// Expected: what the definitions of Logstash 8 with `ecs_compatibility => v1` give for these lines.
  @Test(arguments: [
    (
      #"127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif?b=c HTTP/1.0" 200 2326 "-" "curl/8""#,
      "COMBINEDAPACHELOG",
      #"{"source":{"address":"127.0.0.1"},"user":{"name":"frank"},"timestamp":"10/Oct/2000:13:55:36 -0700","http":{"request":{"method":"GET"},"version":"1.0","response":{"status_code":200,"body":{"bytes":2326}}},"url":{"original":"/a.gif?b=c"},"user_agent":{"original":"curl/8"}}"#
    ),
    (
      "Dec 10 06:55:46 LabSZ sshd[24200]: Invalid user", "SYSLOGLINE",
      #"{"timestamp":"Dec 10 06:55:46","host":{"hostname":"LabSZ"},"process":{"name":"sshd","pid":24200},"message":"Invalid user"}"#
    ),
    (
      "<34>1 2003-10-11T22:14:15.003Z web1 su - ID47 - failed", "SYSLOG5424LINE",
      #"{"log":{"syslog":{"priority":34}},"system":{"syslog":{"version":"1"}},"timestamp":"2003-10-11T22:14:15.003Z","host":{"hostname":"web1"},"process":{"name":"su"},"event":{"code":"ID47"},"message":"failed"}"#
    ),
    (
      "1525344856.899  16867 10.170.72.111 TCP_TUNNEL/200 6256 CONNECT logs.example.com:443 - HIER_DIRECT/203.0.113.7 -",
      "SQUID3",
      #"{"timestamp":"1525344856.899","squid":{"request":{"duration":16867},"hierarchy_code":"HIER_DIRECT"},"source":{"ip":"10.170.72.111"},"event":{"action":"TCP_TUNNEL"},"http":{"response":{"status_code":200,"bytes":6256},"request":{"method":"CONNECT"}},"url":{"original":"logs.example.com:443"},"destination":{"address":"203.0.113.7"}}"#
    ),
    (
      "Built inbound TCP connection 1 for a:1.1.1.1/1 to b:2.2.2.2/2 (3.3.3.3/3)",
      "CISCOFW302013_302014_302015_302016",
      #"{"cisco":{"asa":{"outcome":"Built","network":{"direction":"inbound","transport":"TCP"},"connection_id":"1"}},"observer":{"ingress":{"interface":{"name":"a"}},"egress":{"interface":{"name":"b"}}},"source":{"ip":"1.1.1.1","port":1},"destination":{"ip":"2.2.2.2","port":2,"nat":{"ip":"3.3.3.3","port":3}}}"#
    ),
    (
      "[1427925600] SERVICE ALERT: web1;HTTP;CRITICAL;SOFT;1;refused", "NAGIOSLOGLINE",
      #"{"timestamp":"1427925600","message":"refused","nagios":{"log":{"type":"SERVICE ALERT","state_type":"SOFT","attempt":1}},"host":{"hostname":"web1"},"service":{"name":"HTTP","state":"CRITICAL"}}"#
    ),
    (
      "17-Feb-2018 23:06:56.326 queries: info: client 172.26.0.1#12345 (e.org): query: e.org IN A +E(0)K (172.26.0.3)",
      "BIND9",
      #"{"timestamp":"17-Feb-2018 23:06:56.326","bind":{"log":{"category":"queries","question":{"name":"e.org","flags":"+E(0)K"}}},"log":{"level":"info"},"client":{"ip":"172.26.0.1","port":12345},"dns":{"question":{"name":"e.org","class":"IN","type":"A"}},"server":{"ip":"172.26.0.3"}}"#
    ),
  ])
  func `lines have the fields of ECS`(line: String, pattern: String, json: String) throws {
    expect(try parsed(line, #"grok("%{\#(pattern)}", "ecs")"#), is: json)
  }

  /// Expected: what Logstash's older definitions give, but for quotes around values and for `-` in quotes.
  @Test(arguments: [
    (
      "Apr 13 10:00:00 web1 CRON[1234]: (root) CMD (run-parts /etc/cron.hourly)", "CRONLOG",
      #"{"timestamp":"Apr 13 10:00:00","logsource":"web1","program":"CRON","pid":"1234","user":"root","action":"CMD","message":"run-parts /etc/cron.hourly"}"#
    ),
    (
      "2014-02-15T23:39:43.945958Z lb 192.168.131.39:2817 10.0.0.1:80 0.000073 -1 0.000057 200 200 0 29 \"GET http://e.org:80/a?b HTTP/1.1\"",
      "ELB_ACCESS_LOG",
      #"{"timestamp":"2014-02-15T23:39:43.945958Z","elb":"lb","clientip":"192.168.131.39","clientport":2817,"backendip":"10.0.0.1","backendport":80,"request_processing_time":0.000073,"backend_processing_time":-1,"response_processing_time":0.000057,"response":200,"backend_response":200,"received_bytes":0,"bytes":29,"verb":"GET","request":"http://e.org:80/a?b","proto":"http","urihost":"e.org:80","port":"80","path":"/a","params":"?b","httpversion":"1.1"}"#
    ),
    (
      "Built inbound TCP connection 1 for a:1.1.1.1/1 to b:2.2.2.2/2", "CISCOFW302013_302014_302015_302016",
      #"{"action":"Built","direction":"inbound","protocol":"TCP","connection_id":"1","src_interface":"a","src_ip":"1.1.1.1","src_port":"1","dst_interface":"b","dst_ip":"2.2.2.2","dst_port":"2"}"#
    ),
    (
      "[1427925600] TIMEPERIOD TRANSITION: 24x7;-1;1", "NAGIOSLOGLINE",
      #"{"nagios_epoch":"1427925600","nagios_type":"TIMEPERIOD TRANSITION","nagios_service":"24x7","nagios_unknown1":"-1","nagios_unknown2":"1"}"#
    ),
    (
      "09-Nov 01:15 bacula-dir JobId 1: Start Backup JobId 1, Job=Backup.2015-11-09_01.05.00_03",
      "BACULA_LOGLINE",
      #"{"bts":"09-Nov 01:15","hostname":"bacula-dir","jobid":"1","job":"Backup.2015-11-09_01.05.00_03"}"#
    ),
  ])
  func `lines have the fields that they had before ECS`(line: String, pattern: String, json: String) throws {
    expect(try parsed(line, #"grok("%{\#(pattern)}")"#), is: json)
    expect(try parsed(line, #"grok("%{\#(pattern)}", "legacy")"#), is: json)
  }

  @Test func `names of one's own are the same in both vocabularies`() throws {
    let call = #"grok("%{IP:a} (?<b>\\d+) %{SYSLOGPROG:c}""#
    let line = "10.0.0.1 7 sshd[8]"
    expect(
      try parsed(line, call + ")"), is: #"{"a":"10.0.0.1","b":"7","c":"sshd[8]","program":"sshd","pid":"8"}"#)
    expect(
      try parsed(line, call + #", "ecs")"#),
      is: #"{"a":"10.0.0.1","b":"7","c":"sshd[8]","process":{"name":"sshd","pid":8}}"#)
  }
}
