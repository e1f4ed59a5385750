"""The whole jobs: what is done, on which input, and which ratio to the yardstick is asked for."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Job:
    # Names the template, and the programs of the peers.
    name: str
    title: str
    input: str
    # The program in yardsticks/ and its first arguments; the input's path comes last.
    yardstick: tuple
    # How many times as fast as the yardstick Logwash has to be, if something is asked for.
    bar: float = None
    # What comes out: JSON values, one in each line, or text.
    is_json: bool = True
    # The job that peers do in its place: the same one, said in another way.
    same_as: str = None

    @property
    def yardstick_kind(self):
        return "C++, simdjson" if self.yardstick[0].startswith("json") else "C, PCRE2-JIT"


JOBS = (
    Job("access-grok", "access log to JSON, grok", "access.log", ("access", "grok"), bar=1.8),
    Job("access-regex", "access log to JSON, regular expression", "access.log", ("access", "regex"), bar=1.8),
    Job("access-dissect", "access log to JSON, dissect", "access.log", ("access", "regex"), bar=2.0),
    Job("slow", "slow requests as text, with arithmetic", "timed.log", ("slow",), bar=1.8, is_json=False),
    Job("syslog", "syslog to JSON", "syslog.log", ("syslog",)),
    Job("json-pick", "JSON, pick five, with arithmetic and a condition", "access.jsonl", ("json_pick",), bar=1.2),
    Job("json-edit", "JSON, set one, unset one, rename one", "access.jsonl", ("json_edit",), bar=1.2),
    Job("redact", "addresses redacted by regular expression", "app.log", ("redact",), bar=1.0, is_json=False),
    Job("json-explode", "a list exploded into records", "orders.jsonl", ("json_explode",)),
    Job("backtrack", "a pattern that has to go back", "syslog.log", ("backtrack",), bar=1.1),
)
