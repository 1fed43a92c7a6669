"""How ideas spread in the demo: invented initiatives that came from what public sources tell of."""

from datetime import date

from initiatives.actions import publish_initiative
from initiatives.models import Initiative, Precision
from initiatives.models.initiative import DatePrecision
from initiatives.places.place import Place

EXAMPLE = "Dit is een voorbeeld: dit initiatief is verzonnen, om te laten zien hoe een idee zich verspreidt."
# slug of what gave the idea, and what it became
SPREAD = (
    (
        "wijk-op-groen",
        {
            "title": "Groene muren in de Planetenbuurt",
            "summary": "Bewoners laten planten langs hun muren groeien, zoals in de Vijfhoek.",
            "area": "BU03921305",
            "themes": ["groen", "straat"],
            "stage": "lopend",
            "started_on": date(2018, 1, 1),
        },
    ),
    (
        "groene-muren-in-de-planetenbuurt",
        {
            "title": "Een groene gang in de Oude Amsterdamsebuurt",
            "summary": "Klimplanten en bankjes in de steeg achter de huizen.",
            "area": "BU03920701",
            "themes": ["groen", "ontmoeten"],
            "stage": "lopend",
            "started_on": date(2021, 1, 1),
        },
    ),
    (
        "groene-muren-in-de-planetenbuurt",
        {
            "title": "Geveltuinen in de Roemer Visscherbuurt",
            "summary": "Een straat haalt elk voorjaar een rij tegels weg.",
            "area": "BU03921603",
            "themes": ["groen"],
            "stage": "in-oprichting",
            "started_on": date(2024, 1, 1),
        },
    ),
    (
        "de-ramplaan",
        {
            "title": "Zon op de school in de Professorenbuurt",
            "summary": "Ouders en buren leggen samen zonnepanelen op het dak van de school.",
            "area": "BU03921904",
            "themes": ["energie", "delen"],
            "stage": "lopend",
            "started_on": date(2019, 1, 1),
        },
    ),
    (
        "het-zaeltje",
        {
            "title": "Een huiskamer voor de Cremerbuurt",
            "summary": "We willen een plek waar buren elkaar treffen, zoals Het Zaeltje.",
            "area": "BU03920703",
            "themes": ["ontmoeten", "zorg"],
            "stage": "idee",
        },
    ),
)


def load_spread() -> None:
    """Publish them, each after what gave it the idea."""
    for slug, said in SPREAD:
        source = Initiative.objects.get(slug=slug)
        place = Place(area=said["area"], precision=Precision.BUURT)
        words = {name: value for name, value in said.items() if name not in ("area", "themes")}
        publish_initiative(
            by=None, place=place, themes=said["themes"], story=EXAMPLE, inspired_by=source, is_demo=True,
            started_precision=DatePrecision.YEAR, **words,
        )  # fmt: skip
