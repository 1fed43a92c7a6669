"""What docs/deploy/ ships for containers says the same everywhere. Starting them needs a machine that has them."""

import re

import pytest
from django.conf import settings

from haarlem_wijken.database.cluster import OPTIONS
from haarlem_wijken.environment import BASE_DIR
from haarlem_wijken.translations import CODE

SHIPPED = BASE_DIR / "docs" / "deploy"
CONTAINERFILE = (SHIPPED / "Containerfile").read_text()
COMPOSE = (SHIPPED / "compose.yaml").read_text()
PAGE = (BASE_DIR / "docs" / "deploy.md").read_text()
MADE_BY_HAND = {"/docs/deploy/.env", "/docs/deploy/env", "/docs/deploy/secret_key", "/docs/deploy/backups/"}


def lines(name: str) -> list[str]:
    return [line for line in (BASE_DIR / name).read_text().splitlines() if line and not line.startswith("#")]


def test_the_image_holds_the_code_and_nothing_that_lies_beside_it():
    rules = lines(".dockerignore")
    let_in = {rule.removeprefix("!/") for rule in rules if rule.startswith("!")}
    own = {app.partition(".")[0] for app in settings.INSTALLED_APPS if (BASE_DIR / app.partition(".")[0]).is_dir()}
    files = {"gunicorn.conf.py", "manage.py", "requirements.txt"}
    assert own == set(CODE)
    assert let_in == {
        *CODE,
        *files,
        "templates",
        "static",
        "locale",
        ".git/HEAD",
        ".git/packed-refs",
        ".git/refs/heads",
    }
    assert rules[0] == "*" and {"**/__pycache__", "**/*.mo"} <= set(rules[-2:])


def test_git_leaves_the_keys_and_backups_alone_that_an_admin_makes_beside_compose():
    named = {"env_file: env", "file: ./secret_key", "./backups:/backups", "set it in .env"}
    assert {name for name in named if name in COMPOSE} == named
    assert set(lines(".gitignore")) >= MADE_BY_HAND


def test_the_user_of_the_image_is_who_the_page_gives_the_files_to():
    assert re.findall(r"--uid (\d+) wijken", CONTAINERFILE) == ["10001"] and "\nUSER wijken\n" in CONTAINERFILE
    assert set(re.findall(r"-o (\d+) (?:/dev/stdin )?(\w+)", PAGE)) == {("10001", "secret_key"), ("10001", "backups")}


def test_what_is_made_from_the_code_is_made_in_the_build_for_nothing_can_be_written_there_later():
    assert "read_only: true" in COMPOSE
    assert re.search(r"COPY \. \.\n(?:#.*\n)?RUN SECRET_KEY=\S+ python manage\.py compile_translations", CONTAINERFILE)


def test_the_database_is_well_only_when_others_can_reach_it():
    assert re.search(r"pg_isready, --host, ", COMPOSE)


@pytest.mark.parametrize("word", ["CREATE DATABASE wijken OWNER wijken", "ALTER ROLE postgres PASSWORD NULL"])
def test_the_role_of_the_portal_owns_its_database_and_nobody_is_superuser_over_the_network(word):
    assert f"\n{word};\n" in (SHIPPED / "database.sql").read_text()
    assert "./database.sql:/docker-entrypoint-initdb.d/" in COMPOSE and "POSTGRES_USER" not in COMPOSE


def test_nginx_outside_is_the_gateway_of_the_network_and_no_other_is_trusted():
    (gateway,) = re.findall(r"gateway: (\S+)", COMPOSE)
    assert re.findall(r"TRUSTED_PROXIES: (\S+)", COMPOSE) == [gateway]
    assert re.findall(r"EMAIL_HOST=(\S+?)`", PAGE) == [gateway]
    assert re.findall(r"ports: (.*)", COMPOSE) == ['["127.0.0.1:8000:8000"]']


@pytest.mark.parametrize("name", ["log_min_messages", "log_min_error_statement"])
def test_the_log_of_no_server_quotes_what_people_typed(name):
    word = f"ALTER ROLE wijken SET {name} = '{OPTIONS[name]}'"
    assert word in PAGE and word in (SHIPPED / "database.sql").read_text()
