"""Who runs what when tests run side by side."""

from xdist.scheduler import LoadScopeScheduling


class OneBrowser(LoadScopeScheduling):
    """One worker runs everything in tests/browser/, so that portal and browser start once; the rest goes where there is
    room. The marks of `--dist loadgroup` would say it too, but xdist 3.8 loses them under pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid
