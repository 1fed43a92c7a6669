"""The table at the end: of each of the 25 rows its promise, figures and verdict."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from haarlem_wijken.environment import BASE_DIR
from tests.faults.outcome import Outcome
from tests.faults.rows import ROWS, Row

KEPT, BROKEN, NOT_RUN = "kept", "BROKEN", "NOT RUN"


def run_tests(paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Per file: how many tests there are and how many failed. One pytest for all of them, on its own database."""
    files = sorted(set(paths))
    clean = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *files]
        subprocess.run(command, cwd=BASE_DIR, env=clean, stdout=subprocess.DEVNULL, check=False)
        if not report.exists():
            return {}
        return {file: counted(report, file) for file in files}


def counted(report: Path, file: str) -> tuple[int, int]:
    """(tests, failed) of one file in a JUnit report that we had written; what was skipped did not run."""
    module = file.removesuffix(".py").replace("/", ".")
    cases = [one for one in ET.parse(report).iter("testcase") if one.get("classname", "").startswith(module)]
    ran = [one for one in cases if one.find("skipped") is None]
    return len(ran), sum(one.find("failure") is not None or one.find("error") is not None for one in ran)


def verdict(row: Row, outcomes: dict[str, Outcome], tested: dict[str, tuple[int, int]]) -> tuple[str, str]:
    """(verdict, figure)"""
    missing = [name for name in row.faults if name not in outcomes]
    missing += [file for file in row.tests if not tested.get(file, (0, 0))[0]]
    figures = [f"{name}: {', '.join(outcomes[name].figures)}" for name in row.faults if name in outcomes]
    count, failed = (sum(tested.get(file, (0, 0))[n] for file in row.tests) for n in (0, 1))
    figures += [f"{count} tests, {failed} failed"] if count else []
    broken = failed or any(outcomes[name].broken for name in row.faults if name in outcomes)
    if broken:
        return BROKEN, "; ".join(figures)
    if missing:
        return NOT_RUN, f"not asked: {', '.join(missing)}"
    if any(outcomes[name].not_run for name in row.faults):
        return NOT_RUN, "; ".join(figures)
    return KEPT, "; ".join(figures)


def table(outcomes: dict[str, Outcome], tested: dict[str, tuple[int, int]]) -> list[str]:
    lines = []
    for row in ROWS:
        said, figure = verdict(row, outcomes, tested)
        lines.append(f"{row.number:>2} {row.fault:<30} {said:<8} {row.promise}\n   {figure}")
    return lines
