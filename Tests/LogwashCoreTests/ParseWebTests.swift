import LogwashCore
import Testing

/// Expected values: RFC 3986 (its grammar and section 1.1.2), the URL standard of the WHATWG, Python's urllib and
/// xml.etree.
@Suite struct ParseWebTests {
  @Test(arguments: [
    (
      "https://joe:s%40c@example.com:8443/a/b%20c?x=1&y=/?#top?",
      #"{"scheme":"https","user":"joe","password":"s%40c","host":"example.com","port":8443,"path":"/a/b%20c","query":"x=1&y=/?","fragment":"top?"}"#
    ),
    (
      "ftp://ftp.is.co.za/rfc/rfc1808.txt",
      #"{"scheme":"ftp","host":"ftp.is.co.za","path":"/rfc/rfc1808.txt"}"#
    ),
    (
      "ldap://[2001:db8::7]/c=GB?objectClass?one",
      #"{"scheme":"ldap","host":"2001:db8::7","path":"/c=GB","query":"objectClass?one"}"#
    ),
    ("mailto:John.Doe@example.com", #"{"scheme":"mailto","path":"John.Doe@example.com"}"#),
    ("tel:+1-816-555-1212", #"{"scheme":"tel","path":"+1-816-555-1212"}"#),
    ("telnet://192.0.2.16:80/", #"{"scheme":"telnet","host":"192.0.2.16","port":80,"path":"/"}"#),
    (
      "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
      #"{"scheme":"urn","path":"oasis:names:specification:docbook:dtd:xml:4.1.2"}"#
    ),
    ("http://[::1]:80/x", #"{"scheme":"http","host":"::1","port":80,"path":"/x"}"#),
    ("[::1]:443", #"{"host":"::1","port":443}"#),
    ("example.com:443", #"{"host":"example.com","port":443}"#),
    ("10.0.0.1:8080/x?y", #"{"host":"10.0.0.1","port":8080,"path":"/x","query":"y"}"#),
    ("//cdn.example.com/x.js", #"{"host":"cdn.example.com","path":"/x.js"}"#),
    ("/a/b?c=d", #"{"path":"/a/b","query":"c=d"}"#),
    ("a:b/c", #"{"scheme":"a","path":"b/c"}"#), ("./a:b/c", #"{"path":"./a:b/c"}"#),
    ("?q", #"{"query":"q"}"#),
    ("#f", #"{"fragment":"f"}"#), ("http://h:/", #"{"scheme":"http","host":"h","path":"/"}"#),
    ("*", #"{"path":"*"}"#),
    ("file:///etc/hosts", #"{"scheme":"file","path":"/etc/hosts"}"#),
    ("http://a@b@c/", #"{"scheme":"http","user":"a@b","host":"c","path":"/"}"#),
    ("http://h", #"{"scheme":"http","host":"h"}"#),
    ("http://h?", #"{"scheme":"http","host":"h","query":""}"#),
    ("http://bücher.example/ä", #"{"scheme":"http","host":"bücher.example","path":"/ä"}"#),
  ])
  func `a URL is taken apart`(line: String, json: String) throws {
    expect(try parsed(line, "parse_url"), is: json)
  }

  @Test(arguments: [
    "", "-", "a b", "http://h:x/", "http://h:65536/", "http://[::1/", "http://[::1]x/", "h:99999",
  ])
  func `what is no URL gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_url"), is: #""none""#)
  }

  @Test(arguments: [
    ("a=1&b=2&a=3&c&d=&e=a+b%20c", #"{"a":["1","3"],"b":"2","c":"","d":"","e":"a b c"}"#),
    ("?x=%2B%zz%4&%C3%A9=%e2%82%ac&&", #"{"x":"+%zz%4","é":"€"}"#), ("", "{}"),
    ("a=b=c;d", #"{"a":"b=c;d"}"#), ("=v", #"{"":"v"}"#),
  ])
  func `a query is decoded and repeated names collected`(line: String, json: String) throws {
    expect(try parsed(line, "parse_query"), is: json)
  }

  @Test func `many repeated names are collected with a table`() throws {
    let line = (0..<300).map { "k\($0 % 100)=\($0)" }.joined(separator: "&")
    let members = (0..<100).map { "\"k\($0)\":[\"\($0)\",\"\($0 + 100)\",\"\($0 + 200)\"]" }
    expect(try parsed(line, "parse_query"), is: "{\(members.joined(separator: ","))}")
  }

  @Test(arguments: [
    ("<a>x</a>", #"{"a":"x"}"#), ("<a/>", #"{"a":""}"#),
    ("<a x='1' y=\"&lt;'&#65;&#x20AC;\"/>", #"{"a":{"@x":"1","@y":"<'A€"}}"#),
    ("<a><b>1</b><c/><b>2</b></a>", #"{"a":{"b":["1","2"],"c":""}}"#),
    ("<a k='v'> text </a>", ##"{"a":{"@k":"v","#text":"text"}}"##),
    ("<a>x<b/>y &amp; <![CDATA[<z>&]]></a>", ##"{"a":{"b":"","#text":"xy & <z>&"}}"##),
    (
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e \"x>\">]>\n<!-- c --><a>\n <b> 1 </b>\n</a>\n<!-- d -->",
      #"{"a":{"b":"1"}}"#
    ),
    ("<ns:a xmlns:ns='u'><ns:b/></ns:a >", #"{"ns:a":{"@xmlns:ns":"u","ns:b":""}}"#),
    ("<é>ü</é>", #"{"é":"ü"}"#),
    (
      "<Event><EventData><Data Name='u'>joe</Data><Data Name='ip'>::1</Data></EventData></Event>",
      ##"{"Event":{"EventData":{"Data":[{"@Name":"u","#text":"joe"},{"@Name":"ip","#text":"::1"}]}}}"##
    ),
  ])
  func `XML becomes a hash`(line: String, json: String) throws {
    expect(try parsed(line, "parse_xml"), is: json)
  }

  @Test(arguments: [
    "", "text", "<a>", "</a>", "<a></b>", "<a/><b/>", "x<a/>", "<a/>x", "<a b/>", "<a b=c/>", "<a b='<'/>",
    "<a>&nbsp;</a>", "<a>& b</a>",
    "<a>&#0;</a>", "<a>&#xD800;</a>", "<a><!-- </a>", "<a><![CDATA[x</a>", "<!DOCTYPE a [<a/>",
    "<a b='1'c='2'/>", "<1/>", "<a", "<a b='1'", "< a/>",
    "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "<a>&", "<a>&;</a>", "<a>&#;</a>", "<a>&#x;</a>",
  ])
  func `XML that is not well-formed gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_xml"), is: #""none""#)
  }

  /// FreeMarker 2.3.31 gives `d` for `(h.a.b)!"d"` when `h.a` is `x!`, and ends with an error when it is `""`.
  @Test func `an element without content is text, a sequence and a hash`() throws {
    let template = """
      <#assign d = line?parse_xml>${(d.r.a.b)!"none"} [${d.r.a}] ${(d.r.a == "")?c} ${d.r.a?has_content?c} ${d.r.a?size} ${d.r?json}
      """
    for empty in ["<a/>", "<a></a>", "<a> </a>", "<a><!-- x --></a>"] {
      try expect(Engine.run(template, "<r>\(empty)</r>").output, is: "none [] true false 0 {\"a\":\"\"}\n")
    }
    try expect(
      Engine.run("<#extract line?parse_xml><#unset line>", "<r><a/><b>1</b></r>").output,
      is: "{\"r\":{\"a\":\"\",\"b\":\"1\"}}\n")
    try expect(
      Engine.run(template, "<r><a>x</a></r>").ends, is: [.failed(.init(code: .wrongKind, operand: "d.r.a"))])
  }

  @Test func `XML may be as deep as any value`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    expect(try fault(nested(512), "parse_xml"), is: nil)
    expect(try fault(nested(513), "parse_xml"), is: .tooDeep)
  }
}
