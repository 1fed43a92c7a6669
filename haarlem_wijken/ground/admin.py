"""What an admin sees of the ground.

What has actions is read only here: an edit would pass by their rules and their history.
"""

from urllib.parse import urlencode

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from .history.told_acts import words_of
from .models import (
    Account,
    Alert,
    Area,
    AreaAlias,
    AuditEvent,
    Letter,
    Person,
    PublicVersion,
    Theme,
)  # fmt: skip


class _PortalAdmin(admin.ModelAdmin):
    """Nothing is made or removed here, and the history of an object is what AuditEvent has of it."""

    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def history_view(self, request: HttpRequest, object_id: str, extra_context=None) -> HttpResponse:
        query = urlencode({"object_type": self.opts.label_lower, "object_id": unquote(object_id)})
        return redirect(f"{reverse('admin:ground_auditevent_changelist')}?{query}")


class ReadOnlyAdmin(_PortalAdmin):
    """Look, do not touch."""

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


class PublicTextAdmin(_PortalAdmin):
    """Words that stand on public pages: saving them is an act with a history, and empties the caches."""

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        if form.changed_data:
            obj.save(update_fields=form.changed_data)
            AuditEvent.record(f"{obj._meta.model_name}.changed", obj, by=request.user, fields=form.changed_data)

    def log_change(self, request: HttpRequest, obj, message) -> None:
        """Last in the transaction of a save.

        Django's own log is not kept: it holds values that would outlive an erasure.
        """
        if message:
            PublicVersion.raise_()


@admin.register(Theme)
class ThemeAdmin(PublicTextAdmin):
    list_display = ["name", "name_en", "slug", "position"]
    readonly_fields = ["slug", "position"]  # the slug names the colour and the sign; both are in addresses people keep


@admin.register(Account)
class AccountAdmin(ReadOnlyAdmin):
    list_display = ["email", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["email"]
    fields = ["email", "language", "role", "is_active", "created_at", "last_login"]


@admin.register(Person)
class PersonAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "name_is_public", "erased_at"]
    search_fields = ["given_name", "family_name"]
    actions = ["merge_two"]

    @admin.action(description=_("Voeg twee personen samen"), permissions=["view"])
    def merge_two(self, request: HttpRequest, persons) -> HttpResponse | None:
        """To the page that shows both; it asks who stays."""
        chosen = list(persons.order_by("pk").values_list("pk", flat=True)[:3])
        if len(chosen) != 2:
            self.message_user(request, _("Kies precies twee personen."), messages.ERROR)
            return None
        return redirect("merge-persons", *chosen)


@admin.register(Letter)
class LetterAdmin(ReadOnlyAdmin):
    list_display = ["template", "to", "state", "not_before", "attempts", "sent_at", "error"]
    list_filter = ["state", "template"]
    search_fields = ["to"]


@admin.register(Alert)
class AlertAdmin(ReadOnlyAdmin):
    """How many follow something, not who, nor what: a letter is of an address and names its Alert by number."""

    list_display = ["__str__", "every", "language", "confirmed_at", "stopped_at", "broken_at"]
    list_filter = ["every", "language"]
    fields = ["every", "language", "confirmed_at", "stopped_at", "due_at", "broken_at"]


class ActFilter(admin.AllValuesFieldListFilter):
    """By what was done, in words and in the order of the alphabet; "all" stays first."""

    def choices(self, changelist):
        every, *acts = super().choices(changelist)
        told = [choice | {"display": words_of(choice["display"])} for choice in acts]
        return [every, *sorted(told, key=lambda choice: choice["display"])]


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnlyAdmin):
    list_display = ["at", "act", "about", "who", "reason"]
    list_filter = [("verb", ActFilter)]
    list_select_related = ["by"]
    search_fields = ["object_id", "reason", "by__email"]
    fields = readonly_fields = ["at", "act", "about", "who", "reason", "fields"]

    @admin.display(description=_("handeling"), ordering="verb")
    def act(self, event: AuditEvent) -> str:
        return event.act

    @admin.display(description=_("waarover"), ordering="object_type")
    def about(self, event: AuditEvent) -> str:
        """Leads to all that happened to it."""
        try:
            kind = apps.get_model(event.object_type)._meta.verbose_name
        except LookupError:  # of a model that was there before
            kind = event.object_type
        query = urlencode({"object_type": event.object_type, "object_id": event.object_id})
        address = f"{reverse('admin:ground_auditevent_changelist')}?{query}"
        return format_html('<a href="{}">{} {}</a>', address, kind, event.object_id)

    @admin.display(description=_("wie"), ordering="by")
    def who(self, event: AuditEvent) -> str:
        return event.by.email if event.by else ""


@admin.register(Area)
class AreaAdmin(ReadOnlyAdmin):
    list_display = ["name", "level", "code", "parent"]
    list_filter = ["level"]
    list_select_related = ["parent"]
    search_fields = ["name", "code"]


@admin.register(AreaAlias)
class AreaAliasAdmin(ReadOnlyAdmin):
    list_display = ["name", "slug", "note"]
