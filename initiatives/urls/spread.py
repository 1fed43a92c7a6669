"""Who inspired whom, and the same as files."""

from django.urls import path

from ..spread import files
from ..views import spread

urlpatterns = [
    path("olievlek.csv", files.csv, name="spread-csv"),
    path("olievlek.geojson", files.geojson, name="spread-geojson"),
    path("olievlek.atom", files.atom, name="spread-atom"),
    path("olievlek/", spread.spread, name="spread"),
]
