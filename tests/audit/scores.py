"""How Mozilla's HTTP Observatory scores the headers of an answer, and what internet.nl asks of them.

Re-implemented from their published rules; neither is asked. 100 to begin with; a bonus counts from 90 on.
"""

import re
from collections.abc import Mapping

YEAR = 31_536_000
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
SOURCE = re.compile(r"https://[\w.-]+|'self'|'none'|data:")


def directives(policy: str) -> dict[str, list[str]]:
    """The parts of a Content-Security-Policy."""
    parts = (part.split() for part in policy.split(";"))
    return {name.lower(): values for name, *values in filter(None, parts)}


def observatory(headers: Mapping[str, str], cookies: Mapping | None = None) -> tuple[int, list[str]]:
    """(score, what was taken off or added, in words)"""
    found = [*_policy(headers), *_others(headers), *_cookies(cookies or {})]
    score = 100 + sum(points for points, _why in found if points < 0)
    score += sum(points for points, _why in found if points > 0) if score >= 90 else 0
    return score, [f"{points:+d} {why}" for points, why in found]


def _policy(headers: Mapping[str, str]) -> list[tuple[int, str]]:
    policy = directives(headers.get("Content-Security-Policy", ""))
    if not policy:
        return [
            (-25, "no content security policy"),
            *([] if "X-Frame-Options" in headers else [(-20, "may be framed")]),
        ]
    scripts = policy.get("script-src", policy.get("default-src", ["*"]))
    styles = policy.get("style-src", policy.get("default-src", ["*"]))
    found = []
    if {"'unsafe-inline'", "data:", "*", "https:"} & {*scripts} or "'unsafe-eval'" in scripts:
        found.append((-20, "scripts of anybody"))
    elif "'unsafe-inline'" in styles:
        found.append((0, "styles of anybody"))
    else:
        found.append((10 if policy.get("default-src") == ["'none'"] else 5, "a strict policy"))
    framed = policy.get("frame-ancestors")
    if framed is not None and not {"*", "https:"} & {*framed}:
        found.append((5, "framed by nobody, by its policy"))
    elif "X-Frame-Options" not in headers:
        found.append((-20, "may be framed"))
    return found


def _others(headers: Mapping[str, str]) -> list[tuple[int, str]]:
    found = []
    if _age(headers) < YEAR // 2:
        found.append((-20, "no HSTS of half a year"))
    if headers.get("X-Content-Type-Options") != "nosniff":
        found.append((-5, "may be sniffed"))
    referrer = headers.get("Referrer-Policy", "")
    if referrer:
        found.append((5, "a private referrer") if referrer in PRIVATE else (-5, "an open referrer"))
    shared = headers.get("Cross-Origin-Resource-Policy", "")
    if shared in ("same-origin", "same-site"):
        found.append((10, "a resource of this site"))
    if headers.get("Access-Control-Allow-Origin") and "Access-Control-Allow-Credentials" in headers:
        found.append((-50, "read by any site, with its cookies"))
    return found


def _cookies(cookies: Mapping) -> list[tuple[int, str]]:
    """`cookies` as Django has them in an answer."""
    if not cookies:
        return []
    found = []
    for name, one in cookies.items():
        if not one["secure"]:
            found.append((-40 if "session" in name else -20, f"{name} over http"))
        if not one["httponly"]:
            found.append((-30, f"{name} open to scripts"))
    strict = all(one["secure"] and one["httponly"] and one["samesite"] for one in cookies.values())
    return [*found, *([(5, "cookies locked down")] if strict else [])]


def _age(headers: Mapping[str, str]) -> int:
    said = re.search(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    return int(said[1]) if said else 0


def internet_nl(headers: Mapping[str, str]) -> list[str]:
    """What its web test would find wrong in the headers of an answer over https."""
    policy = directives(headers.get("Content-Security-Policy", ""))
    wrong = [] if _age(headers) >= YEAR else ["HSTS under a year"]
    if not {"'self'", "'none'"} & {*policy.get("default-src", [])}:
        wrong.append("default-src")
    wrong += [name for name in ("frame-ancestors",) if policy.get(name) not in (["'self'"], ["'none'"])]
    if policy.get("script-src") or "form-action" in policy:  # a page
        wrong += [name for name in ("base-uri", "form-action") if policy.get(name) not in (["'self'"], ["'none'"])]
    for name, values in policy.items():
        wrong += [f"{name} {value}" for value in values if not SOURCE.fullmatch(value) and name != "sandbox"]
    wrong += ["data: of scripts"] if "data:" in policy.get("script-src", []) else []
    wrong += [] if headers.get("X-Content-Type-Options") == "nosniff" else ["nosniff"]
    wrong += [] if headers.get("Referrer-Policy") in ("same-origin", "no-referrer") else ["Referrer-Policy"]
    return wrong
