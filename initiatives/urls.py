from django.urls import path

from . import views

urlpatterns = [
    path("", views.initiatives, name="initiatives"),
    path("tegels/<int:z>/<int:x>/<int:y>.json", views.tile, name="initiative-tile"),
    path("<slug:slug>/", views.initiative, name="initiative"),
]
