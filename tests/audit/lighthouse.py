"""Lighthouse, where it is installed, on the pages most people come to."""

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from tests import chromium
from tests.audit.demo import demo
from tests.audit.said import FAIL, NOT_RUN, PASS, Said

PAGES = ("/", "/initiatieven/", "/initiatieven/het-zaeltje/", "/wijkraden/", "/vergaderingen/")
LEAST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}
LCP = 1500  # milliseconds
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def ask() -> Said:
    program = shutil.which("lighthouse")
    if not program:
        return Said(NOT_RUN, "lighthouse is not here")
    with demo() as site:
        for path in PAGES:  # nobody's first page is the first that a process draws
            urlopen(site + path).close()
        found = {path: _scores(program, site + path) for path in PAGES}
    low = [
        f"{path} {name} {score}" for path, scores in found.items() for name, score in scores.items()
        if (score > LCP if name == "LCP" else score < LEAST[name])
    ]  # fmt: skip
    figure = "; ".join(f"{path} {', '.join(f'{n} {s}' for n, s in scores.items())}" for path, scores in found.items())
    return Said(FAIL if low else PASS, f"{figure}{'; low: ' if low else ''}{', '.join(low)}")


def _scores(program: str, address: str) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [program, address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}",
                   f"--only-categories={','.join(LEAST)}"]  # fmt: skip
        environment = {"CHROME_PATH": chromium.installed(), "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder}
        subprocess.run(command, env=environment, check=True, capture_output=True)
        told = json.loads(report.read_text())
    scores = {name: round(told["categories"][name]["score"] * 100) for name in LEAST}
    return scores | {"LCP": round(told["audits"]["largest-contentful-paint"]["numericValue"])}
