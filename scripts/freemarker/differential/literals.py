"""What stands at the leaves of a generated template: numbers, texts, patterns, dates, white space."""

import re

WORDS = [
    "a", "b", "ab", "abc", "Hello big world", "hello", "WORLD", "foo.bar", "a,b,,c", ",", " ", "",
    "  padded  ", "x", "aXbXc", "10", "-3.5", "007",
    "1e3", "true", "false", "2024-07-05", "o", "l", "ll", ".", "-", "x-y_z", "a b  c", "C:\\dir\\file",
    "$1", "<b>\"q\" & 'p'</b>", "{k}", "a/b?c=d&e",
    "line\nnext", "cr\r\nlf", "tab\there", "lorem ipsum dolor sit amet", "fooBar", "one two", "yes", "no",
    "]]>", "</script>", "--", "#", "\\", "'", '"',
]
WIDE_WORDS = [
    "é", "ß", "straße", "ÉCOLE", "日本語", "😀", "a😀b", "İstanbul", "ﬁne", "ΑΣ", "ñandú", "\u00a0x\u00a0",
    "e\u0301", "€5", "Ǆ", "…", "\u2028", "ŉ", "þ", "À la",
]
CONTROLS = ["\x01", "\x7f", "\x0b", "\x1f", "\f"]


def quoted(random, text: str) -> str:
    """A literal with that text, in one of the ways in which it can be written."""
    if random.random() < 0.15:
        quote = random.choice("\"'")
        if quote not in text and "\n" not in text:
            return "r" + quote + text + quote
    quote = random.choice('""\'')
    return quote + "".join(_escaped(random, c, quote) for c in text) + quote


def _escaped(random, c: str, quote: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\\": "\\\\", '"': '\\"', "'": "\\'",
        "{": "\\{", "<": "\\l", ">": "\\g", "&": "\\a"}
    must = c == "\\" or c == quote or c in "${#"
    if c in "$#":
        return c
    if must or c in named and random.random() < 0.5:
        return named[c]
    if c < " " and c not in "\n\t\r" or random.random() < 0.01 and ord(c) < 0x10000:
        return f"\\x{ord(c):04X}"
    return c


def number(random) -> str:
    return random.choice([_small_integer, _decimal, _decimal, _edge])(random)


def _small_integer(random) -> str:
    return str(random.randint(0, 20))


def _decimal(random) -> str:
    whole = random.choice([0, 0, 1, 2, 12, 999, random.randint(0, 10**6)])
    digits = random.randint(1, 8)
    return f"{whole}.{random.randint(0, 10**digits - 1):0{digits}d}"


EDGES = (
    "0 1 127 128 129 255 256 32767 32768 65535 65536 2147483647 2147483648 4294967296 9007199254740993 "
    "9223372036854775807 9223372036854775808 18446744073709551616 123456789012345678901234567890 "
    "0.5 1.5 2.5 3.5 0.125 0.375 1.005 2.675 0.05 0.005 0.0 1.0 1.10 100 1000 10000 1000000 "
    "1234567.891 99999.5 0.999 9.995 0.000001 0.00001 1234.5 26 27 702 703"
).split()


def _edge(random) -> str:
    return random.choice(EDGES)


def small_number(random) -> str:
    return random.choice(["0", "1", "2", "3", "7", "10", "0.5", "1.5", "2.5", "-1.5", "-2.5", "3.49", "100",
        "12.34", "-0.5", "99.9999", "1.1"])


def count(random) -> str:
    return str(random.choice([0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12]))


def string(random) -> str:
    word = random.choice(WORDS if random.random() < 0.75 else WIDE_WORDS)
    if random.random() < 0.1:
        word += random.choice(WORDS + WIDE_WORDS)
    if random.random() < 0.02:
        word += random.choice(CONTROLS)
    return quoted(random, word)


def ascii_string(random) -> str:
    return quoted(random, random.choice(WORDS))


def plain(random) -> str:
    """Text that means nothing special inside of a string literal or a template."""
    return random.choice(["a", "b ", "foo", "x=", ": ", "Hello", "-", "é", "1", "😀", "", " "])


REGEXES = [
    "[a-z]+", "(\\w)(\\d)?", "^.", ".$", "\\s+", "o", "[^,]*", ",", "a|b", "(a)(b)?", ".", "x*", "\\.",
    "(?<n>o)", "(l+)o", "\\d+", "[A-Z]", "(?i)hello", "(",
    "[", "\\", "a{2}", "(.)(.)", "", " ", "^", "$", "(?=b)", "h.*d", "line.next", "^next$", "\\w+", ".*",
    ".+", "(\\w+) (\\w+)", "[aeiou]", "a # c",
]


def regex(random) -> str:
    return quoted(random, random.choice(REGEXES))


def solid_regex(random) -> str:
    """One that matches no empty text: of those, the engine's `?keep_after_last` makes an exception of Java."""
    return quoted(random,
        random.choice([r for r in REGEXES if not re.search(r"\*|^$|\(\?=|^\^$|^\$$|\)\?$", r)]))


