"""Figures as text: a line for the terminal, docs/performance.md, and its chart."""

import dataclasses
import os
import statistics

from harness import chart, measure
from harness.jobs import JOBS
from harness.tools import TOOLS

# What stands behind this line in performance.md is written by hand and kept.
BY_HAND = "<!-- From here on by hand: kept when the figures are taken anew. -->\n"
STREAM_BYTES = 2_000_000_000
STREAM_LIMIT = 32 * 2**20
FIRST_OUTPUT_LIMIT = 0.008
PARALLEL_BAR = 1.85
# With more than this running besides, two threads do not get two cores; the script itself counts as one.
BUSY_LOAD = 1.8
# The cores were not free when the host of a virtual machine had more than this share of their time.
STOLEN_SHARE = 0.01
# Two cores at once are more at the mercy of what runs beside them than one: so many times the pairs that are asked for.
PARALLEL_PAIRS = 3
# So many times the pairs that are wanted are tried until there are enough in which the cores were free.
TRIES = 2
# The same input so many times: a start takes 7 ms, however many threads there are.
PARALLEL_INPUTS = 10


@dataclasses.dataclass(frozen=True)
class Result:
    job: object
    megabytes: float
    # Time of the yardstick through ours, pair by pair.
    ratio: measure.Spread
    cycles: measure.Spread
    seconds: measure.Spread
    yardstick_seconds: measure.Spread

    @property
    def holds(self):
        return None if self.job.bar is None else self.ratio.median >= self.job.bar


@dataclasses.dataclass(frozen=True)
class PeerResult:
    # Time of another tool for a megabyte through ours, pair by pair.
    ratio: measure.Spread
    # The tool's, for a megabyte.
    seconds: measure.Spread


def line(result):
    ratio, bar = result.ratio, result.job.bar
    cycles = f"  cycles {result.cycles.median:.2f}" if result.cycles else ""
    asked = "" if bar is None else f"  asked {bar:.2f} {'holds' if result.holds else 'MISSED'}"
    return (f"{result.job.title:50} {result.megabytes / result.seconds.median:6.0f} MB/s  "
            f"{ratio.median:5.2f} ({ratio.low:.2f} to {ratio.high:.2f}){cycles}{asked}")


def verdict(holds):
    return {True: "holds", False: "**missed**", None: ""}[holds]


def times(ratio):
    """A median and its spread, with three digits or so."""
    low, median, high = (f"{value:.1f}" if value < 100 else f"{value:.0f}" for value in (ratio.low, ratio.median, ratio.high))
    return f"**{median}** ({low} to {high})"


def table(head, rows):
    """A table of Markdown; its second line aligns: the first column left, the others right."""
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


