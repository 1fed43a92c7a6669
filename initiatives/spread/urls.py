"""Who inspired whom, and the same as files."""

from django.urls import path

from ..views import spread
from . import files

urlpatterns = [
    path("olievlek.csv", files.csv, name="spread-csv"),
    path("olievlek.geojson", files.geojson, name="spread-geojson"),
    path("olievlek.atom", files.atom, name="spread-atom"),
    path("olievlek/", spread.spread, name="spread"),
]
