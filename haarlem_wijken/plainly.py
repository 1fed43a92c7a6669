"""What Django asks most often, answered in a plainer way than it does itself.

It keeps the language, the time zone and the connection of this moment per task of asyncio, and looks at each answer of
its settings whether it is a method that it lends. A page asks the one three hundred times and the other two hundred.
Nothing here is such a task: the thread is as good, and answers fifty times as fast. Both took a tenth of a page.
"""

from threading import local

from django.conf import LazySettings
from django.db import connections
from django.urls import base as addresses
from django.utils import timezone
from django.utils.translation import trans_real

PER_TASK = (
    (connections, "_connections"),
    (trans_real, "_active"),
    (timezone, "_active"),
    (addresses, "_prefixes"),
    (addresses, "_urlconfs"),
)


def answer_plainly() -> None:
    """For processes that make pages, before the first. Fails where Django has put these things elsewhere."""
    for owner, name in PER_TASK:
        getattr(owner, name)
        setattr(owner, name, local())
    LazySettings.__getattribute__ = object.__getattribute__
