"""What lets the same tests take less time of a processor, whatever they prove."""

import gc
import os
import sys
from contextlib import contextmanager
from threading import local

from _pytest.logging import caplog_handler_key, caplog_records_key
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


IDLE = {  # fixtures of plugins that each test has, and what they wait for: an option, a mark, another fixture
    "faker_seed": "faker",
    "_django_clear_site_cache": "",  # the portal has no sites
    "_django_isolate_apps": "django_isolate_apps",
    "_django_set_urlconf": "urls",
    "_live_server_helper": "live_server",
    "_pw_trace_api_requests": "playwright",
    "_template_string_if_invalid_marker": "ignore_template_errors",
}


def leave_out_what_waits_in_vain(items: list) -> None:
    """Half of what an empty test takes is fixtures of plugins that look whether they are needed."""
    for item in items:
        names = item.fixturenames
        names[:] = [one for one in names if one not in IDLE or IDLE[one] in names or IDLE[one] in item.keywords]


def log_for_who_asks(logging_plugin) -> None:
    """pytest keeps what is logged twice, each time as a text: once for `caplog`, and once to show it below a test that
    failed, where the portal's own line of it is shown as well.
    """
    keep = logging_plugin._runtest_for

    @contextmanager
    def keep_if_asked(item, when):
        if "caplog" in item.fixturenames:
            with keep(item, when):
                yield
        else:
            item.stash[caplog_records_key][when] = []
            item.stash[caplog_handler_key] = logging_plugin.caplog_handler
            yield

    logging_plugin._runtest_for = keep_if_asked


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
