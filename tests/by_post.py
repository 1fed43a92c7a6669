"""What the processes of a parallel run say to each other, in fewer letters: a worker tells of a whole test in one.

xdist sends six per test, and each wakes a thread at both ends that waits for the lock of Python. It knows how xdist is
made inside: where that is made otherwise, its six letters go as they are.
"""

import json

from xdist.workermanage import WorkerController

OF_A_TEST = {"logstart", "testreport", "logfinish", "runtest_protocol_complete"}
LAST = "runtest_protocol_complete"
WHOLE = "told of a whole test"
_open = getattr(WorkerController, "process_from_remote", None)


def gather(worker) -> None:
    """Have xdist's side of a worker keep what it tells of a test until its end, and send it as one text."""
    kept: list[tuple[str, dict]] = []

    def tell(name: str, **told) -> None:
        kept.append((name, told))
        if name in OF_A_TEST and name != LAST:
            return
        if name == LAST and all(_passed(about) for about in kept):
            worker.channel.send((WHOLE, json.dumps(kept)))
        else:
            for about in kept:
                worker.channel.send(about)
        kept.clear()

    worker.sendevent = tell


def _passed(about: tuple[str, dict]) -> bool:
    """Of what did not pass, JSON would lose which lists are tuples."""
    name, told = about
    return name in OF_A_TEST and (name != "testreport" or told["data"].get("outcome") == "passed")


def deliver(controller, letter) -> None:
    """The other end: `WorkerController.process_from_remote`."""
    if isinstance(letter, tuple) and letter[0] == WHOLE:
        for name, told in json.loads(letter[1]):
            _open(controller, (name, told))
    else:
        _open(controller, letter)


def start(config) -> None:
    """At both ends, before the first test."""
    if _open is None:
        return
    WorkerController.process_from_remote = deliver
    for plugin in config.pluginmanager.get_plugins():
        if hasattr(plugin, "sendevent") and hasattr(plugin, "channel"):
            gather(plugin)
