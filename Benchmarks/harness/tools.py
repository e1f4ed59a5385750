"""The tools that Logwash is measured against, and how each is called. A tool does a job when peers/TOOL has a file for it."""

import dataclasses
import os
import pathlib
import re
import shutil
import subprocess
import typing

HERE = pathlib.Path(__file__).resolve().parent.parent
PEERS = HERE / "peers"
ROOT = HERE.parent
BUILT = HERE / ".build"
PYTHON = BUILT / "venv" / "bin" / "python"
FREEMARKER = pathlib.Path("/usr/share/java/freemarker.jar")


@dataclasses.dataclass(frozen=True)
class Tool:
    # Also the folder in peers/.
    name: str
    title: str
    # What the files of its jobs end in.
    suffix: str
    # The command for a job, the job's file and the input.
    command: typing.Callable
    # Prints the version.
    version: tuple
    # How many times as fast as it Logwash has to be, if something is asked for.
    bar: float
    # Megabytes of input: fewer for a slow tool, so that it ends within seconds. Start-up counts.
    megabytes: int
    environment: dict = None
    # What must be there for it to run.
    needs: tuple = ()
    # What of its output may differ, by job ("" is any job): `null`: members without a value; `type`: numbers as strings.
    allowed: dict = dataclasses.field(default_factory=dict)

    def file(self, job):
        names = [job.name] if job.same_as is None else [job.name, job.same_as]
        return next((file for file in (PEERS / self.name / (name + self.suffix) for name in names) if file.exists()), None)

    def allowances(self, job):
        return self.allowed.get(job.name, self.allowed.get("", ()))

    @property
    def is_there(self):
        return all(shutil.which(str(need)) or os.path.exists(need) for need in self.needs)

    def version_text(self):
        result = subprocess.run([str(word) for word in self.version], capture_output=True, text=True)
        found = re.search(r"\d+(\.\d+)+", result.stdout + result.stderr)
        return found[0] if found else "?"


def jq(job, file, input):
    return ["jq", "-c" if job.is_json else "-r", *([] if input.endswith(".jsonl") else ["-R"]), "-f", file, input]


def python_module(name):
    return (PYTHON, "-c", f"import importlib.metadata; print(importlib.metadata.version('{name}'))")


def python_tool(name):
    return lambda job, file, input: [PYTHON, PEERS / name / "run.py", file, input]


# Asked for, but not among Debian's packages and not on PyPI.
NOT_TO_BE_HAD = ("Fluent Bit",)

TOOLS = (
    Tool(
        "freemarker", "FreeMarker", ".ftl", bar=20, megabytes=40, needs=("java", FREEMARKER),
        command=lambda job, file, input: ["java", "-cp", f"{FREEMARKER}:{BUILT / 'java'}", "Filter", file, input],
        version=("java", "-cp", FREEMARKER, "freemarker.core.CommandLine"), allowed={"": ("null",)}),
    Tool("jq", "jq", ".jq", bar=20, megabytes=5, needs=("jq",), command=jq, version=("jq", "--version"), allowed={"": ("null",)}),
    Tool(
        "miller", "Miller", ".mlr", bar=20, megabytes=10, needs=("mlr",), version=("mlr", "--version"),
        command=lambda job, file, input: ["mlr", "-s", file, input],
        environment={"GOMAXPROCS": "1"}, allowed={"": ("null", "type")}),
    Tool(
        "pyvrl", "pyVRL", ".vrl", bar=20, megabytes=10, needs=(PYTHON,), version=python_module("pyvrl"),
        command=python_tool("pyvrl"), allowed={"": ("null",)}),
    Tool(
        "perl", "perl", ".pl", bar=8, megabytes=40, needs=("perl",), version=("perl", "-e", "print $^V"),
        command=lambda job, file, input: ["perl", file, input]),
    Tool(
        "mawk", "mawk", ".awk", bar=None, megabytes=50, needs=("mawk",), version=("mawk", "-W", "version"),
        command=lambda job, file, input: ["mawk", "-f", file, input]),
    Tool(
        "polars", "polars", ".py", bar=8, megabytes=100, needs=(PYTHON,), version=python_module("polars"),
        command=lambda job, file, input: [PYTHON, file, input],
        environment={"POLARS_MAX_THREADS": "1"}, allowed={"": ("null",)}),
    Tool(
        "duckdb", "DuckDB", ".sql", bar=None, megabytes=50, needs=(PYTHON,), version=python_module("duckdb"),
        command=python_tool("duckdb"), allowed={"": ("null",)}),
)
