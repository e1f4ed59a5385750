extension BuiltIn {
  /// What the web writes: URLs, queries, XML.
  static let parsingWeb: [BuiltIn] = [
    BuiltIn(
      "parse_url", .extraction, on: .printable, returns: [.hash, .missing],
      summary:
        "A hash of the parts that a URL has, also a relative one: `scheme`, `user`, `password`, `host` (an IPv6 address without its brackets), `port`, `path`, `query`, `fragment`, nothing decoded; missing if it is no URL.",
      examples: [
        #"${"https://example.com:8443/a?b=c"?parse_url.port}"#: "8443",
        #"${"/a/b?c=d#e"?parse_url.query}"#: "c=d",
        #"${"-"?parse_url!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedURL(call) }.giving(Machine.urlMembers) {
      machine, call throws(Fault) in try machine.parseURL(call)
    },
    BuiltIn(
      "parse_query", .extraction, on: .printable, returns: .hash,
      summary:
        "A hash of the names and values in a URL's query, decoded; a name that comes again has a sequence of its values.",
      examples: [
        #"${"?q=a+b%21&lang=en"?parse_query.q}"#: "a b!",
        #"${"tag=x&tag=y"?parse_query.tag?join("-")}"#: "x-y",
      ]
    ) { machine, call throws(Fault) in try machine.parsedQuery(call) },
    BuiltIn(
      "parse_xml", .extraction, on: .printable, returns: [.hash, .missing],
      summary:
        "A hash with the root element of an XML document: an element with text alone is that text, one with nothing is what `x!` gives (an empty string, sequence and hash), any other a hash of its attributes (`@name`), its elements (a sequence where a name comes again) and its text (`#text`); missing if the XML is not well-formed or has entities of its own.",
      examples: [
        #"${"<e id='7'><n>a &amp; b</n></e>"?parse_xml.e.n}"#: "a & b",
        #"${"<e id='7'><n>a</n><n>b</n></e>"?parse_xml.e["@id"]}"#: "7",
        #"${"<e>"?parse_xml!"none"}"#: "none",
        #"${("<e><n/></e>"?parse_xml.e.n.m)!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedXML(call) },
  ]
}
