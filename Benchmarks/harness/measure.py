"""Runs a command and tells what it took."""

import dataclasses
import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Cost:
    # Seconds of processor time, in the program and in the kernel for it.
    seconds: float
    # Cycles of the processor, likewise; None where they cannot be counted.
    cycles: float = None


class Failure(Exception):
    """A command did not end well."""


def check(command, status, errors=""):
    """Logwash ends with 1 when it rejected records."""
    if status != 0 and (status != 1 or os.path.basename(command[0]) != "logwash"):
        raise Failure(f"{command[0]} ended with {status}: {errors[-400:]}")


def has_cycles():
    if not shutil.which("perf"):
        return False
    command = ["perf", "stat", "-x,", "-e", "cycles:u,cycles:k", "true"]
    result = subprocess.run(command, capture_output=True, text=True)
    return result.returncode == 0 and "not" not in result.stderr


def read_from_disk(path):
    """Has a file lie in memory as after reading it, as logs do that are cleaned once: in large pieces. What was just written lies
    there page by page, which costs those that read it twice as much, and those that map it a tenth more."""
    with open(path, "rb", buffering=0) as file:
        os.fsync(file)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while file.read(1 << 20):
            pass


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Meter:
    """Runs commands on one core (where there are more), with their output thrown away."""

    def __init__(self, core=None):
        cores = sorted(os.sched_getaffinity(0))
        self.core = cores[-1] if core is None and len(cores) > 1 else core
        self.uses_perf = has_cycles()

    def cost(self, command, environment=None):
        pin = ["taskset", "-c", str(self.core)] if self.core is not None else []
        with tempfile.NamedTemporaryFile("r") as counts, tempfile.TemporaryFile("w+") as errors:
            count = ["perf", "stat", "-x,", "-o", counts.name, "-e", "task-clock,cycles:u,cycles:k"] if self.uses_perf else []
            before = children_seconds()
            result = subprocess.run(
                pin + count + list(command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
                env=environment and os.environ | environment)
            taken = children_seconds() - before
            errors.seek(0)
            check(command, result.returncode, errors.read())
            if not self.uses_perf:
                return Cost(taken)
            rows = (line.split(",") for line in counts if line.strip() and not line.startswith("#"))
            found = {row[2]: float(row[0]) for row in rows}
            return Cost(found["task-clock"] / 1000, found["cycles:u"] + found["cycles:k"])

    def pairs(self, number, theirs, ours, environment=None):
        """The costs of two commands that run in turn, after one run of each that does not count; the first in an environment."""
        costs = [(self.cost(theirs, environment), self.cost(ours)) for _ in range(number + 1)]
        return costs[1:]


@dataclasses.dataclass(frozen=True)
class Spread:
    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values):
        values = list(values)
        return cls(statistics.median(values), min(values), max(values))


def wall_seconds(command):
    start = time.perf_counter()
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    check(command, result.returncode)
    return time.perf_counter() - start


def stolen_seconds():
    """Processor time that this machine's host has given to others so far while something here could have run; 0 where nobody counts."""
    try:
        with open("/proc/stat") as stat:
            return int(stat.readline().split()[8]) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return 0.0


def seconds_to_first_output(command, line):
    """From the start of a process to the first byte that it writes for one line, while its input stays open."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
    process.stdin.write(line)
    first = process.stdout.read(1)
    seconds = time.perf_counter() - start
    process.stdin.close()
    process.stdout.read()
    check(command, process.wait())
    if not first:
        raise Failure(f"{command[0]} wrote nothing")
    return seconds


def largest_resident_bytes(command, block, total):
    """The most memory that a command has resident while `total` bytes, made of the lines of `block`, come through a pipe."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, bufsize=0)
    most = 0
    for _ in range(max(1, total // len(block))):
        rest = memoryview(block)
        while rest:
            rest = rest[process.stdin.write(rest):]
        # The high-water mark of the process itself: what `wait4` reports also knows this script from before `exec`.
        with open(f"/proc/{process.pid}/status") as status:
            marks = [line for line in status if line.startswith("VmHWM")]
        if marks:
            most = max(most, int(marks[0].split()[1]) * 1024)
    process.stdin.close()
    check(command, process.wait())
    return most
