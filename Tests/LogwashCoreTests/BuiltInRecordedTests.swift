import Testing

/// Doubtful cases, each with what the real engine (FreeMarker 2.3.31) prints.
@Suite struct BuiltInRecordedTests {
  @Test(arguments: [
    (#"${"a😀b"?index_of("b")}"#, "3"),
    (#"${"a😀b"?last_index_of("")}"#, "4"),
    (#"${"abc"?index_of("c", -5)}|${"abc"?index_of("c", 7)}|${"abc"?index_of("", 7)}"#, "2|-1|3"),
    (
      #"${"abc"?last_index_of("", 7)}|${"abc"?last_index_of("a", -1)}|${"abcabc"?last_index_of("bc", 3)}"#,
      "3|-1|1"
    ),
    (
      #"${"😀a"?substring(1)}|${"😀a"?substring(0, 1)}|${"😀a"?substring(1, 1)}|${"😀"?substring(1, 2)}"#,
      "?a|?||?"
    ),
    (
      #"[${"\r"?chop_linebreak}]|${"\r\r\n"?chop_linebreak?length}|${"a\n\r"?chop_linebreak?length}"#,
      "[]|1|2"
    ),
    (
      #"${"ab"?left_pad(5, "xyz")}|${"ab"?right_pad(7, "xyz")}|${"ab"?left_pad(1, "")}|[${"ab"?left_pad(-5)}]"#,
      "xyzab|abzxyzx|ab|[ab]"
    ),
    (#"${"x"?right_pad(6, "a😀b")}|${"x"?left_pad(4, "a😀b")}"#, "x😀ba?|a😀x"),
    (
      #"${"aaa"?keep_after_last("aa")}|${"aaa"?keep_after_last("aa", "r")}|${"aaa"?keep_before_last("aa", "r")}"#,
      "||a"
    ),
    (
      #"${"aaa"?keep_before_last("")}|${"aaa"?keep_before_last("", "r")}|${"aaa"?keep_after("")}|${"aaa"?keep_before("")}"#,
      "aaa|aaa|aaa|"
    ),
    (
      #"${"aBcb"?keep_after("b", "i")}|${"aXbX"?keep_before_last("x", "i")}|${"aBcb"?keep_before("b", "f")}"#,
      "cb|aXb|aBc"
    ),
  ])
  func `lengths, places and parts count UTF-16 units and never trap`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${"ΑΣ ΑΣ"?lower_case}|${"bΣ"?capitalize}|${"ABΣ"?capitalize}"#, "ας ας|Bσ|Abς"),
    (
      #"${"ß x"?capitalize}|${"ßa"?cap_first}|${"ŉx"?cap_first}|${"ǆ"?cap_first}|${"İx"?uncap_first}"#,
      "SS X|ßa|ŉx|Ǆ|ix"
    ),
    (
      #"[${"\t foo"?cap_first}]|[${"\x2003é"?cap_first}]|[${"\xA0é"?cap_first}]"#,
      "[\t Foo]|[\u{2003}É]|[\u{A0}é]"
    ),
    (#"${"fOO\tbAR-baz"?capitalize}"#, "Foo\tBar-baz"),
  ])
  func `case follows Java for every letter`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${"a,b,,c,,"?split(",")?join("|")}"#, "a|b||c||"),
    (#"${"a,b,,c,,"?split(",", "r")?join("|")}"#, "a|b||c"),
    (
      #"${"abc"?split("")?join("|")}|${""?split("")?size}|${""?split(",")?size}|${","?split(",", "r")?size}"#,
      "a|b|c|0|1|0"
    ),
    (
      #"${"aab"?split("a*", "r")?join("|")}|${"baab"?split("a*", "r")?join("|")}|${"abc"?split("(?=a)", "r")?join("|")}"#,
      "||b|b||b|abc"
    ),
    (#"${"aXbxc"?split("x", "i")?join("|")}"#, "a|b|c"),
  ])
  func `split keeps empty parts and a pattern drops those at the end`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (
      #"${"abc"?replace("", "-")}|${"abc"?replace("", "-", "f")}|${"abc"?replace("", "-", "r")}"#,
      "-a-b-c-|-abc|-a-b-c-"
    ),
    (#"${"baac"?replace("a*", "-", "r")}|${"aBcb"?replace("b", "-", "i")}"#, "-b--c-|a-c-"),
    (
      #"${"abc"?replace("(b)(c)", "$12", "r")}|${"abc"?replace("b", "\\$", "r")}|${"a.b"?replace(".", "$1\\")}"#,
      #"ab2|a$c|a$1\b"#
    ),
    (
      #"${"baac"?matches("a*")?join("|")}|${"aba"?matches("a")?size}|${"zz"?matches("(a)(x)?b")?groups?size}"#,
      "|aa|||2|3"
    ),
    (
      #"${"Foo bar"?ensure_starts_with("[A-Z]", "x")}|${"foo"?ensure_starts_with("F", "x", "i")}|${"foo"?ensure_starts_with("F", "x", "")}"#,
      "Foo bar|foo|xfoo"
    ),
  ])
  func `replacements follow Java`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (
      #"${"hello big world"?truncate(2)}|${"hello"?truncate(4, "")}|${"hello big world"?truncate(9)}|${"hello big world"?truncate(11)}"#,
      "[...]|hell|hell[...]|hello [...]"
    ),
    (
      #"${"hello... big"?truncate(9, "..")}|${"hello. big world"?truncate_c(9, "…")}|${"a b c d e f"?truncate_w(8)}"#,
      "hello..|hello. b…|a [...]"
    ),
    (
      #"${"hello big world"?truncate(10, "...", 1)}|${"hello big world"?truncate(10, "..", 99)}|${"éééé éééé"?truncate(7)}"#,
      "hello bi...|..|éé[...]"
    ),
  ])
  func `truncation knows words, dots and the room it has`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (
      #"${"</a><!-- x --> ]]>"?js_string}|${"</a><!-- x --> ]]>"?json_string}"#,
      #"<\/a>\x3C!-- x --\> ]]\>|<\/a>\u003C!-- x --\u003E ]]\u003E"#
    ),
    (
      #"${"/a\x85\x2028\x7F\x1'"?js_string}|${"/a\x85\x2028\x7F\x1'"?json_string}"#,
      #"\/a\x85\u2028\x7F\x01\'|\/a\u0085\u2028\u007F\u0001'"#
    ),
    (#"${"->"?js_string}|${">"?js_string}|${"a<"?js_string}|${"a]>"?js_string}"#, #"-\>|\>|a\x3C|a]>"#),
    (#"${"a\x1\b\f\"\\"?j_string}"#, #"a\u0001\b\f\"\\"#),
    (
      #"${"a b/ü~'()*!.-_"?url("UTF-8")}|${"ü😀"?url("ISO-8859-1")}|${"ü"?url_path("US-ASCII")}"#,
      "a%20b%2F%C3%BC~'()*!.-_|%FC%3F|%3F"
    ),
  ])
  func `escapes keep dangerous sequences apart`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (
      #"${300?byte}|${200?byte}|${(-129)?byte}|${70000?short}|${99999999999999999999?long}|${"INF"?number?long}|${"NaN"?number?int}"#,
      "44|-56|127|4464|7766279631452241919|9223372036854775807|0"
    ),
    (#"${(-1.5)?round}|${(-2.5)?round}|${(-0.5)?round}|${(-1.2)?ceiling}|${(-1.2)?floor}"#, "-1|-2|0|-1|-2"),
    (#"${26?lower_abc}|${27?lower_abc}|${702?upper_abc}|${703?upper_abc}"#, "z|aa|ZZ|AAA"),
    (
      #"${"1e3"?number}|${"+5"?number}|${".5"?number}|${"5."?number}|${"-INF"?number?is_infinite}"#,
      "1000|5|0.5|5|true"
    ),
  ])
  func `numbers convert as Java’s do`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (
      #"${[1, 2, 1]?seq_index_of(1, 1)}|${[1, 2, 1]?seq_index_of(1, -3)}|${[1, 2, 1]?seq_index_of(1, 9)}"#,
      "2|0|-1"
    ),
    (
      #"${[1, 2, 1]?seq_last_index_of(1, 1)}|${[1, 2, 1]?seq_last_index_of(1, -1)}|${[1, 2, 1]?seq_last_index_of(1, 9)}"#,
      "0|-1|2"
    ),
    (
      #"${[1, "1"]?seq_contains("1")}|${[[1]]?seq_contains("1")}|${[1.0]?seq_contains(1)}|${[[1]]?seq_contains([1])}"#,
      "true|false|true|false"
    ),
    (
      #"${(1..)?size}|${(1..)?first}|${(1..)?last}|${(3..1)?last}|${(1..<1)?first!"none"}"#,
      "2147483647|1|2147483647|1|none"
    ),
    (#"${[1]?chunk(2.7)?size}|${[]?chunk(2, "x")?size}|${["a"]?min}"#, "1|0|a"),
    (#"${["a", "B"]?join("")}|[${[]?join(",", "", "x")}]|${[1]?join(",", "none", ".")}"#, "aB|[]|1."),
    (
      #"${[true, false]?sort?join(" ")}|${[]?sort?size}|${[1.0, 1, 0.5]?sort?join(" ")}"#,
      "false true|0|0.5 1 1"
    ),
  ])
  func `sequences are searched, cut and joined`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${["Z", "é", "B", "b", "A", "a", "1", "_"]?sort?join(" ")}"#, "_ 1 a A b B é Z"),
    (#"${["a b", "ab", "a-b", "aB", "a_b", "Áb", "áb", "a1"]?sort?join(",")}"#, "a_b,a1,ab,aB,a b,áb,Áb,a-b"),
    (
      #"${["ß", "ss", "SS", "sS", "æ", "ae", "AE", "þ", "th", "ð", "d", "e"]?sort?join(",")}"#,
      "ae,AE,æ,d,ð,e,ss,sS,SS,ß,th,þ"
    ),
    (#"${["ø", "o", "z", "Ł", "l", "ñ", "n", "N", "σ", "ŉ"]?sort?join(",")}"#, "l,n,N,ñ,o,z,ø,Ł,ŉ,σ"),
    (##"${["$", "#", "~", "(", "²", "2", "¼", "%", "@"]?sort?join(" ")}"##, "~ ( @ $ # % 2 ¼ ²"),
  ])
  func `strings sort as Java’s collator for en_US does`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (
      #"${(nope!)?is_string}|${(nope!)?is_sequence}|${(nope!)?is_hash}|${(nope!)?is_number}|${(nope!)?is_enumerable}"#,
      "true|true|true|false|true"
    ),
    (
      #"<#list "a"?matches("a") as m>${m?is_string}|${m?is_sequence}|${m?is_collection}</#list>"#,
      "true|false|false"
    ),
    (
      #"${"a"?matches("a")?is_boolean}|${"a"?matches("a")?is_sequence}|${"a"?matches("a")?is_string}"#,
      "true|true|false"
    ),
    (
      #"<#function f></#function>${f?is_macro}|${f?is_directive}|${f?is_method}|${f?is_hash}"#,
      "true|true|false|false"
    ),
  ])
  func `values know what they are`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${"2024-07-05 13:04"?datetime("yyyy-MM-dd HH:mm")?string("dd.MM.yyyy")}"#, "05.07.2024"),
    (
      #"${"2024-07-05T13:04:05.120Z"?datetime("iso")?iso_ms_nz("GMT+02:00")}|${1720184645120.9?number_to_datetime?long}"#,
      "2024-07-05T15:04:05.12|1720184645121"
    ),
    (
      #"${"2024-07-05T13:04:05.120Z"?datetime("iso")?time?iso_utc_ms}|${"13:04:05"?time("HH:mm:ss")?iso_utc_m}"#,
      "13:04:05.12Z|13:04Z"
    ),
  ])
  func `dates go from string to string`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }
}
