"""The gallery at /componenten/: every component in every state, drawn by the templates the pages use."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..gallery import samples
from ..gallery.form import FAULTY, SampleForm

COMMENT = re.compile(r"^\{#\s*(.*?)\s*#\}\s*$")


@dataclass(frozen=True)
class Shown:
    """One component in the gallery: its name, what its template says it takes, and its states (caption, inputs)."""

    name: str
    states: tuple

    @property
    def template(self):
        return f"components/{self.name}.html"

    @property
    def documentation(self):
        return inputs_of(self.name)


@cache
def inputs_of(name):
    """The comment a component begins with: what it is and what it takes, as one text."""
    lines = (Path(settings.BASE_DIR) / "templates" / "components" / f"{name}.html").read_text().splitlines()
    words = []
    for line in lines:
        if not (comment := COMMENT.match(line)):
            break
        words.append(comment[1])
    return " ".join(words)


@require_safe
def components(request):
    """Every component in every state, with its inputs."""
    sections = [
        (title, [Shown(name, tuple(states)) for name, states in shown.items()])
        for title, shown in samples.sections().items()
    ]
    context = {
        "sections": sections,
        "pins": samples.PINS,
        "empty_form": SampleForm(prefix="leeg"),
        "faulty_form": SampleForm(FAULTY, prefix="fout"),
    }
    return render(request, "front/components.html", context)
