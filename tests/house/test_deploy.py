"""What docs/deploy/ ships works: nginx takes its settings, and the services are of programs that are there."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import closing
from threading import Thread

import pytest
from django.core.cache import cache
from django.core.management import get_commands
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.wsgi import get_wsgi_application
from django.test.testcases import QuietWSGIRequestHandler

from haarlem_wijken.environment import BASE_DIR
from haarlem_wijken.ground.models import PublicVersion
from tests.gateway import NAME, gateway, program, settings_for
from tests.house.test_docs import ROOT

SHIPPED = BASE_DIR / "docs" / "deploy"
UNITS = sorted([*SHIPPED.glob("*.service"), *SHIPPED.glob("*.timer")])
NGINX = pytest.mark.skipif(program() is None, reason="NOT RUN: nginx is not here")


def variables(text: str) -> set[str]:
    return set(re.findall(r"^(?:Environment=)?([A-Z_]+)=", text, re.MULTILINE))


@NGINX
def test_nginx_takes_the_settings(tmp_path):
    whole = settings_for(tmp_path, ["unix:/nowhere/1", "unix:/nowhere/2"], 44_443)
    done = subprocess.run(
        [program(), "-t", "-q", "-c", str(whole), "-e", str(tmp_path / "error.log")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_no_place_in_nginx_has_headers_of_its_own_for_then_it_would_send_no_others():
    places = re.findall(r"location (\S+) \{(.*?)\}", (SHIPPED / "nginx.conf").read_text(), re.DOTALL)
    assert {"/", "/static/", "/media/"} <= dict(places).keys()
    assert [place for place, inside in places if "proxy_set_header" in inside] == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="NOT RUN: systemd is not here")
def test_systemd_takes_the_services(unit, tmp_path):
    for one in UNITS:
        shutil.copy(one, tmp_path)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name.replace("@", "@1"))],
        capture_output=True, text=True, check=False, cwd=tmp_path,
        env={"SYSTEMD_UNIT_PATH": f"{tmp_path}:", "PATH": "/usr/bin"},
    )  # fmt: skip
    told = [line for line in done.stderr.splitlines() if "wijken" in line and "is not executable" not in line]
    assert told == []


def compose() -> list[str] | None:
    """The program that reads compose.yaml, if it is here."""
    docker = shutil.which("docker")
    if docker and not subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        return [docker, "compose"]
    return [old] if (old := shutil.which("docker-compose")) else None


@pytest.mark.skipif(compose() is None, reason="NOT RUN: docker compose is not here")
def test_docker_compose_takes_the_file(tmp_path):
    text = (SHIPPED / "compose.yaml").read_text()
    if len(compose()) == 1:  # the former one knows no name for the whole
        text = re.sub(r"^name:.*\n", "", text, flags=re.MULTILINE)
    (tmp_path / "compose.yaml").write_text(text)
    (tmp_path / "secret_key").touch()
    shutil.copy(SHIPPED / "env.example", tmp_path / "env")
    whole = [*compose(), "-f", str(tmp_path / "compose.yaml"), "config"]
    clean = {name: value for name, value in os.environ.items() if name != "POSTGRES_PASSWORD"}
    without = subprocess.run(whole, capture_output=True, text=True, check=False, env=clean)
    assert without.returncode and "set it in .env" in without.stderr
    done = subprocess.run(whole, capture_output=True, text=True, check=False, env=clean | {"POSTGRES_PASSWORD": "x"})
    assert done.returncode == 0, done.stderr
    assert {"database:", "prepare:", "web:", "worker:", "secret_key:"} <= set(done.stdout.split())


def test_they_start_what_there_is_with_variables_that_there_are():
    told = set(re.findall(r"`([A-Z_]+)`", (ROOT / "docs/deploy.md").read_text()))
    text = "\n".join(path.read_text() for path in [*UNITS, SHIPPED / "env.example", SHIPPED / "wijken"])
    assert {"BIND", "SITE_URL", "PROXY_CACHE_SECONDS"} <= variables(text) <= told
    commands = set(re.findall(r"^ExecStart=.*manage\.py (\w+)", text, re.MULTILINE))
    assert {"work", "backup"} == commands <= set(get_commands())
    composed = (SHIPPED / "compose.yaml").read_text()
    assert set(re.findall(r"manage\.py, (\w+)", composed)) == {"prepare", "work", "backup"} <= set(get_commands())
    assert set(re.findall(r"^ +([A-Z_]+): ", composed, re.MULTILINE)) - told == {"POSTGRES_PASSWORD"}
    assert len(UNITS) == 4


@pytest.fixture
def portal(transactional_db, settings, tmp_path):
    """The host and port of the portal, which a thread serves."""
    settings.STATIC_ROOT, settings.ALLOWED_HOSTS, settings.TRUSTED_PROXIES = tmp_path, [NAME], ["127.0.0.1"]
    settings.PROXY_CACHE_SECONDS, settings.SECURE_PROXY_SSL_HEADER = 1, ("HTTP_X_FORWARDED_PROTO", "https")
    cache.clear()
    with ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler) as server:
        server.set_app(get_wsgi_application())
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


OLD, NEW = (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1), (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3)


@NGINX
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1:DeprecationWarning")
def test_it_speaks_tls_of_today_only(tmp_path):
    with gateway(tmp_path, ["unix:/nowhere/1", "unix:/nowhere/2"]) as nginx:
        for version in (*OLD, *NEW):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            context.set_ciphers("ALL:@SECLEVEL=0")  # this side would take all
            context.minimum_version = context.maximum_version = version
            with socket.create_connection(("127.0.0.1", nginx.port)) as line:
                if version in NEW:
                    with context.wrap_socket(line, server_hostname=NAME) as safe:
                        assert safe.version() == version.name.replace("_", ".")
                    continue
                with pytest.raises(ssl.SSLError, match="ALERT"):
                    context.wrap_socket(line, server_hostname=NAME)


@NGINX
def test_what_nginx_says_itself_is_a_page_in_both_languages(tmp_path):
    few = [("burst=60", "burst=1")]
    with gateway(tmp_path, ["unix:/nowhere/1"], changes=few) as nginx, closing(nginx.connect()) as line:
        answers = [line.ask("/", "POST", **{"Content-Length": "70000000"}), *(line.ask("/") for _ in range(3))]
        inside = line.ask("/nginx/413.html")
    assert [status for status, _headers, _body in answers] == [413, 503, 503, 429]
    assert [headers["Retry-After"] for _status, headers, _body in answers] == [None, "5", "5", "5"]
    words = [b"Dit is te groot", b"er even niet", b"er even niet", b"Wacht even"]
    for (_status, headers, body), word in zip(answers, words, strict=True):
        assert word in body and b'lang="en"' in body
        assert headers["Cache-Control"] == "no-store"
    assert b"te groot" not in inside[2]


@NGINX
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_behind_it_public_pages_come_from_its_cache_for_a_second_and_others_never(city, portal, tmp_path, settings):
    (folder := tmp_path / "nginx").mkdir()
    asked = []
    shown = "add_header X-Cache $upstream_cache_status always; proxy_cache wijken;"
    with gateway(folder, [portal], changes=[("proxy_cache wijken;", shown)]) as nginx:
        line = nginx.connect()

        def ask(path="/wijkraden/", **headers) -> str:
            status, given, body = line.ask(path, **headers)
            asked.append((status, given, body))
            return given["X-Cache"]

        assert [ask(), ask(), ask(Cookie="csrftoken=x")] == ["MISS", "HIT", "MISS"]
        first, second, _other = asked
        assert first[2] == second[2]
        assert (second[1]["ETag"], second[1]["X-Accel-Expires"]) == (first[1]["ETag"], None)
        assert [ask(**{"Accept-Encoding": value}) for value in ("gzip", "br, gzip")] == ["MISS", "MISS"]
        assert ask(**{"If-None-Match": first[1]["ETag"]}) == "HIT"
        assert asked[-1][0] == 304
        assert ask(Cookie=f"{settings.SESSION_COOKIE_NAME}=x") == "BYPASS"
        assert ask(**{"HX-Request": "true", "HX-Target": "selectie"}) == "MISS"
        assert {ask("/account/login/"), ask("/initiatieven.csv"), ask("/initiatieven.csv")} == {"MISS"}
        assert [line.ask(path)[0] for path in ("/static/not-there.css", "/media/not-there.jpg")] == [
            404,
            404,
        ]  # by name
        PublicVersion.raise_()
        time.sleep(2.1)  # nginx counts whole seconds
        assert [ask(), ask()] == ["EXPIRED", "HIT"]  # and the file that nginx holds open is not the old one
        assert asked[-1][1]["ETag"] == asked[-2][1]["ETag"] != first[1]["ETag"]
        line.close()
