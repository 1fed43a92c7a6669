"""The documents tell the truth: what they name exists, and what must be told is told."""

import ast
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.management import get_commands
from django.urls import Resolver404, resolve
from django.utils import translation

from haarlem_wijken.front.demo.people import DEMO_PEOPLE

ROOT = settings.BASE_DIR
ADRS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
MADE = (".venv", ".data", ".git")  # not in the repository
OF_THE_MACHINE = ("/etc/", "/srv/", "/var/", "/run/", "/dev/", "/bin/", "/tmp")  # no pages
OWN_ENDINGS = ("py", "md", "html", "css", "js", "json", "toml", "csv", "txt", "in", "svg", "png", "po")


def _told_of(documents: list[Path], find: Callable) -> dict[str, object]:
    """What `find` has against a document, by its path. One test for all: each has a price of its own."""
    return {path.relative_to(ROOT).as_posix(): found for path in documents if (found := find(path))}


def _prose(document: Path) -> str:
    """The text without blocks of code."""
    return re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def _spans(document: Path) -> list[str]:
    """What stands between backticks, each on one line."""
    return [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", _prose(document))]


def _commands(document: Path) -> list[str]:
    """Everything that can be typed: spans, and lines of blocks of code."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return _spans(document) + [line for block in blocks for line in block.splitlines()]


# --- the documents themselves ----------------------------------------------------------------------------------------
def test_the_readme_can_be_read_in_one_go():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_the_readme_leads_to_every_document():
    named = re.findall(r"\]\(([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert {path.name for path in DOCS if path.parent.name == "docs"} <= {Path(name).name for name in named}


def test_the_readme_names_the_people_of_the_demo():
    addresses = set(re.findall(r"\w+@voorbeeld\.haarlem", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert addresses == {someone.email for someone in DEMO_PEOPLE}


def test_no_document_names_the_place_it_was_written():
    elsewhere = re.compile(r"/work/|/home/|/root/|/tmp/(?!haarlem-wijken)|pypi\.org|pythonhosted|npmjs|index-url")
    assert _told_of(DOCS, lambda document: elsewhere.findall(document.read_text(encoding="utf-8"))) == {}


# --- decisions -------------------------------------------------------------------------------------------------------
def test_the_index_lists_every_decision_once_in_order():
    listed = re.findall(r"^\| \[(\d+)\]\(([^)]+)\)", (ROOT / "docs/adr/README.md").read_text("utf-8"), re.MULTILINE)
    assert listed == [(str(int(path.name[:4])), path.name) for path in ADRS]
    assert [int(number) for number, _name in listed] == list(range(1, len(ADRS) + 1))


def test_a_decision_is_one_page_with_context_decision_and_consequences():
    for decision in ADRS:
        text = decision.read_text(encoding="utf-8")
        assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"], decision.name
        assert re.match(rf"# {int(decision.name[:4])}\. \S", text), decision.name
        assert len(text.splitlines()) <= 60, decision.name


# --- what documents name ---------------------------------------------------------------------------------------------
def _is_path(span: str) -> bool:
    if re.search(r"\s|^\w+:|=|^[/~{$-]|\(|\.example", span):
        return False
    return "/" in span or span.rpartition(".")[2] in OWN_ENDINGS


def _exists(name: str, document: Path) -> bool:
    """`ground/town/places.py` is short for `haarlem_wijken/ground/town/places.py`; `<room>` stands for any name."""
    pattern = re.sub(r"<[^>]*>|…", "*", name).split("::")[0].rstrip("/")
    homes = [ROOT, ROOT / "haarlem_wijken", document.parent]
    in_any_room = "/" not in pattern and name.endswith(".py") and any(ROOT.glob(f"[!.]*/**/{pattern}"))
    return in_any_room or any(any(home.glob(pattern)) for home in homes)


def _no_paths(document: Path) -> list[str]:
    named = [span for span in _spans(document) if _is_path(span) and not span.startswith(MADE)]
    return [name for name in named if not _exists(name, document)]


def test_paths_that_are_named_exist():
    assert _told_of(DOCS, _no_paths) == {}


def _no_tests(document: Path) -> list[str]:
    named = [span.split("::") for span in _spans(document) if span.startswith("tests/") and "::" in span]
    return [name for path, name in named if not re.search(rf"\bdef {name}\(", (ROOT / path).read_text("utf-8"))]


def test_tests_that_are_named_exist():
    """`tests/house/test_docs.py::test_x` is a function of that file."""
    assert _told_of(DOCS, _no_tests) == {}


def _lead_nowhere(document: Path) -> list[str]:
    links = re.findall(r"\]\(([^)#\s]+)", _prose(document))
    return [link for link in links if "://" not in link and not (document.parent / link).exists()]


def test_links_and_pictures_lead_somewhere():
    assert _told_of(DOCS, _lead_nowhere) == {}


def test_targets_of_make_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    def unknown(document: Path) -> set[str]:
        return {found[1] for line in _commands(document) if (found := re.match(r"make ([a-z-]+)\b", line))} - targets

    assert _told_of(DOCS, unknown) == {}


def _no_commands(document: Path) -> set[str]:
    named = {name for line in _commands(document) for name in re.findall(r"manage\.py ([a-z_]+)", line)}
    return named - get_commands().keys()


def test_commands_of_manage_py_exist():
    assert _told_of(DOCS, _no_commands) == {}


def _leads_to_a_page(address: str) -> bool:
    path = re.sub(r"<[^>]*>|\{[^}]*\}", "1", address.partition("?")[0])
    with translation.override("en" if path.startswith("/en/") else "nl"):
        try:
            resolve(path)
        except Resolver404:
            return False
    return True


def _no_pages(document: Path) -> list[str]:
    spans = (re.sub(r"^http://localhost:\d+", "", span) for span in _spans(document))
    named = (span for span in spans if span.startswith("/") and not span.startswith(OF_THE_MACHINE))
    return [address for address in named if not _leads_to_a_page(address)]


def test_addresses_that_are_named_are_pages():
    assert _told_of(DOCS, _no_pages) == {}


def test_an_address_that_is_no_page_is_recognised():
    assert not _leads_to_a_page("/bestaat/niet/hier/")
    assert _leads_to_a_page("/initiatieven/tegels/{z}/{x}/{y}.json?thema=groen")


@cache
def _words_of_the_code() -> set[str]:
    folders = ("haarlem_wijken", "councils", "initiatives", "meetings", "templates", "static", "tests")
    files = [
        path for folder in folders for path in (ROOT / folder).rglob("*.*") if path.suffix in (".py", ".html", ".js")
    ]
    files += [ROOT / "Makefile", ROOT / "pyproject.toml", *ROOT.glob("requirements*.in"), ROOT / "gunicorn.conf.py"]
    texts = (path.read_text(encoding="utf-8") for path in files if path.name != Path(__file__).name)
    return {word for text in texts for word in re.findall(r"\w+", text)}


def _no_names(document: Path) -> list[str]:
    names = [span.removesuffix("()") for span in _spans(document) if re.fullmatch(r"[A-Za-z_][\w.]*(\(\))?", span)]
    parts = {part for name in names if not _is_path(name) for part in name.split(".")}
    return sorted(parts - _words_of_the_code())


def test_names_in_decisions_are_names_in_the_code():
    """`Letter`, `send_now`, `PublicVersion.raise_`: every part of the name stands in the code as a word."""
    assert _told_of([*ADRS, ROOT / "docs/house.md"], _no_names) == {}


# --- variables -------------------------------------------------------------------------------------------------------
def _is_environ(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "environ"


def _read_by(tree: ast.AST):
    """Names of variables that code reads: env.str("X"), os.environ["X"], os.environ.get("X")."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            owner = node.func.value
            is_env = isinstance(owner, ast.Name) and owner.id == "env"
            key = node.args[0] if is_env or (_is_environ(owner) and node.func.attr == "get") else None
        elif isinstance(node, ast.Subscript) and _is_environ(node.value) and isinstance(node.ctx, ast.Load):
            key = node.slice
        else:
            continue
        if isinstance(key, ast.Constant):
            yield key.value


def test_every_variable_is_in_the_table_and_nothing_else():
    code = [*(ROOT / "haarlem_wijken").rglob("*.py"), ROOT / "gunicorn.conf.py"]
    texts = (text for path in code if "env" in (text := path.read_text(encoding="utf-8")))
    read = {name for text in texts for name in _read_by(ast.parse(text))}
    cells = re.findall(r"^\| (`[A-Z].*?) \|", (ROOT / "docs/deploy.md").read_text(encoding="utf-8"), re.MULTILINE)
    told = {name for cell in cells for name in re.findall(r"`([A-Z_]+)`", cell)}
    assert read == told
