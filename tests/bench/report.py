"""What was promised beside what was measured."""

from .measure import Measured, Stream

SMALL, LARGE = 10_000, 100_000
# Of each row: times the floor for one client, per number of initiatives.
TARGETS = {
    "cold": {SMALL: 40, LARGE: 80},
    "warm": {SMALL: 15, LARGE: 25},
    "page": {SMALL: 10, LARGE: 12},
    "search": {SMALL: 15, LARGE: 20},
    "tile": {SMALL: 6, LARGE: 20},
    "inbox": {SMALL: 25, LARGE: 25},
    "meeting": {SMALL: 15},
    "register": {SMALL: 25},
    "draft": {SMALL: 10},
    "pdf": {SMALL: 100},
}
SHARES = {"cold": 40, "warm": 20, "page": 12, "search": 20, "tile": 6}  # sixteen clients: 1/n of the floor's answers
OF_FLOOR, OF_FILE = 1 / 2, 0.8  # of the floor's answers a second; of those of nginx for the same bytes in a file
SHOWN = 3
TEMPLATE = """# How fast it is

`make bench` writes this page. A view is counted in times the floor, `/gezondheid/` under the same gunicorn in the same
round: medians of three rounds, past the cache of pages. 16 clients: the share of the floor's answers a second.

{machine}

| view | promised | measured | | |
|---|---|---|---|---|
{rows}
{slow}
"""
FIRST_BYTE, TIMES_FASTER = 20, 30
WAKING, SCRIPTS = 0.7, 90 * 1024  # seconds, bytes
READING, COMMAND = 0.2, 1.5  # seconds


class Report:
    """Lines of a table; `good` while each target is met."""

    def __init__(self):
        self.lines: list[tuple[str, str, str, str, str]] = []
        self.pages: list[tuple[float, str, int]] = []
        self.statements: list[tuple[float, str, str]] = []
        self.good = True

    def add(self, size: int, found: list[Measured]) -> None:
        for one in found:
            self.pages.append((one.milliseconds, one.slowest or one.question.addresses[0], size))
            most = TARGETS.get(one.question.row, {}).get(size)
            name = f"{one.question.name}, {size:,}"
            detail = f"{one.milliseconds:.1f} ms {one.slowest}"
            self._line(name, f"{most} x" if most else "", f"{one.ratio:.1f} x", not most or one.ratio <= most, detail)
            if one.share is not None and one.question.row in SHARES:
                least = SHARES[one.question.row]
                good = one.share >= 1 / least
                self._line(f"{name}, 16 clients", f"1/{least}", f"1/{1 / one.share:.1f}", good)

    def add_stream(self, one: Stream, objects: float) -> None:
        """`objects` is how many seconds model objects take for the same."""
        name = ".geojson of 10,000"
        detail = f"{one.first * 1000:.1f} ms"
        self._line(f"{name}: first byte", f"{FIRST_BYTE} x", f"{one.ratio:.1f} x", one.ratio <= FIRST_BYTE, detail)
        times = objects / one.first
        detail = f"{objects:.2f} s for model objects; whole file {one.whole:.2f} s, {one.size / 1e6:.1f} MB"
        target = f"{TIMES_FASTER} x faster"
        self._line(f"{name}, against objects", target, f"{times:.0f} x faster", times >= TIMES_FASTER, detail)

    def add_map(self, seconds: float, scripts: int) -> None:
        self._line("map of 10,000: first markers", f"{WAKING} s", f"{seconds:.2f} s", seconds <= WAKING)
        self._line("JavaScript, compressed", f"{SCRIPTS // 1024} kB", f"{scripts / 1024:.1f} kB", scripts <= SCRIPTS)

    def add_reading(self, pages: str, reading: float, command: float) -> None:
        """Seconds for twenty pages of minutes. `pages`: which."""
        self._line(f"reading 20 pages{pages}", f"{READING} s", f"{reading:.2f} s", reading <= READING)
        self._line("the same, as a command", f"{COMMAND} s", f"{command:.2f} s", command <= COMMAND)

    def add_kept(self, portal: float, nginx: float | None) -> None:
        """A page that was made already: of the floor's answers a second, and of those of nginx for a file."""
        self._line("a page that is kept, 16 clients", "1/2", f"1/{1 / portal:.1f}", portal >= OF_FLOOR)
        if nginx is None:
            self.lines.append(("behind nginx, of a file", f"{OF_FILE}", "NOT RUN", "", "nginx is not here"))
        else:
            self._line("behind nginx, of a file", f"{OF_FILE}", f"{nginx:.2f}", nginx >= OF_FILE)

    def add_statements(self, found: list[tuple[float, str, str]]) -> None:
        """(seconds, address, SQL) of the slowest."""
        self.statements = found

    @property
    def slowest(self) -> list[str]:
        """The slowest pages and statements, in words."""
        pages = [f"{took:.1f} ms: {path} ({size:,})" for took, path, size in sorted(self.pages, reverse=True)[:SHOWN]]
        sql = [
            f"{took * 1000:.1f} ms, of {path}: {' '.join(text.split())[:300]}" for took, path, text in self.statements
        ]
        return ["The slowest pages", *pages, "The slowest statements", *sql]

    def markdown(self, machine: str) -> str:
        """As docs/bench.md keeps it."""
        rows = "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in self.lines)
        slow = "\n".join(f"- {line}" if " ms" in line else f"\n**{line}**\n" for line in self.slowest)
        return TEMPLATE.format(machine=machine, rows=rows, slow=slow)

    def _line(self, name: str, target: str, measured: str, good: bool, detail: str = "") -> None:
        self.lines.append((name, target, measured, "ok" if good else "too slow", detail))
        self.good = self.good and good

    def __str__(self):
        head = ("view", "target", "measured", "", "")
        table = "\n".join(f"{a:<44}{b:>13}{c:>13}  {d:<9} {e}".rstrip() for a, b, c, d, e in [head, *self.lines])
        return "\n".join([table, "", *self.slowest])
