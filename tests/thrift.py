"""What lets the same tests take less time of a processor, whatever they prove."""

import gc
import json
import os
import sys
from threading import local

from django.db import connections
from django.template import RequestContext, Template
from django.test.signals import template_rendered
from django.urls import base as addresses
from django.utils import timezone
from django.utils.translation import trans_real


def keep_bytecode() -> None:
    """Some forty processes start with the portal: without bytecode, which containers often switch off, each of them
    compiles the whole house again.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def look_seldom() -> None:
    """For what can go: tests are over soon, and what they leave behind is little."""
    gc.set_threshold(200_000, 20, 100)


def leave_what_stays() -> None:
    """Half a million objects of modules and collected tests live until the end: do not look at them again and again."""
    gc.collect()
    gc.freeze()


def packed(report: dict) -> dict:
    """What a worker tells of a test, as one text: execnet takes each value of it apart in Python, at both ends. Of what
    did not pass, JSON would lose which lists are tuples.
    """
    return {"packed": json.dumps(report)} if report.get("outcome") == "passed" else report


def unpack(report: dict) -> None:
    """The other end of `packed`, after more was said beside it."""
    if "packed" in report:
        report |= json.loads(report.pop("packed"))


def tell_of_pages_only() -> None:
    """For `response.context` Django copies what each template was drawn with, also each button and each field: what a
    view drew for a request will do.
    """

    def draw(template, context):
        if context.template is template and isinstance(context, RequestContext):
            template_rendered.send(sender=template, template=template, context=context)
        return template.nodelist.render(context)

    Template._render = draw


def ask_the_thread() -> None:
    """Django keeps the language, the time zone and the connection of this moment per task of asyncio, and asks for them
    at each word and each column. Nothing here is such a task: the thread is as good, and answers fifty times as fast.
    """
    connections._connections = local()
    trans_real._active, timezone._active = local(), local()
    addresses._prefixes, addresses._urlconfs = local(), local()
