"""Static files with a hash in their name, so that browsers may keep them for ever."""

import re

from django.core.files.base import ContentFile
from django.utils.functional import cached_property
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLE = "css/portal.css"
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
IMPORT = re.compile(r'@import url\("([^"]+)"\);\n')


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Hashes and compresses what the portal serves, and follows what ES modules import."""

    support_js_module_import_aggregation = True

    @cached_property
    def addresses(self):
        """What `url` gave: a page asks some fifty times for the same few names; they change with a restart only."""
        return {}

    def url(self, name, force=False):
        if (name, force) not in self.addresses:
            self.addresses[name, force] = super().url(name, force)
        return self.addresses[name, force]

    def post_process(self, paths, dry_run=False, **options):
        """As Django does, with the style of every page in one file.

        Without htmx's extensions: their comments look like imports of files that do not exist.
        """
        served = {name: found for name, found in paths.items() if not name.startswith("django_htmx/ext/")}
        if STYLE in served and not dry_run:
            served[STYLE] = self.with_imports(served)
        yield from super().post_process(served, dry_run, **options)

    def with_imports(self, paths):
        """Write STYLE with what it imports in place, and say where it is, as (storage, name).

        Each request costs more in headers than most sheets weigh. A sheet of another folder may not name a file by
        `url()`: that would be looked for from the wrong place.
        """

        def read(name):
            storage, path = paths[name]
            with storage.open(path) as file:
                return file.read().decode()

        def imported(match):
            text = read(f"css/{match[1]}")
            if "/" in match[1] and "url(" in text:
                raise ValueError(f"css/{match[1]} names a file; only a sheet directly in css/ may.")
            return text

        joined = COMMENT.sub("", IMPORT.sub(imported, read(STYLE)))
        self.delete(STYLE)
        return self, self._save(STYLE, ContentFile(joined.encode()))
