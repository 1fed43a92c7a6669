"""Accessibility, markup, headers, keyboard, secrets and rights in one report (`make audit`).

Each line says what was asked, by what, and PASS, FAIL or NOT RUN with the reason: what could not run here is never
green. AUDIT=headers,roles asks a few. Exits 1 when something fails.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from haarlem_wijken.environment import BASE_DIR
from tests.audit import containers, lighthouse, scanners, w3c
from tests.audit.said import FAIL, NOT_RUN, PASS, Said, by_tests

BROWSER = "tests/browser"
INSPECTED = (  # every page, and journeys that look at each page they pass
    "every_page", "acts", "calls", "councils", "import", "meetings", "minutes_together", "moderation", "photos", "spot",
    "submit",
)  # fmt: skip


@dataclass(frozen=True)
class Check:
    name: str
    asks: str
    ask: Callable[[], Said]


def tests(*arguments: str) -> Callable[[], Said]:
    return lambda: by_tests(*arguments)


def not_here(why: str) -> Callable[[], Said]:
    return lambda: Said(NOT_RUN, why)


CHECKS = [
    Check("axe", "WCAG 2.2 AA on every page, light and dark, 320 and 1280 px: normal, empty, wrong, long; NL and EN",
          tests(*(f"{BROWSER}/test_{one}.py" for one in INSPECTED), "--every-look")),
    Check("html5lib", "every page parses without a fault, in both languages",
          tests(f"{BROWSER}/test_markup.py", "tests/house/test_english.py")),
    Check("w3c", "the checker of W3C finds no fault on any page", w3c.ask),
    Check("lighthouse", "accessibility, best practices, SEO 100; performance 95 on a phone; LCP 1.5 s", lighthouse.ask),
    Check("headers", "Observatory 130, internet.nl nothing, on every address; cookies; errors",
          tests("tests/audit/test_scores.py", "tests/house/test_headers.py", "tests/house/test_cookies.py",
                "tests/front/test_security_txt.py")),
    Check("keyboard", "each task by keys alone, focus always seen", tests(BROWSER, "-k", "keyboard or keys")),
    Check("canaries", "what is not public is in no output",
          tests("tests/initiatives", "tests/meetings", "tests/front/test_messages.py", "-k", "canary or nowhere or "
                "public_output or narrowing or seen_by")),
    Check("roles", "role x address x method x owner", 
          tests("tests/front/test_permissions.py", "tests/councils/test_gates.py")),
    Check("fresh", "no public page is ever old", tests("tests/fresh", "tests/ground/test_public.py")),
    Check("naughty", "strings that break programs, in every parameter and form",
          tests("tests/front/test_naughty.py", "tests/initiatives/test_submit_naughty.py",
                "tests/initiatives/test_pictures_hostile.py")),
    Check("logs", "no address, name or token in a log", tests("tests/house/test_logs.py")),
    Check("register", "every personal field has a purpose and a term; erasing leaves nothing",
          tests("tests/front/test_register.py", "tests/front/test_erasing.py")),
    Check("outside", "no page fetches from elsewhere",
          tests(f"{BROWSER}/test_every_page.py", f"{BROWSER}/test_weight.py")),
    Check("nginx", "it takes the settings, keeps public pages for a second, and speaks TLS 1.2 and 1.3 only",
          tests("tests/house/test_deploy.py", "-k", "nginx or behind or tls")),
    Check("systemd", "it takes the services", tests("tests/house/test_deploy.py", "-k", "systemd")),
    Check("compose", "docker compose takes the file", tests("tests/house/test_deploy.py", "-k", "compose")),
    Check("containers", "they are built and started, answer, and a backup of them comes back", containers.ask),
    Check("upgrade", "data of PostgreSQL 15 come along", tests("tests/house/test_cluster.py", "-k", "upgrade_brings")),
    Check("smuggling", "what could be read as two requests is refused", tests(f"{BROWSER}/test_smuggling.py")),
    Check("vulnerabilities", "no known hole in what is installed",
          not_here("a scanner asks a service on the internet, and without it says that all is well")),
    Check("scanners", "sqlmap, wapiti and schemathesis find nothing here, and the holes of a site that has them",
          scanners.ask),
]  # fmt: skip


def main() -> None:
    names = [name for name in os.environ.get("AUDIT", "").split(",") if name] or [one.name for one in CHECKS]
    if strange := set(names) - {one.name for one in CHECKS}:
        sys.exit(f"There is no check {', '.join(sorted(strange))}. There are: {', '.join(one.name for one in CHECKS)}.")
    os.chdir(BASE_DIR)
    verdicts = []
    for check in CHECKS:
        if check.name in names:
            said = check.ask()
            verdicts.append(said.verdict)
            print(f"{check.name:<16} {said.verdict:<8} {check.asks}\n{'':<16} {said.figure}", flush=True)  # noqa: T201
    print(f"{verdicts.count(PASS)} passed, {verdicts.count(FAIL)} failed, {verdicts.count(NOT_RUN)} not run")  # noqa: T201
    sys.exit(1 if FAIL in verdicts else 0)


if __name__ == "__main__":
    main()