class Report:
    def __init__(self, facts, results, peers, options):
        self.facts = facts
        self.results = results
        # By job and tool.
        self.peers = peers
        self.options = options
        self.rest = []

    # Measuring what is not a pair of programs.

    def measure_rest(self, session):
        self.measure_parallel(session)
        self.measure_memory(session)
        self.measure_first_output(session)

    def chosen(self, session, *names):
        return [job for job in session.jobs if job.name in names]

    def measure_parallel(self, session):
        for job in self.chosen(session, "access-grok", "json-pick"):
            what, asked = f"`-j 2` against `-j 1`, {job.title}", f"at least {PARALLEL_BAR}"
            if os.getloadavg()[0] > BUSY_LOAD:
                self.rest.append((what, "not measured, other programs ran", asked, None))
                continue
            inputs = [session.input(job)] * PARALLEL_INPUTS
            one, two = ([*session.ours(job, inputs[0], threads=threads), *inputs[1:]] for threads in (1, 2))
            ratios, tried, wanted = [], 0, PARALLEL_PAIRS * self.options.pairs
            while len(ratios) < wanted and tried < TRIES * wanted:
                before = measure.stolen_seconds()
                alone, together = measure.wall_seconds(one), measure.wall_seconds(two)
                tried += 1
                if measure.stolen_seconds() - before <= STOLEN_SHARE * 2 * (alone + together):
                    ratios.append(alone / together)
            if len(ratios) < self.options.pairs:
                self.rest.append((what, f"not measured, the cores were free in {len(ratios)} of {tried} pairs", asked, None))
                continue
            found = measure.Spread.of(ratios)
            figure = f"{found.median:.2f} ({found.low:.2f} to {found.high:.2f}), {len(ratios)} of {tried} pairs"
            self.rest.append((what, figure, asked, found.median >= PARALLEL_BAR))

    def measure_memory(self, session):
        for job in self.chosen(session, "access-grok", "json-edit"):
            with open(session.input(job), "rb") as file:
                block = file.read(16_000_000).rpartition(b"\n")[0] + b"\n"
            command = session.ours(job, "-", threads=2)
            most = measure.largest_resident_bytes(command, block, STREAM_BYTES)
            self.rest.append((
                f"most memory for a stream of 2 GB, `-j 2`, {job.title}", f"{most / 2**20:.1f} MiB",
                f"at most {STREAM_LIMIT // 2**20} MiB", most <= STREAM_LIMIT))

    def measure_first_output(self, session):
        for job in self.chosen(session, "access-grok"):
            with open(session.input(job), "rb") as file:
                line = file.readline()
            command = session.ours(job, "-", threads=2)[:-1]
            found, floor = (statistics.median(measure.seconds_to_first_output(program, line) for _ in range(50))
                            for program in (command, ["cat"]))
            self.rest.append((
                "start to first output, one line, median of 50 starts", f"{found * 1000:.1f} ms (`cat`: {floor * 1000:.1f} ms)",
                f"at most {FIRST_OUTPUT_LIMIT * 1000:.0f} ms", found <= FIRST_OUTPUT_LIMIT))

    # Writing.

    def job_table(self):
        rows = []
        for result in self.results:
            ratio, cycles = result.ratio, result.cycles
            rows.append((
                result.job.title, result.job.yardstick_kind, f"**{ratio.median:.2f}**", f"{ratio.low:.2f} to {ratio.high:.2f}",
                f"{cycles.median:.2f}" if cycles else "", f"{result.megabytes / result.yardstick_seconds.median:,.0f}",
                f"{result.megabytes / result.seconds.median:,.0f}", "" if result.job.bar is None else f"{result.job.bar:.1f}",
                verdict(result.holds)))
        head = ("job", "yardstick", "ratio", "spread", "cycles", "yardstick MB/s", "Logwash MB/s", "at least", "")
        return table(head, rows)

    def measured_tools(self):
        return [tool for tool in TOOLS if any(name == tool.name for _, name in self.peers)]

    def peer_table(self):
        tools = self.measured_tools()
        rows = []
        for result in self.results:
            found = (self.peers.get((result.job.name, tool.name)) for tool in tools)
            rows.append((result.job.title, *("" if peer is None else times(peer.ratio) for peer in found)))
        rows.append(("at least", *("" if tool.bar is None else str(tool.bar) for tool in tools)))
        rows.append(("megabytes of input", *(f"{min(tool.megabytes, self.options.size):g}" for tool in tools)))
        return table(("job", *(tool.title for tool in tools)), rows)

    def missed_peers(self):
        for tool in self.measured_tools():
            for result in self.results:
                peer = self.peers.get((result.job.name, tool.name))
                if peer is not None and tool.bar is not None and peer.ratio.median < tool.bar:
                    yield f"{tool.title}, {result.job.title}: {times(peer.ratio)} in place of {tool.bar}"

    def exceptions(self):
        meanings = {"null": "a member without a value counts as absent", "type": "a number and the same number as a string count as equal"}
        for tool in self.measured_tools():
            kinds = sorted({kind for job in JOBS if job.is_json and (job.name, tool.name) in self.peers for kind in tool.allowances(job)})
            if kinds:
                yield f"{tool.title}: {'; '.join(meanings[kind] for kind in kinds)}"

    def panels(self):
        for result in self.results:
            rows = [("Logwash", "logwash", result.megabytes / result.seconds.median),
                    (result.job.yardstick_kind, "yardstick", result.megabytes / result.yardstick_seconds.median)]
            found = ((tool.title, self.peers.get((result.job.name, tool.name))) for tool in TOOLS)
            rows += sorted(((title, "peer", 1 / peer.seconds.median) for title, peer in found if peer), key=lambda row: -row[2])
            yield result.job.title, rows

    def text(self):
        pairs, size = self.options.pairs, self.options.size
        parts = [
            "# Performance\n",
            "Written by `make bench`, which anyone can run; the jobs, the yardsticks and the other tools' programs stand in\n"
            "[Benchmarks](../Benchmarks/README.md). Figures of another machine will differ, ratios less so.\n",
            table(("on", ""), ((word, what) for word, what in self.facts)).replace("---:", "---"),
            "## Against programs written by hand for the one job\n",
            f"One core, {pairs} pairs of whole runs in turn over {size:g} MB, output equal byte by byte. *Ratio*: the yardstick's processor time\n"
            "through ours, median of the pairs; above 1, Logwash is faster. *Cycles*: the same in cycles. MB/s: megabytes of input for a\n"
            "second of processor time, in the program and in the kernel for it.\n",
            self.job_table(),
        ]
        if self.peers:
            parts += [
                "## Against other tools\n",
                f"How many times as fast Logwash is: processor time for a megabyte, start-up included, on one core, {pairs} pairs of runs in turn:\n"
                f"the median and the spread. Logwash gets {size:g} MB. Output equal as JSON values or lines. Empty: the tool does not do the\n"
                "job, or not with equal output.\n",
                self.peer_table(),
            ]
            missed = list(self.missed_peers())
            if missed:
                parts.append("Missed:\n\n" + "".join(f"- {entry}\n" for entry in missed))
            exceptions = list(self.exceptions())
            if exceptions:
                parts.append("Equal but for this:\n\n" + "".join(f"- {entry}\n" for entry in exceptions))
            parts.append("![Bars: megabytes a second for each job and tool](performance.svg)\n")
        if self.rest:
            rows = ((what, figure, bar, verdict(holds)) for what, figure, bar, holds in self.rest)
            parts += [
                "## Cores, memory, start\n", table(("what", "figure", "asked", ""), rows),
                f"`-j 2` is about two free cores, over the input {PARALLEL_INPUTS} times: a pair counts when the host of a virtual machine had at most\n"
                f"{STOLEN_SHARE:.0%} of their time.\n",
            ]
        return "\n".join(parts) + "\n"

    def write(self, directory):
        page = directory / "performance.md"
        kept = page.read_text().partition(BY_HAND)[2] if page.exists() else ""
        page.write_text(self.text() + BY_HAND + kept)
        if self.peers:
            (directory / "performance.svg").write_text(chart.svg(list(self.panels())))
        print(self.text())
