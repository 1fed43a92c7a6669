"""Councils in the admin: to look at. What changes them are actions, with rules and a history."""

from django.contrib import admin

from haarlem_wijken.ground.admin import ReadOnlyAdmin

from .models import Council, CouncilArea, CouncilSource, Seat, Succession


class ReadOnlyInline(admin.TabularInline):
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False


class AreaInline(ReadOnlyInline):
    model = CouncilArea


class SourceInline(ReadOnlyInline):
    model = CouncilSource


class PredecessorInline(ReadOnlyInline):
    model = Succession
    fk_name = "successor"


@admin.register(Council)
class CouncilAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "status", "started_on", "ended_on"]
    list_filter = ["status", "kind"]
    search_fields = ["name"]
    inlines = [AreaInline, SourceInline, PredecessorInline]


@admin.register(Seat)
class SeatAdmin(ReadOnlyAdmin):
    list_display = ["council", "person", "role", "since", "until"]
    list_select_related = ["council", "person"]
    list_filter = ["role"]
