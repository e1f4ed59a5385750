extension GrokLibrary {
  /// Paths, URIs and the names in them.
  static let paths: [GrokDefinition] = [
    GrokDefinition(
      "UNIXPATH",
      #"/[^\x00-\x20"\x27<>|;?*()\[\]{}\\^`#&=\x7F]*(?:\\.[^\x00-\x20"\x27<>|;?*()\[\]{}\\^`#&=\x7F]*)*"#,
      "An absolute path with slashes; other characters escaped by a backslash.",
      match: "/var/log/app\\ 1.log",
      not: "var/log"),
    GrokDefinition(
      "WINPATH",
      #"(?:[A-Za-z]:|\\)(?:\\[^\\/:*?"<>|\r\n]*)+"#,
      "An absolute path of Windows, with a drive or a server.",
      match: "C:\\Program Files\\app.exe",
      not: "C:/app"),
    GrokDefinition(
      "PATH",
      "%{UNIXPATH}|%{WINPATH}",
      "An absolute path of Unix or Windows.",
      match: "/etc/hosts",
      not: "etc"),
    GrokDefinition(
      "TTY",
      "/dev/(?:pts/[0-9]+|tty[0-9A-Za-z]+)",
      "A terminal device.",
      match: "/dev/pts/12",
      not: "/dev/null"),
    GrokDefinition(
      "URIPROTO",
      "[A-Za-z][A-Za-z0-9+.-]*",
      "The scheme of a URI.",
      match: "svn+ssh",
      not: "1http"),
    GrokDefinition(
      "URIHOST",
      #"(?:\[%{IPV6}\]|%{IPORHOST})(?::%{POSINT:port|})?"#,
      "The host of a URI and its port, captured as `port`.",
      match: "[::1]:8080",
      not: "example.com:"),
    GrokDefinition(
      "URIPATH",
      #"/[^\s?#"<>]*"#,
      "The path of a URI.",
      match: "/a/b%20c",
      not: "a/b"),
    GrokDefinition(
      "URIQUERY",
      #"[^\s#"<>]*"#,
      "The query of a URI without its question mark.",
      match: "a=1&b=2",
      not: "a=1#b"),
    GrokDefinition(
      "URIPARAM",
      #"\?%{URIQUERY}"#,
      "The query of a URI with its question mark.",
      match: "?a=1&b=2",
      not: "a=1"),
    GrokDefinition(
      "URIPATHPARAM",
      "%{URIPATH}(?:%{URIPARAM})?",
      "The path of a URI and its query.",
      match: "/search?q=x",
      not: "?q=x"),
    GrokDefinition(
      "URI",
      #"%{URIPROTO}://(?:%{USER}(?::[^@\s/]*)?@)?(?:%{URIHOST})?(?:%{URIPATHPARAM})?(?:#[^\s"<>]*)?"#,
      "A URI with a scheme; its port is captured as `port`.",
      match: "https://user:pw@example.com:8443/a?b=c#d",
      not: "example.com/a"),
    GrokDefinition(
      "USERNAME",
      "[A-Za-z0-9._-]+",
      "The name of an account.",
      match: "john.doe-2",
      not: "john doe"),
    GrokDefinition(
      "USER",
      "%{USERNAME}",
      "Short for USERNAME.",
      match: "root",
      not: "ro@ot"),
    GrokDefinition(
      "EMAILLOCALPART",
      #"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"#,
      "What stands before the `@` of a mail address.",
      match: "john.doe+log",
      not: "john..doe"),
    GrokDefinition(
      "EMAILADDRESS",
      "%{EMAILLOCALPART}@%{HOSTNAME}",
      "A mail address.",
      match: "john.doe@example.com",
      not: "john.doe@"),
  ]
}
