"""What the figures were taken on."""

import os
import pathlib
import platform
import re
import subprocess

from harness.tools import NOT_TO_BE_HAD, ROOT, TOOLS


def first_line(*command):
    try:
        result = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return None
    lines = (result.stdout + result.stderr).strip().splitlines()
    return lines[0] if result.returncode == 0 and lines else None


def processor():
    found = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    return found[1].strip() if found else platform.processor() or platform.machine()


def memory():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def system():
    found = re.search(r'^PRETTY_NAME="?([^"\n]*)', pathlib.Path("/etc/os-release").read_text(), re.M)
    return found[1] if found else platform.system()


def package_version(name):
    return first_line("pkg-config", "--modversion", name) or first_line("dpkg-query", "-W", "-f", "${Version}", name) or "unknown"


def describe(session):
    """Pairs of a word and what it is here."""
    if "LOGWASH" in os.environ:
        version = "a binary that was given"
    else:
        version = "commit " + (first_line("git", "-C", str(ROOT), "describe", "--always", "--dirty") or "unknown")
    facts = [
        ("Processor", f"{processor()}, {os.cpu_count()} cores"),
        ("Memory", f"{memory():.0f} GiB"),
        ("Load before", f"{session.load:.1f}"),
        ("System", f"{system()}, Linux {platform.release().split('-')[0]}"),
        ("Logwash", f"{version}, {first_line('swift', '--version') or 'Swift'}"),
        ("Yardsticks", f"{first_line('cc', '--version')}, `-O3 -march=native`; PCRE2 {package_version('libpcre2-8')}, "
                       f"simdjson {package_version('libsimdjson-dev')}"),
    ]
    there = [tool for tool in TOOLS if tool.is_there]
    facts.append(("Other tools", ", ".join(f"{tool.title} {tool.version_text()}" for tool in there) or "none"))
    gone = [tool.title for tool in TOOLS if not tool.is_there]
    return [*facts, ("Not to be had here", ", ".join([*gone, *NOT_TO_BE_HAD]))]
