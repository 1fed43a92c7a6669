"""Who runs what when tests run side by side."""

from xdist.scheduler import LoadScopeScheduling


class FewBrowsers(LoadScopeScheduling):
    """Two workers at most run what is in tests/browser/, as portal and browser take long to start: one looks at every
    page, one makes the journeys. The rest goes where there is room.

    The marks of `--dist loadgroup` would say it too, but xdist 3.8 loses them under pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        if not nodeid.startswith("tests/browser/"):
            return nodeid
        return "browser: pages" if "test_every_page" in nodeid else "browser: journeys"
