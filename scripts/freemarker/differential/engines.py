"""The two engines as processes that render one template after another."""

import struct
import subprocess
import threading
from typing import NamedTuple


# Seconds that a template may take.
LONGEST = 5


class Result(NamedTuple):
    # `o` output, `r` an error when it ran, `p` an error before, `x` the process died.
    kind: str
    printed: str
    message: str

    @property
    def failed(self) -> bool:
        return self.kind != "o"


class Engine:
    """A process that answers templates with results; started again when a template ends it."""

    def __init__(self, command: list[str]):
        self.command = command
        self.process = None

    def render(self, template: str) -> Result:
        return self.render_all([template])[0]

    def render_all(self, templates: list[str]) -> list[Result]:
        results: list[Result] = []
        while len(results) < len(templates):
            try:
                results += self._render(templates[len(results):], results)
            except EOFError:
                self.process.wait()
                results.append(Result("x", "", f"the process ended with {self.process.returncode}"))
                self.process = None
        return results

    def _render(self, templates: list[str], results: list[Result]) -> list[Result]:
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        writer = threading.Thread(target=self._write, args=(self.process.stdin, templates))
        writer.start()
        try:
            for _ in templates:
                watchdog = threading.Timer(LONGEST, self.process.kill)
                watchdog.start()
                kind = self._read(1).decode()
                printed, message = self._read_text(), self._read_text()
                watchdog.cancel()
                results.append(Result(kind, printed, message))
        finally:
            writer.join()
        return []

    @staticmethod
    def _write(pipe, templates: list[str]):
        try:
            for template in templates:
                data = template.encode()
                pipe.write(struct.pack(">I", len(data)) + data)
            pipe.flush()
        except BrokenPipeError:
            pass

    def _read_text(self) -> str:
        (length,) = struct.unpack(">I", self._read(4))
        return self._read(length).decode(errors="replace")

    def _read(self, count: int) -> bytes:
        data = self.process.stdout.read(count)
        if len(data) < count:
            raise EOFError
        return data
