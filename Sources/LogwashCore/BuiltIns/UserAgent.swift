/// What a `User-Agent` header says, as far as a table of the families that make most traffic tells.
///
/// The rules are tried in order and the first whose token stands in the text counts: programs name their ancestors, so
/// the younger come first (Edge says `Chrome` and `Safari`, too).
struct UserAgent {
  /// What kind of client it is.
  enum Kind: BitwiseCopyable {
    case browser
    /// A crawler, monitor or preview: nobody looks at what it gets.
    case bot
    /// A library or command.
    case tool

    var name: StaticString {
      switch self {
      case .browser: "browser"
      case .bot: "bot"
      case .tool: "tool"
      }
    }
  }

  /// A family of clients: the text that shows it, and what the version stands behind.
  struct Rule {
    var token: StaticString
    var name: StaticString
    var version: StaticString
    var kind: Kind

    init(_ token: StaticString, _ name: StaticString, _ kind: Kind = .browser, version: StaticString? = nil) {
      self.token = token
      self.name = name
      self.version = version ?? token
      self.kind = kind
    }
  }

  /// What something runs on.
  enum Device: BitwiseCopyable {
    case desktop
    case phone
    case tablet
    /// A phone if it says `Mobile`, else a tablet.
    case handheld
    case console
    case tv

    var name: StaticString {
      switch self {
      case .desktop: "desktop"
      case .phone: "phone"
      case .tablet, .handheld: "tablet"
      case .console: "console"
      case .tv: "tv"
      }
    }
  }

  /// A family of systems.
  struct System {
    var token: StaticString
    var name: StaticString
    /// What the version stands behind; empty: there is none.
    var version: StaticString
    var device: Device

    init(_ token: StaticString, _ name: StaticString, _ device: Device, version: StaticString = "") {
      self.token = token
      self.name = name
      self.version = version
      self.device = device
    }
  }

