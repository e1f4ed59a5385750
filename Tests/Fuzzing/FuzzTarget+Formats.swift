/// The readers of formats, as templates call them. Each gets the same line in all the ways in which it can be asked.
extension FuzzTarget {
  static func keyValue() -> FuzzTarget {
    template(
      "kv", "`parse_kv` with several separators.",
      #"""
      ${[line?parse_kv!"none", line?parse_kv(", ", ":")!"none", line?parse_kv("&&")!"none", line?parse_kv(";", "=>")!"none"]?json}
      """#)
  }

  static func logfmt() -> FuzzTarget {
    let reading = TemplateProbe("<#ftl input=\"logfmt\" output=\"json\">")
    let writing = TemplateProbe("<#ftl input=\"logfmt\" output=\"logfmt\">")
    return FuzzTarget("logfmt", "`parse_logfmt`, and records of logfmt; what is written can be read.") {
      let probe = TemplateProbe(#"${(line?parse_logfmt!"none")?json}"#, writesJSON: true)
      return { bytes in
        probe.run(bytes)
        reading.run(bytes)
        let written = writing.output(bytes)
        if !written.isEmpty, reading.output(written).isEmpty { fail("written, not read: \(shown(written))") }
      }
    }
  }

  static func csv() -> FuzzTarget {
    template(
      "csv", "`parse_csv` in several dialects; what `csv` and `tsv` write is read back.",
      #"""
      <#assign row = line?parse_csv![]>${[row, line?parse_csv(["a", "b"])!"none", line?parse_csv("\t", quote="'")!"none"]?json}
      <#if row?size gt 0><#if row?csv?parse_csv?json != row?json><#stop "csv differs: ${row?json}"></#if></#if>
      """#)
  }

  static func syslog() -> FuzzTarget {
    template(
      "syslog", "`parse_syslog`: RFC 3164, RFC 5424 and their relatives, with and without a year.",
      #"""
      ${[line?parse_syslog!"none", line?parse_syslog(year=2024, zone="Europe/Berlin")!"none", line?parse_syslog(reference="2024-01-01T00:00:00Z"?timestamp("iso"))!"none"]?json}
      """#)
  }

  static func cef() -> FuzzTarget {
    template(
      "cef", "`parse_cef`, lenient and strict, with names translated.",
      #"${[line?parse_cef!"none", line?parse_cef(strict=true, translate=true)!"none"]?json}"#)
  }

  static func leef() -> FuzzTarget {
    template("leef", "`parse_leef`.", #"${(line?parse_leef!"none")?json}"#)
  }

  static func url() -> FuzzTarget {
    template(
      "url", "`parse_url` and `parse_query`.",
      #"""
      <#assign url = line?parse_url!{}>${[url, line?parse_query!"none", (url.query!"")?parse_query!"none"]?json}
      """#)
  }

  static func xml() -> FuzzTarget {
    template("xml", "`parse_xml`.", #"${(line?parse_xml!"none")?json}"#)
  }

  static func userAgent() -> FuzzTarget {
    template("user-agent", "`parse_user_agent`.", #"${(line?parse_user_agent!"none")?json}"#)
  }

  static func network() -> FuzzTarget {
    template(
      "network", "IP addresses and networks; what is normal stays as it is.",
      #"""
      <#assign ip = line?ip_normalize!""><#if ip != "">${[ip, line?is_ipv4, line?ip_in("10.0.0.0/8", "2001:db8::/32"), line?ip_mask(13, 77)]?json}
      <#if ip?ip_normalize != ip || ip?is_ipv4 != line?is_ipv4 || ip?ip_mask(13, 77) != line?ip_mask(13, 77)><#stop "differs"></#if></#if>
      <#attempt><#assign isIn = "192.0.2.1"?ip_in(line)><#recover></#attempt>
      """#)
  }

  static func quantities() -> FuzzTarget {
    template(
      "quantities", "Durations and sizes.",
      #"${[line?parse_duration!"none", line?parse_bytes!"none", line?parse_bytes(1024)!"none"]?json}"#)
  }

  static func codings() -> FuzzTarget {
    template(
      "codings",
      "Base64, hexadecimal, percent and backslash codings; what was encoded is decoded to what it was.",
      #"""
      <#assign none = "none">
      <#attempt><#assign a = line?base64_decode!none><#recover><#assign a = none></#attempt>
      <#attempt><#assign b = line?hex_decode!none><#recover><#assign b = none></#attempt>
      ${[a, b, line?url_decode, line?unescape, line?strip_ansi, line?mask(2, 3), line?html, line?xml, line?rtf, line?j_string, line?js_string, line?json_string, line?url_path]?json}
      <#if line?base64?base64_decode != line><#stop "base64 differs"></#if>
      <#if line?base64url?base64_decode != line><#stop "base64url differs"></#if>
      <#if line?hex?hex_decode != line><#stop "hex differs"></#if>
      <#if line?url?url_decode != line><#stop "url differs"></#if>
      """#)
  }

  private static func template(_ name: String, _ summary: String, _ template: String) -> FuzzTarget {
    FuzzTarget(name, summary) {
      let probe = TemplateProbe(template.split(separator: "\n").joined(), writesJSON: true)
      return { probe.run($0) }
    }
  }
}
