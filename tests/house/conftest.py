"""Every address of the portal, read from the URLconf, so that a new one is asked the same questions."""

import json
import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern

SAMPLES = {"int": "1", "slug": "bestaat-niet", "str": "bestaat-niet", "path": "bestaat-niet", "uuid": "0" * 32}


def _example(pattern) -> str:
    """An address part that matches a route or a simple regular expression of a library."""
    if isinstance(pattern, LocalePrefixPattern):
        return ""
    text = re.sub(r"<(?:(\w+):)?\w+>", lambda m: SAMPLES.get(m[1] or "str", "1"), str(pattern))
    text = re.sub(r"\(\?P<\w+>[^()]*\)", "bestaat-niet", text) if "(?P" in str(pattern) else text
    return text.strip("^").replace("\\Z", "").rstrip("$")


def _walk(patterns, prefix="/"):
    for entry in patterns:
        address = prefix + _example(entry.pattern)
        if isinstance(entry, URLPattern):
            yield address
        else:
            yield from _walk(entry.url_patterns, address)


@pytest.fixture(scope="session")
def addresses() -> list[str]:
    """One example of each address, Dutch."""
    return sorted(set(_walk(get_resolver().url_patterns)))


@pytest.fixture(scope="session")
def https_settings() -> dict:
    """What settings.py says for a site with an https address, asked of a process of its own."""
    names = [
        name for name in dir(settings) if re.match(r"SECURE_|SESSION_COOKIE|CSRF_COOKIE|CSRF_TRUSTED|SITE_URL", name)
    ]
    names.append("ALLOWED_HOSTS")
    program = (
        "import json; from haarlem_wijken import settings as s;"
        f"print(json.dumps({{n: getattr(s, n) for n in {names!r} if hasattr(s, n)}}))"
    )
    environment = os.environ | {"SITE_URL": "https://wijken.example.nl", "TRUSTED_PROXIES": "127.0.0.1"}
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=settings.BASE_DIR,
        check=True,
        capture_output=True,
        text=True,
    )
    said = json.loads(answer.stdout)
    said["ALLOWED_HOSTS"].append("testserver")
    return {name: tuple(value) if name == "SECURE_PROXY_SSL_HEADER" else value for name, value in said.items()}
