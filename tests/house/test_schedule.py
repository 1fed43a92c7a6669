"""Who runs what when tests run side by side, and one of the workers dies."""

from collections import OrderedDict

from tests.schedule import FewBrowsers


def test_what_a_worker_died_of_is_told_and_not_given_to_the_next():
    schedule = FewBrowsers.__new__(FewBrowsers)
    schedule.workqueue = OrderedDict()
    schedule.assigned_work = {"gw0": {"done": {"a": True}, "half": {"b": True, "c": False, "d": False}}, "gw1": {}}
    given = []
    schedule._reschedule = lambda node: given.append((node, [*schedule.workqueue]))
    assert schedule.remove_node("gw0") == "c"
    assert schedule.workqueue == {"half": {"b": True, "c": True, "d": False}}
    assert given == [("gw1", ["half"])]
    assert schedule.remove_node("gw1") is None
