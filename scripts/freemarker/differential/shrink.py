"""Makes a template that two engines disagree about as small as it gets."""

from copy import deepcopy

from tree import Node

# What stands for a part whose own text does not matter; of other kinds, what is left out leaves nothing.
SIMPLEST = {
    "number": ["1", "n1"], "small": ["1", "n1"], "count": ["1"], "string": ['""', '"a"', "s1"],
    "ascii": ['"a"', "s1"],
    "boolean": ["true", "b1"], "numbers": ["[]", "[1]", "ns"], "strings": ["[]", '["a"]'], "hash": ["{}",
    "h"],
    "any": ["1"], "datetime": ["dt"], "number_literal": ["1"], "string_literal": ['""', '"a"'],
    "statement": [""], "block": [""], "ws": [""], "ws1": [" "], "expression": ["1"],
}


def shrink(root: Node, differs, limit: int = 400) -> Node:
    """The smallest tree that is found for which `differs` still says true, by trying at most `limit` trees."""
    best = deepcopy(root)
    tries = 0
    progress = True
    while progress and tries < limit:
        progress = False
        for candidate in candidates(best):
            tries += 1
            if tries > limit:
                break
            if len(candidate.text()) < len(best.text()) and differs(candidate.text()):
                best = candidate
                progress = True
                break
    return best


def candidates(root: Node):
    """Trees with one node replaced: by nothing, by something simple, or by a part of it; the largest first."""
    places = sorted(range(len(list(root.places()))), key=lambda i: -len(place(root, i)[2].text()))
    for index in places:
        node = place(root, index)[2]
        texts = list(SIMPLEST.get(node.kind, [""]))
        inner = [n for n in node.nodes() if n is not node and n.kind == node.kind]
        inner.sort(key=lambda n: len(n.text()))
        for replacement in texts + inner[:6]:
            if isinstance(replacement, str) and replacement == node.text():
                continue
            copy = deepcopy(root)
            parent, at, old = place(copy, index)
            if isinstance(replacement, str):
                parent.parts[at] = Node(old.kind, [replacement], quote=old.quote)
            else:
                parent.parts[at] = Node(old.kind, [deepcopy(replacement)], quote=old.quote)
            yield copy


def place(root: Node, index: int):
    for i, found in enumerate(root.places()):
        if i == index:
            return found
    raise IndexError(index)
