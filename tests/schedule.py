"""Who runs what when tests run side by side."""

from xdist.scheduler import LoadScopeScheduling

BROWSER = "tests/browser/test_"
OF_THE_CODE = "tests/house/test_shape.py"  # each of its tests reads the whole house, which one process need do once
HALFWAY = "min"  # by the alphabet: what comes before takes as long as what comes after


class FewBrowsers(LoadScopeScheduling):
    """Two workers run what is in tests/browser/, first of all and each half of it, as a portal and a browser take ten
    seconds of a processor to start. The rest goes where there is room.

    The marks of `--dist loadgroup` would say it too, but xdist 3.8 loses them under pytest 9.
    """

    def __init__(self, config, log):
        super().__init__(config, log)
        self._numbers: dict[object, dict[str, int]] = {}  # by worker: of each test in its collection

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(OF_THE_CODE):
            return OF_THE_CODE
        if not nodeid.startswith(BROWSER):
            return nodeid.rpartition("::")[0] if "::Test" in nodeid else nodeid  # a class may share a scene
        return f"browser: {'first' if nodeid.removeprefix(BROWSER) < HALFWAY else 'second'} half"

    def _assign_work_unit(self, node) -> None:
        """As xdist does, but for where it looks each test up: in a list of some six thousand."""
        scope, unit = self.workqueue.popitem(last=False)
        self.assigned_work.setdefault(node, {})[scope] = unit
        if node not in self._numbers:
            self._numbers[node] = {name: number for number, name in enumerate(self.registered_collections[node])}
        node.send_runtest_some([self._numbers[node][name] for name, done in unit.items() if not done])

    def remove_node(self, node) -> str | None:
        """What a worker died of is told, and not given to the next: it would die of it too, until none is left."""
        work = self.assigned_work.pop(node)
        left = [(unit, name) for unit in work.values() for name, done in unit.items() if not done]
        if not left:
            return None
        unit, crashed = left[0]
        unit[crashed] = True
        self.workqueue.update({scope: unit for scope, unit in work.items() if not all(unit.values())})
        for other in self.assigned_work:
            self._reschedule(other)
        return crashed

    def _pending_of(self, workload: dict[str, dict[str, bool]]) -> int:
        """What is done is forgotten: it would be counted again after each test of some five thousand."""
        for scope in [scope for scope, tests in workload.items() if all(tests.values())]:
            del workload[scope]
        return super()._pending_of(workload)
