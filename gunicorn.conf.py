"""How gunicorn serves the portal, in the demo as in production. docs/deploy.md lists the variables."""

import gc
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from haarlem_wijken.addresses import loopback_addresses, refuse_open_demo
from haarlem_wijken.database.embedded import cluster
from haarlem_wijken.environment import env

PORT = env.int("PORT", 8000)

wsgi_app = "haarlem_wijken.wsgi:application"
bind = env.list("BIND", loopback_addresses(PORT))
worker_class = "haarlem_wijken.draining.Draining"  # threads: a slow database then holds one, not the whole process
workers = env.int("WEB_CONCURRENCY", 2)
threads = env.int("THREADS", 4)
keepalive = 75  # seconds; at the default of 2 a browser's next request often meets a closing connection
timeout = 30  # seconds
graceful_timeout = 10  # seconds
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a heartbeat on a slow disk looks like a dead worker
# A unix socket needs no trust here: gunicorn trusts each, and front/answers/middleware.py asks TRUSTED_PROXIES.
forwarded_allow_ips = ",".join(p for p in env.proxies("TRUSTED_PROXIES") if p != "unix") or "127.0.0.1,::1"
limit_request_line = 8190  # bytes, as nginx: every buurt may be chosen at once, and what is too long gets our words
accesslog = None  # addresses of visitors are personal data; the proxy keeps what is needed
loglevel = "warning"
control_socket_disable = True

database = ExitStack()


def on_starting(server):
    """Before any worker: wrong settings end here with their sentence, and the embedded database starts."""
    refuse_open_demo(server.cfg.address)
    # In a process of its own: what this one imports, it would go on using after new code is deployed with HUP.
    if subprocess.run([sys.executable, "manage.py", "check"], stdout=subprocess.DEVNULL, check=False).returncode:
        sys.exit(1)
    if own := cluster():
        database.enter_context(own.in_use())


def post_worker_init(worker):
    from haarlem_wijken.database.patience import be_patient  # here: a reload then brings new code along

    be_patient()
    # What stands by now stays: to look it through again and again for what can go took a tenth of the time of a page.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def on_exit(server):
    database.close()
