"""Static files as they are served: one sheet, hashed names."""

from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from haarlem_wijken.static import HashedStaticFiles


@pytest.fixture
def collect(tmp_path):
    """collect(files): run the storage over {name: text}; gives the storage and the text served as css/portal.css."""

    def run(files):
        source = FileSystemStorage(tmp_path / "source")
        served = HashedStaticFiles(tmp_path / "served", base_url="/static/")
        for name, text in files.items():
            for folder in (tmp_path / "source", tmp_path / "served"):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text)
        for _name, _hashed, done in served.post_process({name: (source, name) for name in files}):
            if isinstance(done, Exception):
                raise done
        return served, (tmp_path / "served" / served.stored_name("css/portal.css")).read_text()

    return run


SHEETS = {
    "css/portal.css": '@import url("base.css");\n@import url("components/a.css");\n',
    "css/base.css": 'b { background: url("../marker.svg") }\n',
    "css/components/a.css": "a { color: red }\n",
    "marker.svg": "<svg/>",
}


def test_the_style_of_every_page_is_one_file(collect):
    _served, style = collect(SHEETS)
    assert "@import" not in style
    assert style.index("b {") < style.index("a {")


def test_files_it_names_are_hashed(collect):
    served, style = collect(SHEETS)
    assert served.stored_name("marker.svg").rpartition("/")[2] in style


def test_collecting_again_gives_the_same(collect):
    assert collect(SHEETS)[1] == collect(SHEETS)[1]


def test_a_change_in_a_part_gives_another_name(collect):
    first = collect(SHEETS)[0].stored_name("css/portal.css")
    assert collect(SHEETS | {"css/components/a.css": "a { color: blue }\n"})[0].stored_name("css/portal.css") != first


def test_a_part_in_a_folder_names_no_file(collect):
    with pytest.raises(ValueError, match="only a sheet directly in css"):
        collect(SHEETS | {"css/components/a.css": 'a { background: url("../../marker.svg") }'})


def test_extensions_of_htmx_are_left_alone(collect):
    served, _style = collect(SHEETS | {"django_htmx/ext/x.js": '/** @type {import("../nowhere")} */'})
    with pytest.raises(ValueError, match="Missing"):
        served.stored_name("django_htmx/ext/x.js")


def test_what_no_page_names_is_not_kept_and_source_maps_are_not_compressed(collect):
    served, _style = collect(SHEETS | {"js/library.js": "a();\n" * 200, "js/library.js.map": "{}" * 500})
    kept = {path.name for path in Path(served.location, "js").iterdir()}
    script, source_map = (Path(served.stored_name(f"js/library.js{end}")).name for end in ("", ".map"))
    assert kept == {script, f"{script}.gz", f"{script}.br", source_map}
