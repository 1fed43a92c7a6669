"""Who runs what when tests run side by side."""

from xdist.scheduler import LoadScopeScheduling

BROWSER = "tests/browser/test_"
PAGES = ("every_page", "markup")
HALFWAY = "mo"  # of the journeys, by the alphabet


class FewBrowsers(LoadScopeScheduling):
    """Three workers run what is in tests/browser/, first of all and each a third of it, as portal and browser take long
    to start: one looks at every page, two make the journeys. The rest goes where there is room.

    The marks of `--dist loadgroup` would say it too, but xdist 3.8 loses them under pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        if not nodeid.startswith(BROWSER):
            return nodeid.rpartition("::")[0] if "::Test" in nodeid else nodeid  # a class may share a scene
        subject = nodeid.removeprefix(BROWSER)
        if subject.startswith(PAGES):
            return "browser: pages"
        return "browser: journeys" if subject < HALFWAY else "browser: more journeys"
