extension GrokLibrary {
  /// Hosts and addresses.
  ///
  /// An address is written so that PCRE2 needs little for it, since a pattern has room for 64 KB: `\d` and not `[0-9]`, and
  /// IPv4 twice in IPv6. There the lookahead counts the groups of a shortened address before its IPv4 tail.
  static let network: [GrokDefinition] = [
    GrokDefinition(
      "CISCOMAC",
      #"(?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}"#,
      "A MAC address in groups of four digits, with dots.",
      match: "0011.2233.aaff",
      not: "00:11:22:33:aa:ff"),
    GrokDefinition(
      "WINDOWSMAC",
      "(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2}",
      "A MAC address in pairs of digits, with hyphens.",
      match: "00-11-22-33-AA-FF",
      not: "00-11-22-33-AA"),
    GrokDefinition(
      "COMMONMAC",
      "(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}",
      "A MAC address in pairs of digits, with colons.",
      match: "00:11:22:33:aa:ff",
      not: "00:11:22:33:aa:fg"),
    GrokDefinition(
      "MAC",
      "%{CISCOMAC}|%{WINDOWSMAC}|%{COMMONMAC}",
      "A MAC address in any of three spellings.",
      match: "00-11-22-33-AA-FF",
      not: "00112233AAFF"),
    GrokDefinition(
      "IPV6",
      #"""
      (?:(?=:?(?:[0-9A-Fa-f]{0,4}:){2,6}\d{1,3}\.)(?<![0-9A-Fa-f:.])(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4\#
      })*)?::(?:[0-9A-Fa-f]{1,4}:)*%{IPV4}|(?<![0-9A-Fa-f:.])(?:(?:[0-9A-Fa-f]{1,4}:){6}(?:[0-9A-Fa-f]{1,4\#
      }:[0-9A-Fa-f]{1,4}|%{IPV4})|(?:[0-9A-Fa-f]{1,4}:){6}:[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){5}(?::[0\#
      -9A-Fa-f]{1,4}){1,2}|(?:[0-9A-Fa-f]{1,4}:){4}(?::[0-9A-Fa-f]{1,4}){1,3}|(?:[0-9A-Fa-f]{1,4}:){3}(?::\#
      [0-9A-Fa-f]{1,4}){1,4}|(?:[0-9A-Fa-f]{1,4}:){2}(?::[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(?::[0-9A\#
      -Fa-f]{1,4}){1,6}|(?:[0-9A-Fa-f]{1,4}:){1,7}:|::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?))(?!\#
      [0-9A-Fa-f])(?:%[0-9A-Za-z]+)?
      """#,
      "An IPv6 address, shortened or not, with an IPv4 tail or a zone.",
      match: "fe80::1ff:fe23:4567:890a%eth2",
      not: "1::2::3"),
    GrokDefinition(
      "IPV4",
      #"(?<![0-9.])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?!\d)"#,
      "An IPv4 address with four numbers up to 255.",
      match: "192.168.0.255",
      not: "192.168.0.256"),
    GrokDefinition(
      "IP",
      "%{IPV4}|%{IPV6}",
      "An IPv4 or IPv6 address.",
      match: "::ffff:10.0.0.1",
      not: "10.0.0"),
    GrokDefinition(
      "HOSTNAME",
      #"\b[0-9A-Za-z][0-9A-Za-z_-]{0,62}(?:\.[0-9A-Za-z][0-9A-Za-z_-]{0,62})*\b"#,
      "A host name, without a final dot.",
      match: "www-1.example.com",
      not: "-www.example.com"),
    GrokDefinition(
      "HOST",
      "%{HOSTNAME}",
      "Short for HOSTNAME.",
      match: "db01",
      not: "a..b"),
    GrokDefinition(
      "IPORHOST",
      "%{IP}|%{HOSTNAME}",
      "An IP address or a host name.",
      match: "2001:db8::7",
      not: "exa mple"),
    GrokDefinition(
      "HOSTPORT",
      "%{IPORHOST}:%{POSINT}",
      "A host and a port.",
      match: "example.com:8080",
      not: "example.com"),
  ]
}