  static let rules: [Rule] = [
    // Those that fetch for a search engine, a model, a preview or an index
    Rule("Googlebot", "Googlebot", .bot, version: "Googlebot/"),
    Rule("bingbot", "Bingbot", .bot, version: "bingbot/"),
    Rule("msnbot", "msnbot", .bot, version: "msnbot/"), Rule("Yahoo! Slurp", "Yahoo! Slurp", .bot),
    Rule("Sogou web spider", "Sogou web spider", .bot, version: "spider/"),
    Rule("archive.org_bot", "archive.org_bot", .bot), Rule("Exabot", "Exabot", .bot, version: "Exabot/"),
    Rule("YandexBot", "YandexBot", .bot, version: "YandexBot/"),
    Rule("Baiduspider", "Baiduspider", .bot, version: "Baiduspider/"),
    Rule("DuckDuckBot", "DuckDuckBot", .bot, version: "DuckDuckBot/"),
    Rule("Applebot", "Applebot", .bot, version: "Applebot/"),
    Rule("Amazonbot", "Amazonbot", .bot, version: "Amazonbot/"),
    Rule("PetalBot", "PetalBot", .bot, version: "PetalBot/"),
    Rule("Bytespider", "Bytespider", .bot, version: "Bytespider/"),
    Rule("GPTBot", "GPTBot", .bot, version: "GPTBot/"),
    Rule("ChatGPT-User", "ChatGPT-User", .bot, version: "ChatGPT-User/"),
    Rule("ClaudeBot", "ClaudeBot", .bot, version: "ClaudeBot/"),
    Rule("PerplexityBot", "PerplexityBot", .bot, version: "PerplexityBot/"),
    Rule("CCBot", "CCBot", .bot, version: "CCBot/"),
    Rule("AhrefsBot", "AhrefsBot", .bot, version: "AhrefsBot/"),
    Rule("SemrushBot", "SemrushBot", .bot, version: "SemrushBot/"),
    Rule("MJ12bot", "MJ12bot", .bot, version: "MJ12bot/v"),
    Rule("DotBot", "DotBot", .bot, version: "DotBot/"),
    Rule("facebookexternalhit", "facebookexternalhit", .bot, version: "facebookexternalhit/"),
    Rule("Twitterbot", "Twitterbot", .bot, version: "Twitterbot/"),
    Rule("LinkedInBot", "LinkedInBot", .bot, version: "LinkedInBot/"),
    Rule("Slackbot", "Slackbot", .bot, version: "Slackbot "),
    Rule("TelegramBot", "TelegramBot", .bot, version: "TelegramBot/"),
    // Monitors
    Rule("UptimeRobot", "UptimeRobot", .bot, version: "UptimeRobot/"),
    Rule("Pingdom", "Pingdom", .bot, version: "Pingdom.com_bot_version_"),
    Rule("ELB-HealthChecker", "ELB-HealthChecker", .bot, version: "ELB-HealthChecker/"),
    Rule("GoogleHC", "GoogleHC", .bot, version: "GoogleHC/"),
    Rule("kube-probe", "kube-probe", .bot, version: "kube-probe/"),
    Rule("Prometheus", "Prometheus", .bot, version: "Prometheus/"),
    Rule("Blackbox Exporter", "Blackbox Exporter", .bot, version: "Blackbox Exporter/"),
    Rule("HeadlessChrome/", "HeadlessChrome", .bot),
    // Libraries and commands
    Rule("curl/", "curl", .tool), Rule("Wget/", "Wget", .tool),
    Rule("python-requests/", "python-requests", .tool), Rule("Python-urllib/", "Python-urllib", .tool),
    Rule("aiohttp/", "aiohttp", .tool), Rule("python-httpx/", "python-httpx", .tool),
    Rule("Go-http-client/", "Go-http-client", .tool), Rule("okhttp/", "okhttp", .tool),
    Rule("Apache-HttpClient/", "Apache-HttpClient", .tool), Rule("Java/", "Java", .tool),
    Rule("axios/", "axios", .tool), Rule("node-fetch", "node-fetch", .tool, version: "node-fetch/"),
    Rule("PostmanRuntime/", "PostmanRuntime", .tool), Rule("HTTPie/", "HTTPie", .tool),
    Rule("libwww-perl/", "libwww-perl", .tool), Rule("GuzzleHttp/", "Guzzle", .tool),
    Rule("CFNetwork/", "CFNetwork", .tool), Rule("Dalvik/", "Dalvik", .tool),
    // Browsers
    Rule("Edg/", "Edge"), Rule("EdgA/", "Edge"), Rule("EdgiOS/", "Edge"), Rule("Edge/", "Edge"),
    Rule("OPR/", "Opera"), Rule("OPT/", "Opera"), Rule("Opera Mini/", "Opera Mini"),
    Rule("Opera/9.80", "Opera", version: "Version/"), Rule("Opera/", "Opera"), Rule("Opera ", "Opera"),
    Rule("SamsungBrowser/", "Samsung Internet"), Rule("YaBrowser/", "Yandex Browser"),
    Rule("Vivaldi/", "Vivaldi"), Rule("UCBrowser/", "UC Browser"), Rule("MicroMessenger/", "WeChat"),
    Rule("MQQBrowser/", "QQ Browser"), Rule("QQBrowser/", "QQ Browser"),
    Rule("HuaweiBrowser/", "Huawei Browser"),
    Rule("MiuiBrowser/", "Miui Browser"), Rule("DuckDuckGo/", "DuckDuckGo"), Rule("FBAV/", "Facebook"),
    Rule("Instagram ", "Instagram"), Rule("CriOS/", "Chrome"), Rule("FxiOS/", "Firefox"),
    Rule("GSA/", "Google App"), Rule("Silk/", "Amazon Silk"), Rule("Chromium/", "Chromium"),
    Rule("Chrome/", "Chrome"), Rule("SeaMonkey/", "SeaMonkey"), Rule("Iceweasel/", "Iceweasel"),
    Rule("Firefox/", "Firefox"), Rule("MSIE ", "Internet Explorer"),
    Rule("Trident/", "Internet Explorer", version: "rv:"),
    // Apple puts a number between the two words.
    Rule("Mobile Safari/", "Android Browser", version: "Version/"),
    Rule("Safari/", "Safari", version: "Version/"),
  ]

