"""Templates at random, from the productions in grammar.txt and the literals in literals.py.

A line of the grammar that ends with a colon opens a type; each line below it, indented by two spaces, is one production
of it. Before its text a production may have, each followed by a space: `3*`, its weight; `~`, it needs parentheses
before something can stand behind it; `@loop`, it stands only where that holds.

A hole is `«type»`; `«type.»` gets parentheses when it needs them; `«type"»` stands in a literal with that quote;
`«block +x:number +loop»` adds a variable and a condition for what stands inside of it. A type that the grammar does
not know is a literal of literals.py. `\\n` is a line break.
"""

import random
import re
from pathlib import Path

from literals import LITERALS
from tree import Node

HOLE = re.compile("«([^»]*)»")
MAXIMUM_DEPTH = 7
# Loops and lambdas inside of each other: each multiplies what is to be done.
MAXIMUM_LOOPS = 3


class Production:
    def __init__(self, line: str):
        self.weight, self.atomic, self.conditions = 1.0, True, []
        while match := re.match(r"(\d+(?:\.\d+)?)\* |(~) |@([a-z]+) ", line):
            if match[1]:
                self.weight = float(match[1])
            elif match[2]:
                self.atomic = False
            else:
                self.conditions.append(match[3])
            line = line[match.end():]
        pieces = HOLE.split(line.replace("\\n", "\n"))
        self.parts = [Hole(p) if i % 2 else p for i, p in enumerate(pieces) if i % 2 or p]
        self.loops = "<#list" in line or "->" in line
        self.holes = [p for p in self.parts if isinstance(p, Hole)]


class Hole:
    def __init__(self, text: str):
        self.kind, *added = text.split(" ")
        self.is_operand = self.kind.endswith(".")
        self.quote = self.kind[-1] if self.kind[-1] in "\"'" else ""
        self.kind = self.kind.rstrip(".\"'")
        self.variables = [tuple(a[1:].split(":")) for a in added if ":" in a]
        self.conditions = [a[1:] for a in added if ":" not in a]


def load(path: Path) -> dict[str, list[Production]]:
    grammar: dict[str, list[Production]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        if re.fullmatch(r"[a-z_]+:", line):
            productions = grammar.setdefault(line[:-1], [])
        elif line.startswith("  "):
            productions.append(Production(line[2:]))
    return grammar


GRAMMAR = load(Path(__file__).with_name("grammar.txt"))
SHALLOW = {
    kind: [p for p in productions if not any(h.kind in GRAMMAR for h in p.holes)]
    for kind, productions in GRAMMAR.items()
}


class Generator:
    """One template for one seed."""

    def __init__(self, seed: str):
        self.random = random.Random(seed)
        self.variables: dict[str, list[str]] = {}
        self.conditions: set[str] = {"top"}
        self.loops = 0
        # One error ends a template, so that most of them catch errors one by one.
        self.guards = self.random.random() < 0.7
        self.budget = self.random.choice([15, 40, 80, 160])

    def template(self) -> Node:
        root = self.node("template", 0)
        self._define_what_is_called(root)
        return root

    def node(self, kind: str, depth: int) -> Node:
        self.budget -= 1
        if kind not in GRAMMAR:
            return Node(kind, [LITERALS[kind](self.random)])
        if kind == "statement" and depth <= 3 and self.guards and self.random.random() < 0.6:
            inner = self.node(kind, depth + 1)
            return Node(kind, ["<#attempt>", inner, "<#recover>E</#attempt>"])
        production = self._choose(kind, depth)
        parts: list = []
        for part in production.parts:
            parts.append(part if isinstance(part, str) else self._filled(part, depth))
        return Node(kind, parts, production.atomic)

    def _choose(self, kind: str, depth: int) -> Production:
        names = self.variables.get(kind)
        if names and (kind in ("loopvar", "person") or self.random.random() < 0.3):
            return Production(self.random.choice(names))
        productions = GRAMMAR[kind]
        if (depth >= MAXIMUM_DEPTH or self.budget < 0) and SHALLOW[kind]:
            productions = SHALLOW[kind]
        productions = [p for p in productions if self.conditions.issuperset(p.conditions)]
        if self.loops >= MAXIMUM_LOOPS:
            productions = [p for p in productions if not p.loops]
        return self.random.choices(productions, [p.weight for p in productions])[0]

    def _filled(self, hole: Hole, depth: int) -> Node:
        outer = self.variables, self.conditions, self.loops
        if hole.variables:
            self.loops += 1
            self.variables = {k: v for k, v in self.variables.items()}
            for name, kind in hole.variables:
                self.variables[kind] = [n for n in self.variables.get(kind, []) if n != name] + [name]
                if kind == "loopvar":
                    self.conditions = self.conditions | {"loopvar"}
        if hole.conditions:
            self.conditions = self.conditions | set(hole.conditions)
        kind = hole.kind
        if kind in MISTAKABLE and self.random.random() < MISTAKES:
            kind = self.random.choice(["number", "string", "boolean", "missing", "strings", "numbers",
                "hash", "datetime"])
        node = self.node(kind, depth + 1)
        self.variables, self.conditions, self.loops = outer
        if hole.is_operand and not node.atomic and self.random.random() < 0.9:
            node = Node(kind, ["(", node, ")"])
        if hole.quote:
            node = Node(kind, [node], quote=hole.quote)
        return node

    def _define_what_is_called(self, root: Node):
        """Definitions of the macros and functions that the template calls, anywhere at its top."""
        defined: set[str] = set()
        while True:
            called = set(re.findall(r"\b[mf]_[a-z]+\b", root.text())) - defined
            if not called:
                return
            for name in sorted(called):
                defined.add(name)
                self.budget, self.variables, self.conditions = 15, {}, set()
                if f"define_{name}" in GRAMMAR:
                    lowest = len(root.parts) if str(root.parts[0]).startswith("<#ftl") else 0
                    definition = self.node(f"define_{name}", 4)
                    root.parts.insert(self.random.randint(lowest, len(root.parts)), definition)


MISTAKES = 0.006
MISTAKABLE = {"number", "small", "string", "boolean", "numbers", "strings", "hash", "datetime", "date",
    "time", "any"}
