"""What keeps the house readable: sizes, storeys and pages without programs in them. docs/house.md says why."""

import ast
import re
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
from statistics import median

import pytest
from django.apps import apps
from django.conf import settings

ROOT = settings.BASE_DIR
FOLDERS = ("haarlem_wijken", "councils", "initiatives", "meetings")
STOREYS = {  # from the ground up: where a room is
    "ground": ROOT / "haarlem_wijken" / "ground",
    "councils": ROOT / "councils",
    "initiatives": ROOT / "initiatives",
    "meetings": ROOT / "meetings",
    "front": ROOT / "haarlem_wijken" / "front",
}
OWN_TEMPLATES = ("councils", "initiatives", "meetings", "front")  # what no other folder may include
MOST_MODULES = 24  # in one folder, beside its packages: a list that is read at one glance
MOST_LINES = {".py": 400, ".js": 400, ".css": 400, ".html": 200}
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def _files(*folders, ending: str) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / folder).rglob(f"*{ending}")]
    return sorted(path for path in found if not {"migrations", "__pycache__"} & set(path.parts))


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _names(paths) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _functions_of(path: Path) -> list[tuple[int, str]]:
    found = [node for node in ast.walk(_tree(path)) if isinstance(node, FUNCTION)]
    return [(node.end_lineno - node.lineno + 1, f"{path.relative_to(ROOT)}: {node.name}") for node in found]


def _functions(paths):
    """(lines, where) of every function."""
    return (one for path in paths for one in _functions_of(path))


CODE = [*_files(*FOLDERS, ending=".py"), ROOT / "manage.py", ROOT / "gunicorn.conf.py"]
TESTS = _files("tests", ending=".py")
TEMPLATES = _files("templates", ending=".html")
SCRIPTS = _files("static", ending=".js")
STYLES = _files("static", ending=".css")


# --- sizes -----------------------------------------------------------------------------------------------------------
def test_no_file_is_longer_than_a_reader_can_hold():
    files = [*CODE, *TESTS, *TEMPLATES, *SCRIPTS, *STYLES]
    assert [
        name for name, path in zip(_names(files), files, strict=True) if _lines(path) > MOST_LINES[path.suffix]
    ] == []


def test_no_function_is_longer_than_a_screen():
    assert [where for lines, where in _functions([*CODE, *TESTS]) if lines > 60] == []


def test_no_folder_has_more_modules_than_a_reader_can_oversee():
    """What stands loose beside each other; packages are no modules. Tests stand where they are looked for."""
    loose = Counter(path.parent for path in _files(*FOLDERS, ending=".py") if path.name != "__init__.py")
    assert {
        folder.relative_to(ROOT).as_posix(): number for folder, number in loose.items() if number > MOST_MODULES
    } == {}


def test_half_of_the_files_have_fewer_than_sixty_lines():
    assert median(lines for path in CODE if (lines := _lines(path))) < 60


def test_half_of_the_functions_have_fewer_than_ten_lines():
    assert median(lines for lines, _where in _functions(CODE)) < 10


# --- storeys ---------------------------------------------------------------------------------------------------------
def _above(room: str) -> list[str]:
    order = list(STOREYS)
    return order[order.index(room) + 1 :]


@pytest.mark.parametrize("room", STOREYS)
def test_nothing_hangs_from_the_storey_above(room):
    """`related_name="+"` on every relation downwards: otherwise the lower room could ask for what is above it."""
    hanging = [
        f"{model.__name__}.{relation.get_accessor_name()}"
        for model in apps.get_models()
        if model._meta.app_label == room
        for relation in model._meta.related_objects
        if relation.related_model._meta.app_label in _above(room) and not relation.hidden
    ]
    assert hanging == []


def _docstrings(tree: ast.AST) -> set[int]:
    """The ids of the nodes that are prose."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _words_of_code(tree: ast.AST):
    """What code says: imports, names, attributes, and texts that are not prose."""
    prose = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            yield from (
                node.module or "" if isinstance(node, ast.ImportFrom) else "",
                *(name.name for name in node.names),
            )
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


@pytest.mark.parametrize("room", ["ground", "councils", "initiatives"])
def test_a_room_does_not_know_what_is_above_it(room):
    """Neither by import, nor by the name of a model, nor by "app.Model" or the name of a table in a text."""
    models = {model.__name__ for model in apps.get_models() if model._meta.app_label in _above(room)}
    models -= {model.__name__ for model in apps.get_models() if model._meta.app_label == room}
    rooms = "|".join(_above(room))
    upward = re.compile(rf"\b({rooms})[._]\w|^haarlem_wijken\.({rooms})\b|^({rooms})$")
    known = [
        f"{path.relative_to(ROOT)}: {word[:60]}"
        for path in _files(STOREYS[room], ending=".py")
        for word in _words_of_code(_tree(path))
        if word in models or upward.search(word)
    ]
    assert known == []


def _included(path: Path) -> set[str]:
    """The folders of the templates that this one extends or includes."""
    return set(re.findall(r"""\{%\s*(?:include|extends)\s+["'](\w+)/""", path.read_text(encoding="utf-8")))