  static let systems: [System] = [
    System("Windows Phone", "Windows Phone", .phone, version: "Windows Phone "),
    // The version is that of the kernel; 11 says 10.0, too.
    System("Windows NT", "Windows", .desktop, version: "Windows NT "),
    System("Windows", "Windows", .desktop),
    System("HarmonyOS", "HarmonyOS", .handheld, version: "HarmonyOS "),
    System("Tizen", "Tizen", .handheld, version: "Tizen "),
    System("Web0S", "webOS", .tv),
    System("Android", "Android", .handheld, version: "Android "),
    System("iPad", "iPadOS", .tablet, version: "CPU OS "),
    System("iPhone", "iOS", .phone, version: "iPhone OS "),
    System("iPod", "iOS", .phone, version: "iPhone OS "),
    System("Mac OS X", "macOS", .desktop, version: "Mac OS X "),
    System("Macintosh", "macOS", .desktop),
    System("CrOS", "ChromeOS", .desktop),
    System("PlayStation", "PlayStation", .console, version: "PlayStation "),
    System("Linux", "Linux", .desktop),
    System("FreeBSD", "FreeBSD", .desktop),
  ]

  /// Words that bots without a rule have in their names.
  private static let botWords: [StaticString] = ["bot", "crawler", "spider", "monitor"]

  var rule: Int?
  var version = 0..<0
  var system: Int?
  var systemVersion = 0..<0
  var isOtherBot = false

  init(_ text: ByteView) {
    for (number, candidate) in Self.rules.enumerated() where text.firstIndex(of: candidate.token) != nil {
      rule = number
      version = Self.version(text, behind: candidate.version)
      break
    }
    for (number, candidate) in Self.systems.enumerated() where text.firstIndex(of: candidate.token) != nil {
      system = number
      systemVersion = Self.version(text, behind: candidate.version)
      break
    }
    if rule.map({ Self.rules[$0].kind == .browser }) ?? true { isOtherBot = Self.namesBot(text) }
  }

  /// `browser`, `bot`, `tool`; nil when nothing tells.
  var kind: Kind? { isOtherBot ? .bot : rule.map { Self.rules[$0].kind } }

  /// What it runs on; nil when nothing tells.
  func device(_ text: ByteView) -> Device? {
    guard let system else { return nil }
    if text.firstIndex(of: "TV") != nil { return .tv }
    let device = Self.systems[system].device
    return device == .handheld && text.firstIndex(of: "Mobile") != nil ? .phone : device
  }

  /// The digits, points and underscores behind a literal.
  private static func version(_ text: ByteView, behind literal: StaticString) -> Range<Int> {
    guard literal.utf8CodeUnitCount > 0, let found = text.firstIndex(of: literal) else { return 0..<0 }
    let start = found + literal.utf8CodeUnitCount
    var end = start
    while end < text.count,
      text[end].isDigit || ((text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "_")) && end > start)
    {
      end += 1
    }
    while end > start, !text[end - 1].isDigit { end -= 1 }
    return start..<end
  }

  private static func namesBot(_ text: ByteView) -> Bool {
    for at in 0..<text.count {
      for word in botWords where word.byte(0) == text[at].lowercased && text.holds(lowercase: word, at: at) {
        // `cubot` is a telephone; a bot's name goes on with what is no letter.
        let end = at + word.utf8CodeUnitCount
        if !text.peek(end).isLetter { return !text.holds(lowercase: "cu", at: at - 2) }
      }
    }
    return false
  }
}