def replacement(random) -> str:
    return quoted(random,
        random.choice(["", "-", "$1", "[$0]", "$2$1", "\\$", "x", "<$1>", "$9", "$", "${n}", "\\\\", "a\\b",
        "ß"]))


def flags(random) -> str:
    return quoted(random,
        random.choice(["", "r", "r", "r", "f", "rf", "rm", "rs", "rc", "m", "s", "ri", "i", "fi", "rms"]))


def solid_flags(random) -> str:
    return quoted(random, random.choice(["", "r", "r", "rs", "ri", "i"]))


def number_pattern(random) -> str:
    if random.random() < 0.1:
        return quoted(random, random.choice(
            ["number", "currency", "percent", "computer", "", "foo", "0.0.0", "0,0", "#", "E0", "0E", "'",
                "0;", ";0", "%", "#.#.#", ",", "0''0", "''", "0#", "0.#0", "@"]))
    pattern = _affix(random) + _digits(random) + _affix(random)
    if random.random() < 0.15:
        pattern += ";" + random.choice(["(0)", "-0", "neg #", "'-'0.0", "0-", "#.##-"])
    if random.random() < 0.2:
        pattern += ";; " + " ".join(random.sample(OPTIONS, random.randint(1, 2)))
    return quoted(random, pattern)


OPTIONS = [
    "roundingMode=up", "roundingMode=down", "roundingMode=ceiling", "roundingMode=floor",
    "roundingMode=halfUp", "roundingMode=halfDown", "roundingMode=halfEven",
    "rnd=halfUp", "dec=','", "decimalSeparator=,", "groupingSeparator='_'", "grp=' '", "minusSign=M",
    "min=_", "multiplier=10", "mul=1000", "percent=P", "perMill=Q", "zeroDigit=०",
    "exponentSeparator=e", "exp=' x '", "monetaryDecimalSeparator=':'", "mdec=m", "currencyCode=EUR",
    "ccy=JPY", "currencySymbol=X", "cur='F '", "nan=no", "infinity=oo", "foo=1",
    "roundingMode=foo", "dec=", "multiplier=x",
]


def _affix(random) -> str:
    return random.choice([""] * 12 + ["%", "‰", "$", "¤", "'a'", "x ", "'#'", "+", " m", "''", "¤¤", "-"])


def _digits(random) -> str:
    whole = random.choice(["0", "#", "#0", "00", "000", "#,##0", "#,###", "##0", "0000", "#,##,##0", ",##0",
        "#,#0", "###,000", ""])
    fraction = random.choice(["", "", ".0", ".00", ".#", ".##", ".0#", ".000", ".####", ".", ".00##"])
    exponent = random.choice([""] * 7 + ["E0", "E00"])
    return (whole + fraction or "0") + exponent


DATE_PATTERNS = [
    "yyyy-MM-dd", "dd.MM.yyyy", "yyyy-MM-dd HH:mm:ss", "HH:mm", "EEE, d MMM yyyy", "MMMM d, yyyy h:mm a",
    "yyyyMMddHHmmssSSS", "yy", "y", "M/d/yy", "D", "E", "EEEE", "u", "w W F", "k K",
    "hh:mm:ss.SSS a", "yyyy-MM-dd'T'HH:mm:ssXXX", "z", "Z", "X", "XX", "zzzz", "G yyyy", "YYYY-'W'ww-u",
    "'o''clock' H", "S SS SSSS", "L LLL LLLL", "MMM", "", "q", "'", "yyy", "yyyyy", "MMMMM",
]


def good_date_pattern(random) -> str:
    return quoted(random, random.choice([p for p in DATE_PATTERNS if p not in ("q", "'")]))


def date_pattern(random) -> str:
    return quoted(random, random.choice(DATE_PATTERNS))


def _day(random) -> tuple[int, int, int]:
    year = random.choice([1970, 1999, 2000, 2023, 2024, 2024, 2024, 2038, random.randint(1970, 2037),
        random.randint(1902, 2030), random.randint(1583, 2500), 1500, 1582, 33, 9999])
    return year, random.randint(1, 12), random.choice([1, 2, 15, 28, 28, 29, 30, 31, 10])


def _zone(random) -> str:
    return random.choice(["", "Z", "Z", "Z", "+02:00", "-05:30", "+00:00", "+14:00", "-08", "+0530"])


def iso_date(random) -> str:
    y, m, d = _day(random)
    text = f"{y:04d}{m:02d}{d:02d}" if random.random() < 0.1 else f"{y:04d}-{m:02d}-{d:02d}"
    return '"' + text + (_zone(random) if random.random() < 0.05 else "") + '"'


def _clock(random) -> str:
    h, m, s = random.choice([0, 1, 2, 3, 9, 12, 13, 23, 24]), random.choice([0, 1, 30,
        59]), random.choice([0, 0, 9, 59, 60])
    text = f"{h:02d}:{m:02d}"
    if random.random() < 0.85:
        text += f":{s:02d}"
        if random.random() < 0.4:
            text += random.choice([".1", ".12", ".120", ".999", ".001", ",5", ".000"])
    return text


def iso_time(random) -> str:
    return '"' + _clock(random) + _zone(random) + '"'


