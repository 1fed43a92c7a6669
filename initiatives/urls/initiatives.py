from django.urls import path

from .. import views
from ..views.proposals import claims, inspiring, photos, pointing, submit

urlpatterns = [
    path("", views.initiatives, name="initiatives"),
    path("tegels/<int:z>/<int:x>/<int:y>.json", views.tile, name="initiative-tile"),
    path("aanmelden/", submit.submit, name="submit"),
    path("aanmelden/foto/", photos.photo_add, name="photo-add"),
    path("aanmelden/plek/", pointing.point_words, name="point-words"),
    path("aanmelden/hier/", pointing.point_begin, name="point-begin"),
    path("aanmelden/plek/kaart/", pointing.point_map, name="point-map"),
    path("aanmelden/plek/adressen/", pointing.address_suggestions, name="address-suggestions"),
    path("aanmelden/namen/", inspiring.initiative_names, name="initiative-names"),
    path("aanmelden/gelukt/", submit.submitted, name="submitted"),
    path("<slug:slug>/", views.initiative, name="initiative"),
    path("<slug:slug>/ons-initiatief/", claims.claim, name="initiative-claim"),
    path("<slug:slug>/ons-initiatief/gelukt/", claims.claimed, name="initiative-claimed"),
]
