"""The registers of personal data of all rooms together."""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db import models

from councils import register as councils
from haarlem_wijken.ground import register as ground
from initiatives import register as initiatives
from meetings import register as meetings

ROOMS = {"ground": ground, "councils": councils, "initiatives": initiatives, "meetings": meetings}
HELD = tuple(held for room in ROOMS.values() for held in room.HELD)
PEOPLE = (settings.AUTH_USER_MODEL, "ground.Person")
NEVER = (  # a number, a moment or a yes is about somebody only through what stands beside it
    models.AutoField, models.BooleanField, models.DateField, models.IntegerField, models.SlugField,
)  # fmt: skip


def to_classify(room: str) -> Iterator[str]:
    """The fields of a room that must be in its `HELD` or `NONE`: "Account.email".

    Not those with fixed choices, languages, nor relations to anything but people.
    """
    for model in apps.get_app_config(room).get_models():
        for field in (*model._meta.fields, *model._meta.many_to_many):
            if field.is_relation:
                asked = field.related_model._meta.label in PEOPLE
            else:
                fixed = field.choices or field.name == "language" or isinstance(field, models.GeneratedField)
                asked = not fixed and not isinstance(field, NEVER)
            if asked:
                yield f"{model.__name__}.{field.name}"
