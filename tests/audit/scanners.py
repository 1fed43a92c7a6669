"""Programs that look for holes, each set first on a site that has them: what it does not find there, it cannot see."""

import json
import re
import subprocess
import urllib.request
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from tests.audit.demo import demo
from tests.audit.own import NotHere, own
from tests.audit.said import FAIL, NOT_RUN, PASS, Said
from tests.audit.twin import broken

UNLIMITED = {"EXPORTS_PER_MINUTE": "1000000", "SEARCHES_PER_MINUTE": "1000000"}
PACKAGES = {"schemathesis": "schemathesis==4.32.5", "sqlmap": "sqlmap==1.10.10", "wapiti": "wapiti3==3.2.3"}
OF_DESCRIPTION = (
    "--checks not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance --max-examples 50 --max-response-time 2 --continue-on-failure --no-color"
)
OF_SQL = "--batch --level 2 --risk 2 --technique BEUQ --threads 4 --ignore-code 400 --disable-coloring"
OF_LINKS = (
    "--scope domain --module xss,sql,exec,file,crlf,redirect --depth 3 --max-files-per-dir 12 --max-scan-time 40"
    " --max-attack-time 30 --no-bugreport --flush-session --format json"
)
PAGES = ("/zoeken/?q=tuin", "/zoeken/adres/?q=2011", "/melden/?pagina=/over/")


def ask() -> Said:
    try:
        for package in PACKAGES.values():
            own(package)
    except NotHere as fault:
        return Said(NOT_RUN, str(fault))
    with broken() as twin:
        blind = [name for name, scan in SCANNERS.items() if not scan(twin, "/openapi.json", ["/rows?id=1"])]
    if blind:
        return Said(FAIL, f"found nothing where there is something: {', '.join(blind)}")
    with demo(UNLIMITED) as site:
        addresses = [*_addresses(site), *PAGES]
        found = {name: scan(site, "/open-data/openapi.json", addresses) for name, scan in SCANNERS.items()}
    figure = ", ".join(f"{name}: {len(holes)}" for name, holes in found.items())
    return Said(FAIL if any(found.values()) else PASS, "; ".join([figure, *chain.from_iterable(found.values())]))


def _addresses(site: str) -> list[str]:
    """One file of each kind of thing, with every parameter filled in as its description does."""
    with urllib.request.urlopen(f"{site}/open-data/openapi.json") as answer:
        told = json.load(answer)
    examples = {name: (one["name"], one["example"]) for name, one in told["components"]["parameters"].items()}
    first = {operation["get"]["tags"][0]: path for path, operation in reversed(told["paths"].items())}
    return [
        f"{path}?{urlencode([pair for name, pair in examples.items() if name.startswith(f'{tag}.')])}"
        for tag, path in first.items()
    ]


def schemathesis(site: str, description: str, _addresses: list[str]) -> list[str]:
    """What answers otherwise than described, or fails."""
    lines = _said("schemathesis", OF_DESCRIPTION, "run", site + description, "--url", site)
    return re.findall(r"^- (?:ST\d+ )?(.+)$", lines, re.MULTILINE)


def sqlmap(site: str, _description: str, addresses: list[str]) -> list[str]:
    """The parameters that reach a database as SQL."""
    with TemporaryDirectory() as folder:
        said = {one: _said("sqlmap", OF_SQL, "-u", site + one, "--output-dir", folder) for one in addresses}
    return [f"{one}: {name}" for one, lines in said.items() for name in re.findall(r"^Parameter: (.+)$", lines, re.M)]


def wapiti(site: str, _description: str, _addresses: list[str]) -> list[str]:
    """What a visitor who follows links can make the site do."""
    with TemporaryDirectory() as name:
        report, *own = (Path(name) / part for part in ("report.json", "session", "settings"))
        _said("wapiti", OF_LINKS, "-u", f"{site}/", "-o", report, "--store-session", own[0], "--store-config", own[1])
        told = json.loads(report.read_text())
    faults = chain.from_iterable(chain(*(told[kind].values() for kind in ("vulnerabilities", "anomalies"))))
    return [f"{one['method']} {one['path']}: {one['info']}" for one in faults]


def _said(program: str, usual: str, *arguments: str | Path) -> str:
    """What it prints. It runs elsewhere: schemathesis writes down what it found in the folder where it stands."""
    command = [str(own(PACKAGES[program]) / "bin" / program), *map(str, arguments), *usual.split()]
    with TemporaryDirectory() as elsewhere:
        done = subprocess.run(
            command, cwd=elsewhere, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )
    return done.stdout


SCANNERS: dict[str, Callable[[str, str, list[str]], list[str]]] = {
    "schemathesis": schemathesis,
    "sqlmap": sqlmap,
    "wapiti": wapiti,
}
