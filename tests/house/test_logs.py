"""Log lines: one JSON object each, and no personal data in any."""

import io
import json
import logging
import sys

import pytest

from haarlem_wijken.front.answers.logs import (
    JsonFormatter,
    QuietHandler,
    logging_settings,
    masked,
    masked_path,
    request_id,
)

ADDRESSES = [
    "jan@example.nl", "jan.de-vries+wijk@post.example.nl", "JAN@EXAMPLE.NL", "jan@bücher.nl", "o'neill@example.nl",
    "jan%40example.nl", "<jan@example.nl>", "mailto:jan@example.nl",
]  # fmt: skip
IPS = ["84.241.12.7", "2001:db8:85a3::8a2e:370:7334", "::ffff:84.241.12.7", "[2001:db8::1]"]


@pytest.fixture
def written(monkeypatch):
    """Everything logged through our handler, as the text on standard error."""
    stream = io.StringIO()
    handler = QuietHandler(stream)
    handler.setFormatter(JsonFormatter())
    monkeypatch.setattr(logging.getLogger(), "handlers", [handler])
    return stream


def lines(written) -> list[dict]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_mail_address_is_written(address):
    assert "example" not in masked(f"brief aan {address}, tweede keer").lower().replace("post.", "")
    assert "bücher" not in masked(f"brief aan {address}")
    assert "tweede keer" in masked(f"brief aan {address}, tweede keer")


@pytest.mark.parametrize("ip", IPS)
def test_no_address_of_a_visitor_is_written(ip):
    text = masked(f"Invalid request from ip={ip}: bad")
    assert "84.241" not in text
    assert "db8" not in text


@pytest.mark.parametrize("text", ["klaar om 12:34:56", "versie 5.2.19", "initiatives.tile 3 queries", "a::b"])
def test_other_words_stay(text):
    assert masked(text) == text


@pytest.mark.parametrize(
    "path",
    [
        "/initiatieven/buurttuin-schalkwijk/",
        "/initiatieven/tegels/14/8413/5384.json",
        "/",
        "/static/css/base.1a2b3c.css",
    ],
)
def test_plain_paths_stay(path):
    assert masked_path(path) == path


@pytest.mark.parametrize(
    "secret",
    [
        "jan@example.nl",
        "Jan de Vries",
        "MQ:1tZz9K:n9QmEo-5l0",
        "kf83hs02ks8fh3ks92hf83ks9fh3",
        "Zk3J-fk3_9dkE",
        "a\r\nb",
        "%6a",
    ],
)
def test_keys_and_names_in_paths_do_not(secret):
    assert masked_path(f"/account/link/{secret}/") == "/account/link/[…]/"


@pytest.mark.django_db
@pytest.mark.urls("tests.house.broken_urls")
def test_a_request_is_one_line_without_what_was_typed(visitor, written):
    visitor.post(
        "/initiatieven/?q=jan@example.nl&naam=Vries", {"mail": "jan@example.nl"}, headers={"Referer": "http://x/?Vries"}
    )
    visitor.get("/jan@example.nl/Vries%0d%0a{}/", headers={"User-Agent": "Vries", "X-Forwarded-For": "84.241.12.7"})
    text = written.getvalue()
    assert len(lines(written)) == 2
    assert {"time", "level", "logger", "message", "request", "method", "path", "status", "duration_ms"} == set(
        lines(written)[1]
    )
    for private in ("example", "Vries", "84.241", "127.0.0.1"):
        assert private not in text


@pytest.mark.django_db
@pytest.mark.urls("tests.house.broken_urls")
def test_an_exception_is_written_with_its_places_and_without_its_values(visitor, written):
    response = visitor.get("/kapot/fout/?q=jan@example.nl")
    error, request = lines(written)
    assert error["exception"]["type"] == "builtins.ValueError"
    assert error["exception"]["stack"][-1].endswith(" view")
    assert error["request"] == request["request"] == response.headers["X-Request-ID"]
    assert "jan@" not in written.getvalue()


def test_the_row_in_an_error_of_the_database_is_not_written(db, written):
    from django.db import IntegrityError, transaction

    from haarlem_wijken.ground.models import Account

    Account.objects.create_user("jan@example.nl")
    try:
        with transaction.atomic():
            Account.objects.create_user("jan@example.nl")
    except IntegrityError:
        logging.getLogger("test").exception("mislukt voor %s", "jan@example.nl")
    (line,) = lines(written)
    assert line["exception"]["constraint"] == "ground_account_email_key"
    assert "example" not in written.getvalue()


def test_a_value_cannot_forge_a_line(written):
    logging.getLogger("test").warning("naam: %s", 'Jan\r\n{"level": "ERROR"}\u2028x')
    assert len(written.getvalue().splitlines()) == 1


def test_a_wrong_call_still_writes_a_line():
    record = logging.LogRecord("test", logging.WARNING, __file__, 1, "%d initiatieven", ("veel",), None)
    assert json.loads(JsonFormatter().format(record))["message"] == "%d initiatieven"


class Full:
    def write(self, text):
        raise OSError(28, "No space left on device")

    def flush(self):
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("stream", [Full(), None])
def test_a_log_that_cannot_be_written_breaks_no_page(visitor, monkeypatch, stream):
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    handler = QuietHandler(stream or closed)
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [handler])
    assert visitor.get("/robots.txt").status_code == 200


def test_the_number_ends_with_its_request(visitor):
    visitor.get("/robots.txt")
    assert request_id.get() == ""


def test_everything_goes_through_the_one_handler():
    said = logging_settings("INFO")
    assert said["root"]["handlers"] == ["stderr"]
    assert not any(options.get("handlers", []) not in ([], ["stderr"]) for options in said["loggers"].values())
