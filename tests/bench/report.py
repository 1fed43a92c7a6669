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
}
SHARES = {"cold": 40, "warm": 20, "page": 12, "search": 20, "tile": 6}  # sixteen clients: 1/n of the floor's answers
FIRST_BYTE, TIMES_FASTER = 20, 30
WAKING, SCRIPTS = 0.7, 90 * 1024  # seconds, bytes


class Report:
    """Lines of a table; `good` while each target is met."""

    def __init__(self):
        self.lines: list[tuple[str, str, str, str, str]] = []
        self.good = True

    def add(self, size: int, found: list[Measured]) -> None:
        for one in found:
            most = TARGETS[one.question.row].get(size)
            name = f"{one.question.name}, {size:,}"
            detail = f"{one.milliseconds:.1f} ms {one.slowest}"
            self._line(name, f"{most} x" if most else "", f"{one.ratio:.1f} x", not most or one.ratio <= most, detail)
            if one.share is not None:
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

    def _line(self, name: str, target: str, measured: str, good: bool, detail: str = "") -> None:
        self.lines.append((name, target, measured, "ok" if good else "too slow", detail))
        self.good = self.good and good

    def __str__(self):
        head = ("view", "target", "measured", "", "")
        return "\n".join(f"{a:<44}{b:>13}{c:>13}  {d:<9} {e}".rstrip() for a, b, c, d, e in [head, *self.lines])
