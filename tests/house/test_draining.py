"""A service that stops answers who stood in line by then."""

import os
import signal
import socket
import subprocess
import sys
import time
from runpy import run_path

import pytest

from haarlem_wijken.environment import BASE_DIR

YES = "def app(environ, start_response):\n    start_response('200 OK', [('Content-Length', '2')])\n    return [b'ja']\n"
FORM = b"POST / HTTP/1.1\r\nHost: wijken\r\nConnection: close\r\nContent-Length: 4\r\n\r\nq=ja"
IN_LINE = 12


@pytest.fixture
def service(tmp_path):
    """(gunicorn with one worker of the portal's kind, its unix socket, the worker's number); it always says yes."""
    (tmp_path / "yes.py").write_text(YES)
    place, kind = tmp_path / "web.sock", run_path(f"{BASE_DIR}/gunicorn.conf.py")["worker_class"]
    command = [sys.executable, "-m", "gunicorn", "yes:app", "--bind", f"unix:{place}", "--worker-class", kind]
    environment = os.environ | {"PYTHONPATH": f"{tmp_path}:{BASE_DIR}"}
    web = subprocess.Popen([*command, "--no-control-socket"], cwd=tmp_path, env=environment, stderr=subprocess.PIPE)
    said = b""
    while b"Booting worker with pid" not in said:
        said = web.stderr.readline()
    yield web, place, int(said.rsplit(maxsplit=1)[1].strip(b"]"))
    web.stderr.close()
    web.kill()
    web.wait()


def send(place) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(10)
    line.connect(str(place))
    line.sendall(FORM)
    return line


def answer(line: socket.socket) -> bytes:
    with line:
        return line.recv(15)


def test_who_stands_in_line_when_a_service_stops_gets_an_answer(service):
    web, place, worker = service
    assert answer(send(place)) == b"HTTP/1.1 200 OK"
    os.kill(worker, signal.SIGSTOP)  # nobody takes them in until it is told to stop
    lines = [send(place) for _ in range(IN_LINE)]
    web.terminate()
    while place.exists():
        time.sleep(0.01)
    time.sleep(0.1)
    os.kill(worker, signal.SIGCONT)
    assert [answer(line) for line in lines] == [b"HTTP/1.1 200 OK"] * IN_LINE
