import LogwashCore
import Testing

/// Expected values: go-logfmt 0.6 (its grammar and its tests) for logfmt, Logstash's kv filter and VRL's
/// parse_key_value for what both agree on, this project's own decisions where the name of the test says so.
@Suite struct ParseKeyValueTests {
  @Test(arguments: [
    (#"level=info msg="hello world" n=1"#, #"{"level":"info","msg":"hello world","n":"1"}"#),
    (
      #"a=1 b="bar" ƒ=2h3s r="esc\t" d x=sf   "#,
      #"{"a":"1","b":"bar","ƒ":"2h3s","r":"esc\t","d":true,"x":"sf"}"#
    ),
    (#"k="a\"b\\c\/d\u00e9\ud83d\ude00""#, #"{"k":"a\"b\\c/dé😀"}"#),
    (#"a= b="" c"#, #"{"a":"","b":"","c":true}"#), ("\t a=1\t\tb=2 \u{1}", #"{"a":"1","b":"2"}"#),
    (#"p="C:\dir\x""#, #"{"p":"C:\\dir\\x"}"#),
    (#"u=http://h/?q=1&r="2""#, #"{"u":"http://h/?q=1&r=\"2\""}"#),
    (#"k="\ud83d""#, #"{"k":"\#u{FFFD}"}"#),
  ])
  func `logfmt is cut into pairs`(line: String, json: String) throws {
    expect(try parsed(line, "parse_logfmt"), is: json)
  }

  @Test(arguments: [
    "", "   ", "plain words only", #"a="open"#, #"a="open\""#, "=1", #"a="b"c"#, #""a"=1"#, #"a=1 "b" c=2"#,
  ])
  func `what is no logfmt gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_logfmt"), is: #""none""#)
  }

  @Test(arguments: [
    ("a=1 b=2 a=3", #"{"a":"3","b":"2"}"#), ("a a=1 b a", #"{"a":true,"b":true}"#),
  ])
  func `of a repeated key the last value counts, in the place of the first`(line: String, json: String) throws
  {
    expect(try parsed(line, "parse_logfmt"), is: json)
  }

  @Test func `many keys and repeated ones among them are found with a table`() throws {
    let line = (0..<200).map { "k\($0 % 150)=\($0)" }.joined(separator: " ")
    let members = (0..<150).map { "\"k\($0)\":\"\($0 < 50 ? $0 + 150 : $0)\"" }
    expect(try parsed(line, "parse_logfmt"), is: "{\(members.joined(separator: ","))}")
  }

  @Test(arguments: [
    ("parse_kv", #"a=1 b='x y' c="z \"q\"" d"#, #"{"a":"1","b":"x y","c":"z \"q\"","d":true}"#),
    (
      "parse_kv", "to=<a@b.c> x=(hello world) y=[1, 2] z=<>",
      #"{"to":"a@b.c","x":"hello world","y":"1, 2","z":""}"#
    ),
    ("parse_kv", "x=(a)b y=[open z=1", #"{"x":"(a)b","y":"[open","z":"1"}"#),
    ("parse_kv", "a = 1 b =2 c= d=3", #"{"a":"1","b":"2","c":"","d":"3"}"#),
    ("parse_kv", #""key one"="v" 'k2' = x"#, #"{"key one":"v","k2":"x"}"#),
    ("parse_kv", #"p="C:\new\table" q="a\\b""#, #"{"p":"C:\\new\\table","q":"a\\b"}"#),
    (
      #"parse_kv(", ")"#, "to=<a@b.c>, relay=mx[1.2.3.4]:25, status=sent (250 2.0.0 Ok: queued)",
      #"{"to":"a@b.c","relay":"mx[1.2.3.4]:25","status":"sent (250 2.0.0 Ok: queued)"}"#
    ),
    (#"parse_kv(";", ":")"#, #"a: 1 ; b : "x;y" ;; c:d:e;"#, #"{"a":"1","b":"x;y","c":"d:e"}"#),
    (#"parse_kv("&")"#, "a=1&b=&c&d=x=y", #"{"a":"1","b":"","c":true,"d":"x=y"}"#),
    (#"parse_kv("||", "->")"#, "a->1||b -> 2 3||c", #"{"a":"1","b":"2 3","c":true}"#),
    (#"parse_kv(key_separator=":")"#, "a:1 b:2=3", #"{"a":"1","b":"2=3"}"#),
    (#"parse_kv(bare_keys=false)"#, "DROP IN=eth0 DF SYN OUT=", #"{"IN":"eth0","OUT":""}"#),
  ])
  func `pairs are cut with the separators that are said`(call: String, line: String, json: String) throws {
    expect(try parsed(line, call), is: json)
  }

  @Test(arguments: ["", "words", "a='open", #"a="x"y"#, "=x", #""k"x=1"#, #"a="1", b="2""#])
  func `what has no pair or a quote that is not closed gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_kv"), is: #""none""#)
  }

  @Test func `an empty separator is a bad argument`() throws {
    expect(try fault("a=1", #"parse_kv("")"#), is: .badArgument)
    expect(try fault("a=1", #"parse_kv(" ", "")"#), is: .badArgument)
  }
}
