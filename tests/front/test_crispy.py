"""Forms of the template pack `wijken`, as the NL Design System asks."""

import html5lib
import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from crispy_forms.templatetags.crispy_forms_filters import as_crispy_form
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template import Context, Template

from haarlem_wijken.front.gallery.form import FAULTY, SampleForm
from haarlem_wijken.ground.templatetags.fields import fault_count


def tree(html):
    return html5lib.parseFragment(str(html), namespaceHTMLElements=False)


@pytest.fixture
def empty():
    return tree(as_crispy_form(SampleForm(prefix="leeg")))


@pytest.fixture
def faulty():
    return tree(as_crispy_form(SampleForm(FAULTY, prefix="fout")))


def by_id(page, wanted):
    return page.find(f".//*[@id='{wanted}']")


def test_label_hint_fault_and_input_stand_in_this_order(faulty):
    field = next(
        box for box in faulty.findall(".//div[@class='field']") if box.find(".//*[@id='id_fout-name']") is not None
    )
    assert [part.tag for part in field] == ["label", "p", "div", "input"]
    assert field[0].get("for") == "id_fout-name"
    assert field[1].get("class") == "hint"
    assert field[2][0].get("class") == "error"


def test_a_fault_is_told_with_its_field(faulty):
    field = by_id(faulty, "id_fout-name")
    assert field.get("aria-invalid") == "true"
    told = field.get("aria-describedby").split()
    assert told == ["id_fout-name_helptext", "id_fout-name_error"]
    assert all(by_id(faulty, wanted) is not None for wanted in told)


def test_a_group_of_boxes_has_a_question_and_its_fault(faulty):
    group = next(group for group in faulty.iter("fieldset") if "Hoe ver" in group.find("legend").text)
    assert by_id(faulty, group.get("aria-describedby")) is not None
    assert "wrong" in group.get("class")


def test_no_bubble_of_the_browser(empty):
    assert not [element for element in empty.iter() if element.get("required") is not None]
    assert by_id(empty, "id_leeg-name").get("aria-required") == "true"
    assert by_id(empty, "id_leeg-photo").get("aria-required") is None


def test_what_may_stay_empty_says_so(empty):
    words = {label.get("for"): "".join(label.itertext()) for label in empty.iter("label")}
    assert "(hoeft niet)" in words["id_leeg-photo"]
    assert "(hoeft niet)" not in words["id_leeg-name"]
    assert "(hoeft niet)" not in words["id_leeg-fixed"]


def test_nothing_is_wrong_before_it_is_sent(empty):
    assert "aria-invalid" not in html5lib.serialize(empty)
    assert by_id(empty, "fouten") is None


def test_the_summary_leads_to_each_field(faulty):
    summary = next(box for box in faulty.iter("div") if box.get("aria-labelledby") == "fouten")
    links = [link.get("href") for link in summary.iter("a")]
    assert links == ["#id_fout-name", "#id_fout-summary", "#id_fout-stage_0", "#id_fout-place"]
    assert all(by_id(faulty, link[1:]) is not None for link in links)
    assert "4 dingen" in "".join(by_id(faulty, "fouten").itertext())


def test_the_summary_takes_the_focus_but_not_of_a_sample(faulty):
    class Sent(forms.Form):
        name = forms.CharField()

    assert " autofocus" in str(as_crispy_form(Sent({})))
    assert not [element for element in faulty.iter() if element.get("autofocus") is not None]


def test_faults_are_counted_for_the_title_of_the_page():
    assert fault_count(SampleForm(FAULTY, prefix="fout")) == 4
    assert fault_count(SampleForm()) == 0
    page = Template('{% extends "base.html" %}{% block title %}Meld iets aan{% endblock %}')
    title = tree(page.render(Context({"form": SampleForm(FAULTY, prefix="fout")}))).find(".//title")
    assert title.text == "Er zijn nog 4 dingen niet goed: Meld iets aan | Haarlem Wijken"


def test_a_fault_of_the_whole_form_and_of_a_hidden_field_is_told():
    class Odd(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput)

        def clean(self):
            raise forms.ValidationError("Dit kan niet samen.")

    words = "".join(tree(as_crispy_form(Odd({}))).itertext())
    assert "Dit kan niet samen." in words
    assert "Dit veld" in words


def test_what_was_typed_is_still_there(faulty):
    assert by_id(faulty, "id_fout-summary").text.strip() == "x" * 61


def test_a_whole_form_with_its_own_layout():
    class Laid(SampleForm):
        helper = FormHelper()
        helper.layout = Layout(Fieldset("Wat", "name", "photo"), Submit("verder", "Verder"))

    page = tree(render_crispy_form(Laid(), context={"csrf_token": "x"}))
    form = page.find(".//form")
    assert form.get("novalidate") is not None
    assert form.get("method") == "post"
    assert form.get("enctype") == "multipart/form-data"
    assert page.find(".//input[@name='csrfmiddlewaretoken']") is not None
    assert page.find(".//fieldset/legend").text == "Wat"
    assert page.find(".//button[@type='submit']").text == "Verder"


def test_typed_words_are_escaped():
    class Sent(forms.Form):
        name = forms.CharField(max_length=3)

    assert "<script" not in str(as_crispy_form(Sent({"name": "<script>"})))
