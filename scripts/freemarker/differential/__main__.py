"""The work of scripts/differential-freemarker, which says what it is and builds what it needs."""

import argparse
import re
import sys
import time
from collections import Counter, defaultdict

from engines import Engine
from grammar import Generator
from known import agree, quirk, reason
from shrink import shrink
from tree import Node

FEATURE = re.compile(r"\?\s*(\w+)|<[#@]([\w]+)")
BATCH = 500


def main() -> int:
    parser = argparse.ArgumentParser(prog="differential-freemarker")
    parser.add_argument("--count", type=int, default=20000, help="how many templates")
    parser.add_argument("--seed", default="1", help="other templates for other seeds")
    parser.add_argument("--only", metavar="N", help="this template alone, with what both print")
    parser.add_argument("--ours", required=True, nargs="+")
    parser.add_argument("--theirs", required=True, nargs=argparse.REMAINDER)
    options = parser.parse_args()
    ours, theirs = Engine(options.ours), Engine(options.theirs)
    if options.only:
        return show(Generator(f"{options.seed}:{options.only}").template().text(), ours, theirs)
    return compare(options, ours, theirs)


def compare(options, ours: Engine, theirs: Engine) -> int:
    outcomes, deviations, differences = Counter(), Counter(), []
    for start in range(0, options.count, BATCH):
        numbers = range(start, min(start + BATCH, options.count))
        trees = [Generator(f"{options.seed}:{n}").template() for n in numbers]
        texts = [t.text() for t in trees]
        for number, tree, mine, real in zip(numbers, trees, ours.render_all(texts), theirs.render_all(texts)):
            outcomes["error" if real.failed else "output"] += 1
            if agree(mine, real):
                continue
            small, why = explained(tree, ours, theirs)
            if why:
                deviations[why] += 1
            else:
                differences.append((number, small))
        print(f"\r{numbers[-1] + 1} templates, {len(differences)} differences", end="", file=sys.stderr)
    print(file=sys.stderr)
    output, error = outcomes["output"], outcomes["error"]
    print(f"seed {options.seed}: {options.count} templates, {output} with output, {error} with an error")
    for why, count in deviations.most_common():
        print(f"  {count} deviate on purpose: {why}")
    print(f"{len(differences)} differences")
    report(differences, options, ours, theirs)
    return 1 if differences else 0


def explained(tree: Node, ours: Engine, theirs: Engine) -> tuple[str, str | None]:
    """The smallest template with the same kind of difference, and why it may differ, if it may."""

    def why(text: str):
        mine, real = ours.render(text), theirs.render(text)
        return not agree(mine, real) and reason(text, mine, real)

    deviation = why(tree.text())
    small = shrink(tree, lambda text: why(text) == deviation).text()
    return small, deviation or quirk(small)


def report(differences: list[tuple[int, str]], options, ours: Engine, theirs: Engine):
    """A few small templates for each group of features that differences are about."""
    groups = defaultdict(list)
    for number, small in differences:
        features = sorted({a or b for a, b in FEATURE.findall(small)} - {"attempt", "recover", "macro",
        "ftl"})
        groups[" ".join(features) or "expressions"].append((number, small))
    for features, found in sorted(groups.items(), key=lambda g: -len(g[1])):
        found.sort(key=lambda f: len(f[1]))
        print(f"\n== {features}: {len(found)}, as in --seed {options.seed} --only {found[0][0]}")
        for _, small in found[:3]:
            show(small, ours, theirs)


def show(text: str, ours: Engine, theirs: Engine) -> int:
    print("-- template\n" + text)
    results = ours.render(text), theirs.render(text)
    for name, result in zip(("Logwash", "FreeMarker"), results):
        message = " ".join(result.message.split())[:300]
        print(f"-- {name}: {result.kind} {result.printed[:500]!r}" + (f"\n     {message}" if message else ""))
    return 0 if agree(*results) else 1


sys.exit(main())