def iso_datetime(random) -> str:
    y, m, d = _day(random)
    return f'"{y:04d}-{m:02d}-{d:02d}T{_clock(random)}{_zone(random)}"'


def date_and_pattern(random) -> str:
    """A text and the pattern that it is read with; not every text fits."""
    y, m, d = _day(random)
    text, pattern = random.choice([
        (f"{y:04d}-{m:02d}-{d:02d}", "yyyy-MM-dd"), (f"{d:02d}.{m:02d}.{y:04d}", "dd.MM.yyyy"),
        (f"{m}/{d}/{y % 100:02d}", "M/d/yy"), (f"{d} Jul {y}", "d MMM yyyy"),
        (f"{y:04d}{m:02d}{d:02d}", "yyyyMMdd"), (f"{y:04d}-{m:02d}-{d:02d} 23:59", "yyyy-MM-dd HH:mm"),
        (f"Fri, {d} March {y} 1:05 PM", "EEE, d MMMM yyyy h:mm a"),
        (f"{y}-{random.randint(1, 400)}", "yyyy-D"), (f"{d}.{m + 5}.{y} 25:61:00", "d.M.yyyy HH:mm:ss"),
        (f"{y:04d}-{m:02d}-{d:02d}T10:20:30{random.choice(['Z', '+02:00', '-0500', ' PST'])}",
        random.choice(["yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ssX", "yyyy-MM-dd'T'HH:mm:ssZ",
        "yyyy-MM-dd'T'HH:mm:ss z"])),
        ("10:20:30.5", "HH:mm:ss.S"), ("12:30 AM", "hh:mm a"), ("2024-W05-3", "YYYY-'W'ww-u"), ("x",
        "yyyy"), (f"{y}", "yyyy"), (f"{m}.{y} BC", "M.y G"), (f" {y}", "yyyy"), ("20240705", "yyyy-MM-dd"),
        ("-1", "yyyy"),
    ])
    return f'"{text}"?{random.choice(["datetime", "datetime", "date", "time"])}("{pattern}")'


def iso_options(random) -> str:
    options = random.choice([["ms"], ["s"], ["m"], ["h"], [], [], []]) + random.choice([["nz"], ["fz"], [],
        [], []]) + random.choice([["u"], [], [], ["fu"]])
    if random.random() < 0.5:
        return "." + random.choice(["iso", "xs"]) + "".join("_" + o for o in options)
    return '("' + " ".join([random.choice(["iso", "xs"]), *options]) + '")'


STYLES = ["short", "medium", "long", "full"]


def date_style(random) -> str:
    style = random.choice(STYLES) + random.choice(["", "_" + random.choice(STYLES)])
    return "." + style if random.random() < 0.7 else f'("{style}")'


ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "GMT+02:00", "America/Sao_Paulo",
    "Australia/Lord_Howe", "Asia/Tokyo", "PST", "GMT-1", "Europe/London", "Pacific/Apia"]


def zone(random) -> str:
    return '"' + random.choice(ZONES) + '"'


def milliseconds(random) -> str:
    return random.choice(["0", "1", "999", "1000", "1720182896789", "86400000", "-1", "253402300799999",
        "1e12", "1720182896789.6", str(random.randint(-10**12, 4 * 10**12))]).replace("1e12", "1000000000000")


def ws(random) -> str:
    return random.choice(["", "", "", "", "", "\n", "\n", "\n", "\n  ", "\n\t", " ", "\n\n", "  \n", "\r\n",
        "  "])


def ws1(random) -> str:
    return random.choice([" ", " ", " ", " ", "\n", "\n  ", "  ", "\t", " <#-- c --> "])


def text(random) -> str:
    return random.choice([
        "a", "b c", "foo\n", "\nbar", "  x  ", "1", "-", "é", "$", "#", "{", "}", "<b>", "</b>", "< ",
        "a\nb", ".", "\n\n", "text", "'", '"', "\\n", "<!-- -->", "]",
    ])


def noparse_text(random) -> str:
    return random.choice(["${x}", "<#if>", "<#-- x", "</#if>", "plain", "\n  x\n", "<@y/>", ""])


def comment(random) -> str:
    return random.choice(["", " c ", "<#if x>", "${x", "\n", " -- ", "-", "a > b"])


def name(random) -> str:
    return random.choice(["v1", "v2", "v3"])


LITERALS = {
    "number_literal": number, "small_literal": small_number, "count_literal": count,
    "string_literal": string, "ascii_literal": ascii_string, "plain": plain,
    "regex": regex, "solid_regex": solid_regex, "solid_flags": solid_flags,
    "good_date_pattern": good_date_pattern, "replacement": replacement, "flags": flags,
    "number_pattern": number_pattern, "date_pattern": date_pattern, "iso_date": iso_date,
    "iso_time": iso_time, "iso_datetime": iso_datetime, "date_and_pattern": date_and_pattern,
    "iso_options": iso_options, "date_style": date_style, "zone": zone,
    "milliseconds": milliseconds, "ws": ws, "ws1": ws1, "text": text, "noparse_text": noparse_text,
    "comment": comment, "name": name,
}
