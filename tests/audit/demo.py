"""A portal with the demo's content, as production runs it, for a program that looks at pages."""

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import throw_away
from tests.browser.portal import running


@contextmanager
def demo(environment: dict[str, str] | None = None):
    """Its address. `environment`: variables that shall differ from those of the tests."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")
    from django.conf import settings

    with TemporaryDirectory() as name, throw_away.start(settings):
        folder, server = Path(name), os.environ.pop("DATABASE_URL")
        try:
            with running(
                server=server, name="audit", folder=folder, static=folder / "static", tiles="", environment=environment
            ) as site:
                yield site
        finally:
            os.environ.pop("SECRET_KEY", None)
