"""Do two outputs hold the same records? As JSON values where a tool has its own spelling, or as lines."""

import itertools
import json


def number(text):
    try:
        return float(text)
    except ValueError:
        return text


def plain(value, allowed):
    """A JSON value without what does not count: the order of members always; what else is named in `allowed`."""
    if isinstance(value, dict):
        members = {key: plain(item, allowed) for key, item in value.items()}
        return {key: item for key, item in members.items() if item is not None and item != ""} if "null" in allowed else members
    if isinstance(value, list):
        return [plain(item, allowed) for item in value]
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float)):
        return float(value)
    return number(value) if "type" in allowed else value


def records(output, is_json, allowed):
    for line in output.decode("utf-8", "replace").removesuffix("\n").split("\n"):
        yield plain(json.loads(line), allowed) if is_json else line


def first_difference(one, other, is_json, allowed):
    """None when both hold the same records in the same order; else what differs first."""
    pairs = itertools.zip_longest(records(one, is_json, allowed), records(other, is_json, allowed))
    for index, (left, right) in enumerate(pairs):
        if left != right:
            return f"record {index + 1}: {left!r:.300} and {right!r:.300}"
    return None
