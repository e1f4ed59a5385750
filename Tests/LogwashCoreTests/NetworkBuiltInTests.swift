import LogwashCore
import Testing

/// Addresses. Expected values come from RFC 4291, RFC 5952 and Python's ipaddress.
@Suite struct NetworkBuiltInTests {
  private func normal(_ text: String) -> String {
    BuiltInFixture.render("${(\"\(text)\"?ip_normalize)!\"none\"}")
  }

  /// The examples of RFC 5952, sections 1 to 5.
  @Test(arguments: [
    ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
    ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"), ("2001:db8::0:1:0:0:1", "2001:db8::1:0:0:1"),
    ("2001:db8:aaaa:bbbb:cccc:dddd::1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1"),
    ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
    ("2001:DB8::AAAA", "2001:db8::aaaa"), ("::ffff:c000:0280", "::ffff:192.0.2.128"),
    ("64:ff9b::c000:221", "64:ff9b::192.0.2.33"), ("::", "::"), ("0:0:0:0:0:0:0:1", "::1"),
    ("1::", "1::"), ("fe80::1%25", "fe80::1%25"), ("192.0.2.1", "192.0.2.1"),
    ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
    ("::13.1.68.3", "::d01:4403"),
  ])
  func `an address has one text`(text: String, expected: String) { #expect(normal(text) == expected) }

  /// ipaddress.IPv6Address(text).compressed
  @Test(arguments: [
    ("b7:0:0:0000:34:0:0:0", "b7::34:0:0:0"),
    ("0000:0000:0000:0000:B0B:0000:0:0000", "::b0b:0:0:0"),
    ("0:0:9:D670:0000:0:0000:b5a7", "0:0:9:d670::b5a7"),
    ("00AE:0:0000:0:0:0:0:0000", "ae::"),
    ("0:0:0000:4C69:96f1:56AD:0000:9500", "::4c69:96f1:56ad:0:9500"),
    ("5C38:0:0000:BA13:0000:5B77:0000:93", "5c38::ba13:0:5b77:0:93"),
    ("0:0:0:0:0:9A:0:e1", "::9a:0:e1"),
    ("0:0:A27B:6300:ee3f:0:0:CF8D", "::a27b:6300:ee3f:0:0:cf8d"),
    ("97:0:4221:0:00C3:0:0:0000", "97:0:4221:0:c3::"),
    ("0000:fca0:0000:8507:0:A367:92a2:003E", "0:fca0:0:8507:0:a367:92a2:3e"),
    ("8C2D:12D2:0:FC:0:0:97:0000", "8c2d:12d2:0:fc::97:0"),
    ("37:61E2:DAFF:0000:0:9b78:0000:490D", "37:61e2:daff::9b78:0:490d"),
    ("0:0:D15:232d:0:0:0:5DBD", "0:0:d15:232d::5dbd"),
    ("0:1D78:44c7:00A1:0000:0:4d:0", "0:1d78:44c7:a1::4d:0"),
    ("BE0F:0:2b:0:e831:0:F:0000", "be0f:0:2b:0:e831:0:f:0"),
    ("47:0:aa:b285:0:b9:0000:0000", "47:0:aa:b285:0:b9::"),
  ])
  func `addresses are written as ipaddress writes them`(text: String, expected: String) {
    #expect(normal(text) == expected)
  }

  @Test(arguments: [
    "", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "1:2:3:4:5:6:7:8::", "::1:",
    ":1::",
    "g::", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.256", "1.2.3.4 ", "::1.2.3", "1:2:3:4:5:6:7:1.2.3.4",
    "192.0.2.1%eth0", "fe80::1%", "[::1]", "1.2.3.4/8", "::1.2.3.4:5", "1..2.3",
  ])
  func `what is no address is none`(text: String) { #expect(normal(text) == "none") }

  @Test(arguments: [
    ("10.255.255.255", "10.0.0.0/8", true), ("11.0.0.0", "10.0.0.0/8", false),
    ("10.1.2.3", "10.9.9.9/8", true),
    ("1.2.3.4", "0.0.0.0/0", true), ("1.2.3.4", "1.2.3.4", true), ("1.2.3.5", "1.2.3.4/32", false),
    ("fe80::1%eth0", "fe80::/10", true), ("::1", "0.0.0.0/0", false), ("1.2.3.4", "::/0", false),
    ("::ffff:10.1.2.3", "10.0.0.0/8", true), ("2001:db8::1", "2001:db8::/32", true), ("no", "::/0", false),
  ])
  func `an address is in a network or not`(address: String, network: String, isIn: Bool) {
    #expect(BuiltInFixture.render("${\"\(address)\"?ip_in(\"\(network)\")?c}") == String(isIn))
  }

  @Test(arguments: [
    (#"${"203.0.113.77"?ip_mask(32)}"#, "203.0.113.77"), (#"${"203.0.113.77"?ip_mask(0)}"#, "0.0.0.0"),
    (#"${"2001:db8:1:2:3:4:5:6"?ip_mask(24)}"#, "2001:db8:1:2::"),
    (#"${"::ffff:203.0.113.77"?ip_mask(24)}"#, "::ffff:203.0.113.0"),
    (#"${"fe80::1:2%eth0"?ip_mask(24, 10)}"#, "fe80::"), (#"${("x"?ip_mask(24))!"none"}"#, "none"),
  ])
  func `an address is cut to its network`(template: String, expected: String) {
    #expect(BuiltInFixture.render(template) == expected)
  }
}
