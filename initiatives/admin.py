"""Initiatives in the admin: to look at. They change through actions, and so does what hangs on them."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.admin import ReadOnlyAdmin

from .actions import add_photo, remove_photo
from .models import Initiative, InitiativePhoto
from .photos import pictures


@admin.register(Initiative)
class InitiativeAdmin(ReadOnlyAdmin):
    list_display = ["title", "stage", "area", "is_demo", "confirmed_on", "archived_on"]
    list_filter = ["stage", "is_demo", "themes"]
    list_select_related = ["area"]
    exclude = ["contact_email"]  # it stands on no page, not on this one either
    search_fields = ["title", "summary"]


class PhotoForm(forms.ModelForm):
    image = forms.FileField(label=_("foto"), widget=forms.FileInput(attrs={"accept": pictures.ACCEPT}))

    class Meta:
        model = InitiativePhoto
        fields = ["initiative", "image", "alt", "credit"]

    def clean_image(self):
        """Ask the action's own question: what it refuses is said beside the field."""
        image = self.cleaned_data["image"]
        pictures.kept(image)
        return image


@admin.register(InitiativePhoto)
class InitiativePhotoAdmin(ReadOnlyAdmin):
    """Look, add one, and take one away at once."""

    form = PhotoForm
    raw_id_fields = ["initiative"]  # a list of all initiatives would be a page of megabytes
    list_display = ["alt", "initiative", "credit"]
    list_select_related = ["initiative"]
    exclude = ["photo"]

    def has_add_permission(self, request) -> bool:
        return True

    def save_model(self, request, obj, form, change) -> None:
        values = {name: form.cleaned_data[name] for name in ("initiative", "alt", "credit")}
        obj.pk = add_photo(by=request.user, file=form.cleaned_data["image"], **values).pk

    def has_delete_permission(self, request, obj=None) -> bool:
        return True

    def delete_model(self, request, obj) -> None:
        remove_photo(by=request.user, photo=obj)

    def delete_queryset(self, request, queryset) -> None:
        for photo in queryset:
            self.delete_model(request, photo)

    def log_addition(self, request, obj, message) -> None:
        """The action has put it on record; Django's own log would outlive an erasure."""

    def log_deletions(self, request, queryset) -> None:
        """As with an addition."""
