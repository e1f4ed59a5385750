import Testing

/// Quantities and user agents. Durations by Go's time package, systemd.time(7) and java.time.Duration, or by hand.
@Suite struct QuantityBuiltInTests {
  @Test(arguments: [
    ("1.5s", "1.5"), ("2m30s", "150"), ("150ms", "0.15"), ("1h2m", "3720"), ("1d", "86400"),
    ("10µs", "0.00001"),
    ("10μs", "0.00001"), ("1h15m30.918273645s", "4530.918273645"), ("-1.5h", "-5400"), ("+5s", "5"),
    ("0", "0"),
    ("2h 30min", "9000"), ("1 week 2 days", "777600"), ("1y 12month", "63117792"), ("1M", "2630016"),
    ("1m", "60"),
    ("5", "5"), ("0.25", "0.25"), (" 3 s ", "3"), ("1us", "0.000001"), ("1ns", "1E-9"), ("3 seconds", "3"),
    ("PT8H6M12.345S", "29172.345"), ("P2DT3H4M", "183840"), ("P1W", "604800"), ("-PT0.001S", "-0.001"),
    ("0.000000001ns", "1E-18"),
  ])
  func `durations are exact`(text: String, seconds: String) {
    #expect(BuiltInFixture.render("${(\"\(text)\"?parse_duration)?c}") == seconds)
  }

  @Test(arguments: [
    "", "s", "1x", "1h30", "1:30", "one", "1s 2", "P", "PT", "P1H", "PT1D", "P1Y", "PT1S2M", "--1s", "1,5s",
    "1 s x", ".",
    "99999999999999999999s", "999999999999999999999999999999999999999y", "0.0000000000000000001s",
  ])
  func `what is no duration gives nothing`(text: String) {
    #expect(BuiltInFixture.render("${(\"\(text)\"?parse_duration?c)!\"none\"}") == "none")
  }

  @Test(arguments: [
    ("512", "512"), ("10KB", "10000"), ("10kb", "10000"), ("10 KiB", "10240"), ("1Ki", "1024"),
    ("1K", "1000"),
    ("1.5 G", "1500000000"), ("2TiB", "2199023255552"), ("1EB", "1000000000000000000"), ("0.5B", "0.5"),
    ("7 bytes", "7"), ("1PiB", "1125899906842624"), ("16EiB", "18446744073709551616"),
  ])
  func `sizes are exact`(text: String, bytes: String) {
    #expect(BuiltInFixture.render("${(\"\(text)\"?parse_bytes)?c}") == bytes)
  }

  @Test(arguments: ["", "KB", "1 Kbit", "-1KB", "1KBs", "1iB", "1 2", "1ZB"])
  func `what is no size gives nothing`(text: String) {
    #expect(BuiltInFixture.render("${(\"\(text)\"?parse_bytes?c)!\"none\"}") == "none")
  }

  /// The texts are those that the programs' makers document.
  @Test(arguments: [
    (
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.2592.68",
      "Edge 126.0.2592.68 Windows 10.0 desktop browser"
    ),
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari 17.5 iOS 17.5.1 phone browser"
    ),
    (
      "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1",
      "Chrome 126.0.6478.54 iPadOS 16.6 tablet browser"
    ),
    (
      "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
      "Samsung Internet 25.0 Android 14 phone browser"
    ),
    (
      "Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
      "Chrome 126.0.0.0 Android 13 tablet browser"
    ),
    (
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0",
      "Firefox 127.0 macOS 10.15 desktop browser"
    ),
    (
      "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
      "Internet Explorer 11.0 Windows 6.1 desktop browser"
    ),
    (
      "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36",
      "Bingbot 2.0 ? ? ? bot"
    ),
    ("Mozilla/5.0 (compatible; ExampleCrawler/1.2; +https://example.org)", "? ? ? ? ? bot"),
    ("python-requests/2.32.3", "python-requests 2.32.3 ? ? ? tool"),
    ("kube-probe/1.29", "kube-probe 1.29 ? ? ? bot"),
    (
      "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 Chrome/90.0 Mobile Safari/537.36",
      "Chrome 90.0 Android 9 phone browser"
    ),
    (
      "Mozilla/5.0 (Linux; U; Android 4.0.4; en-us; LG-MS770) AppleWebKit/534.30 Version/4.0 Mobile Safari/534.30",
      "Android Browser 4.0 Android 4.0.4 phone browser"
    ),
    (
      "Mozilla/5.0 (X11; Linux x86_64; rv:24.0) Gecko/20140205 Firefox/24.0 Iceweasel/24.3.0",
      "Iceweasel 24.3.0 Linux ? desktop browser"
    ),
    (
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Ubuntu Chromium/32.0.1700.102 Chrome/32.0.1700.102 Safari/537.36",
      "Chromium 32.0.1700.102 Linux ? desktop browser"
    ),
    ("Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.16", "Opera 12.16 Windows 6.1 desktop browser"),
    ("Opera/9.64(Windows NT 5.1; U; en) Presto/2.1.1", "Opera 9.64 Windows 5.1 desktop browser"),
    (
      "Opera/9.80 (Android; Opera Mini/7.5/35.1; U; en) Presto/2.8.119 Version/11.10",
      "Opera Mini 7.5 Android ? tablet browser"
    ),
    ("Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/)", "Yahoo! Slurp ? ? ? ? bot"),
    ("msnbot/2.0b (+http://search.msn.com/msnbot.htm)", "msnbot 2.0 ? ? ? bot"),
    ("", "none"), ("-", "none"), ("something else", "none"),
  ])
  func `user agents are told apart`(text: String, expected: String) {
    let template = """
      <#assign a = ("\(text)"?parse_user_agent)!>
      <#if a?has_content>${a.browser!"?"} ${a.browser_version!"?"} ${a.os!"?"} ${a.os_version!"?"} ${a.device!"?"} ${a.kind}<#else>none</#if>
      """
    #expect(BuiltInFixture.render(template).filter { $0 != "\n" } == expected)
  }
}
