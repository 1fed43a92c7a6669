"""Static files with a hash in their name, so that browsers may keep them for ever."""

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Hashes and compresses what the portal serves, and follows what ES modules import."""

    support_js_module_import_aggregation = True
    keep_only_hashed_files = True  # no page names the others, and to compress them takes as long again

    def post_process(self, paths, *args, **options):
        """As Django does, without htmx's extensions: their comments look like imports of files that do not exist."""
        served = {name: found for name, found in paths.items() if not name.startswith("django_htmx/ext/")}
        yield from super().post_process(served, *args, **options)

    def create_compressor(self, **options):
        """Source maps are large, and only asked for by who looks inside a library: they stay as they are."""
        return Compressor(**options | {"extensions": (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")})
