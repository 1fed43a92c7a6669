"""What came of one check."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree as ET

PASS, FAIL, NOT_RUN = "PASS", "FAIL", "NOT RUN"
SHOWN = 5  # of what failed


class Said(NamedTuple):
    verdict: str
    figure: str


def by_tests(*arguments: str) -> Said:
    """Ask pytest. No test at all is NOT RUN, and so is where one was skipped for what is not here."""
    clean = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            f"--junitxml={report}",
            "-o",
            "junit_family=xunit1",
            *arguments,
        ]
        done = subprocess.run(command, env=clean, capture_output=True, text=True, check=False)
        if not report.exists():
            return Said(FAIL, f"pytest ended with {done.returncode}: {done.stderr[-300:]}")
        return read(report)


def read(report: Path) -> Said:
    """From a JUnit report that we had written."""
    cases = list(ET.parse(report).iter("testcase"))
    skipped = [one for one in cases if one.find("skipped") is not None]
    failed = [one for one in cases if one.find("failure") is not None or one.find("error") is not None]
    figure = f"{len(cases) - len(skipped)} tests, {len(failed)} failed, {len(skipped)} not run"
    if failed:
        return Said(FAIL, f"{figure}: " + ", ".join(one.get("name") for one in failed[:SHOWN]))
    if skipped or not cases:
        why = {one.find("skipped").get("message", "").removeprefix("NOT RUN: ") for one in skipped}
        return Said(NOT_RUN, f"{figure}: {', '.join(sorted(why))}")
    return Said(PASS, figure)