def test_templates_take_from_below_only():
    """What all rooms share takes from no room; a room takes from no room above it."""
    wrong = []
    for path in _files("templates", ending=".*"):
        folder = path.relative_to(ROOT / "templates").parts[0]
        forbidden = _above(folder) if folder in STOREYS else OWN_TEMPLATES
        wrong += [f"{path.relative_to(ROOT)}: {taken}" for taken in _included(path) & set(forbidden)]
    assert wrong == []


SAID = re.compile(rf"(?<![\w./])((?:haarlem_wijken\.)?(?:{'|'.join(STOREYS)})(?:\.[a-z_]+)*)\.([A-Z]\w+)")


def _is_there(module: str, name: str) -> bool:
    try:
        return hasattr(import_module(re.sub(r"^(ground|front)\b", r"haarlem_wijken.\1", module)), name)
    except ModuleNotFoundError:
        return False


def test_what_a_template_says_it_is_given_exists():
    """Its first line names classes: "overview: councils.overview.page.Overview"; `ground` and `front` are short."""
    comments = {path: " ".join(re.findall(r"\{#.*?#\}", path.read_text(encoding="utf-8"))) for path in TEMPLATES}
    said = [(path, *match.groups()) for path, text in comments.items() for match in SAID.finditer(text)]
    assert len(said) > 50
    assert [
        f"{path.relative_to(ROOT)}: {module}.{name}" for path, module, name in said if not _is_there(module, name)
    ] == []


def test_what_code_says_to_look_at_exists():
    """As in "see ground/register.py": from where it is said or above it, or from `haarlem_wijken/` or `templates/`."""
    named = re.compile(r"(?<![\w/.{])((?:[a-z_]+/)+\w+\.(?:py|md|typ|html))\b")
    said = [(path, name) for path in (*CODE, *TEMPLATES) for name in named.findall(path.read_text(encoding="utf-8"))]
    assert len(said) > 50
    gone = [
        (path, name)
        for path, name in said
        if not any((home / name).exists() for home in (*path.parents, ROOT / "haarlem_wijken", ROOT / "templates"))
    ]
    assert [f"{path.relative_to(ROOT)}: {name}" for path, name in gone] == []


def test_no_template_is_made_of_text():
    """They are files of ours: what somebody typed is filled in, and never read as a template."""
    making = re.compile(r"\bfrom_string\(|(?<![.\w])Template\(")
    files = (path for room in STOREYS.values() for path in _files(room, ending=".py"))
    assert _names(path for path in files if making.search(path.read_text(encoding="utf-8"))) == []


# --- pages without programs in them ----------------------------------------------------------------------------------
MARKUP_FROM_TEXT = re.compile(
    r"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function|setTimeout\(\s*[\"'`]"
)
INLINE = re.compile(
    r"""<style\b|<script(?![^>]*\bsrc=)[^>]*>|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:""", re.IGNORECASE
)


def test_scripts_make_no_markup_and_no_code_from_text():
    assert _names(path for path in SCRIPTS if MARKUP_FROM_TEXT.search(path.read_text(encoding="utf-8"))) == []


def test_pages_hold_no_style_and_no_script():
    """The policy of the pages forbids both. Letters are no pages: mail programs know no style sheets."""
    pages = [path for path in TEMPLATES if path.relative_to(ROOT / "templates").parts[0] != "letters"]
    bare = {path: re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8")) for path in pages}
    assert _names(path for path, text in bare.items() if INLINE.search(text)) == []


@pytest.mark.parametrize(
    "fault", ["<style>", "<script>", '<p style="x">', '<a onclick="x">', "<a href='javascript:x'>"]
)
def test_what_is_inline_is_recognised(fault):
    assert INLINE.search(fault)


def test_a_script_of_our_own_is_not_inline():
    assert not INLINE.search('<script type="module" src="/static/js/portal.js"></script>')
