"""What differs on purpose: docs/deviations.md, as far as generated templates can meet it."""

import re

from engines import Result

# Mistakes that are found when a template is compiled, and by the engine when it runs, if it ever gets there.
FOUND_BEFORE = set(
    "LW0112 LW0301 LW0302 LW0303 LW0304 LW0305 LW0306 LW0504 LW0601 LW0604 LW0605 LW0606".split()
)
THEIR_ERRORS = {
    "`?c` takes strings since 2.3.32": re.compile(r'^For "\?c" left-hand operand: Expected a number or boolean'),
    "the engine fails with an exception of Java": re.compile(
        "has thrown an unchecked exception|^java.lang.|unexpected runtime error"
    ),
    "the engine does not end": re.compile("^the process ended"),
}
MISTAKE_IN_LITERAL = re.compile(r"^Found:? (list|hash|number|string|boolean|true|false) literal")
# What the smallest template with a difference has to have.
THEIR_QUIRKS = {
    "`?default` does not evaluate what it does not need": re.compile(r"\?default\("),
    "`?map(…)?size` evaluates the mapping": re.compile(r"\?map\(.*\?size"),
    "the `?groups` of what does not match are missing": re.compile(r"\?groups"),
    "`?if_exists` is not what `!` gives": re.compile(r"\?if_exists"),
    "an empty list of arguments is none": re.compile(r"\?\w+\(\)"),
    "`?truncate` with an empty terminator was mended after 2.3.31": re.compile(
        r"\?truncate(_w|_c)?\(.*(\"\"|''|, 0)"
    ),
    "the index of the text of `?string` is read as a format": re.compile(r"\?string\[[^\"']"),
    "half of a surrogate pair is no item of its own": re.compile(r"(?s)(😀|s2).*\?(split|replace)|s2\["),
    "an empty slice of a lazy sequence is a string": re.compile(
        r"(?s)\?(map|filter|take_while|drop_while)\(.*\)\)*\[.*(\.\.|n1).*\]"
    ),
    "a key that stands twice in a literal counts twice": re.compile(r'\{"k": 1, "k": 2, "j": 3\}.*\?size'),
}
SMALL_NUMBER = re.compile(r"-?\d(?:\.\d+)?E-\d+")


def agree(ours: Result, theirs: Result) -> bool:
    if "x" in (ours.kind, theirs.kind):
        return False
    if ours.failed or theirs.failed:
        if not (ours.failed and theirs.failed):
            return False
        # What was printed before is of little use; how far a lazy list came may differ.
        mine, real = plain_numbers(ours.printed), plain_numbers(theirs.printed)
        return "p" in (ours.kind, theirs.kind) or mine.startswith(real) or real.startswith(mine)
    return ours.printed == theirs.printed or plain_numbers(ours.printed) == plain_numbers(theirs.printed)


def plain_numbers(text: str) -> str:
    """Since 2.3.32, `?c` writes numbers below 0.000001 with an exponent."""
    return SMALL_NUMBER.sub(lambda m: f"{float(m[0]):.16f}".rstrip("0").rstrip("."), text)


def reason(template: str, ours: Result, theirs: Result) -> str | None:
    """Why the two may differ, in a few words, as far as their messages say; None if they do not."""
    codes = set(re.findall(r"LW\d{4}", ours.message)) if ours.kind == "p" else set()
    if codes and codes <= FOUND_BEFORE and theirs.kind != "p":
        return "mistakes in literals are found before the template runs: " + " ".join(sorted(codes))
    if theirs.kind == "p" and MISTAKE_IN_LITERAL.search(theirs.message) and "<#attempt>" in template:
        return "mistakes in literals can be caught"
    for why, pattern in THEIR_ERRORS.items():
        if theirs.kind in "rx" and pattern.search(theirs.message):
            return why
    return None


def quirk(smallest: str) -> str | None:
    """Which known difference the smallest template that shows one is an example of, if it is."""
    return next((why for why, pattern in THEIR_QUIRKS.items() if pattern.search(smallest)), None)
