"""Files with initiatives, for who runs the portal."""

from django.urls import path

from ..views import intake

urlpatterns = [
    path("", intake.intakes, name="import"),
    path("voorbeeld.<slug:ending>", intake.example, name="import-example"),
    path("<int:pk>/", intake.intake, name="import-file"),
    path("<int:pk>/overnemen/", intake.take, name="import-take"),
    path("<int:pk>/terugdraaien/", intake.undo, name="import-undo"),
]
