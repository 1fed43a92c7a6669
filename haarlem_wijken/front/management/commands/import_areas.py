"""manage.py import_areas buurten.geojson wijken.geojson --year 2026"""

import re
from datetime import date
from functools import partial
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from tqdm import tqdm

from haarlem_wijken.ground.areas import (
    Delivery,
    Fault,
    Parents,
    Report,
    deliver,
    from_files,
    from_service,
    import_areas,
    parents_in,
    town_box,
)
from haarlem_wijken.ground.areas.faults import listed
from initiatives.models import Initiative


class Command(BaseCommand):
    help = "Bring in areas of another year or town, as CBS has them: from GeoJSON files, or from the service of PDOK."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="buurten, wijken, gemeenten (GeoJSON)")
        parser.add_argument("--service", action="store_true", help="ask the service at AREAS_SERVICE_URL")
        parser.add_argument("--year", type=int, help="of the areas; else what the files tell, else this year")
        parser.add_argument("--gemeente", help="GM0392; else the town of the portal, or the only one in the files")
        parser.add_argument(
            "--parents", type=Path, metavar="FILE", help="CSV (code,parent,name): the stadsdeel of wijken"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")

    def handle(self, *, files, service, year, gemeente, parents, dry_run, **options):
        if bool(files) == service:
            raise CommandError("Name one or more files, or say --service.")
        if gemeente and not re.fullmatch(r"GM\d{4}", gemeente):
            raise CommandError("--gemeente is a code such as GM0392.")
        try:
            with transaction.atomic():
                report = self.imported(files, gemeente, year, parents_in(parents) if parents else Parents())
                self.tell(report)
                transaction.set_rollback(dry_run)
        except Fault as fault:
            raise CommandError(f"{fault}\nNothing was changed.") from fault
        self.stdout.write("Dry run: nothing was kept." if dry_run else f"{report.changed} changed.")

    def imported(self, files: list[Path], town: str | None, year: int | None, parents: Parents) -> Report:
        progress = partial(tqdm, disable=None, leave=False)  # silent when nobody watches
        known, box = town_box()
        town = town or known
        today = timezone.localdate()
        if files:
            features = from_files(files)
        elif town:
            base = settings.AREAS_SERVICE_URL.replace("{year}", str(year or today.year))
            features = from_service(base, town=town, box=box if town == known else None, progress=progress)
        else:
            raise Fault("Say which town: --gemeente GM0392.")
        delivery = deliver(list(features), town=town, progress=progress)
        return import_areas(
            delivery=delivery, year=self.year(year, delivery, today), parents=parents, by=None, progress=progress
        )

    def year(self, asked: int | None, delivery: Delivery, today: date) -> int:
        year = asked or delivery.year or today.year
        if not 1990 <= year <= today.year + 1:
            raise Fault(f"There are no areas of the year {year}.")
        if not asked and not delivery.year:
            self.stdout.write(f"The files tell no year, so these are taken for areas of {year}: --year says otherwise.")
        elif asked and delivery.year not in {None, asked}:
            self.stdout.write(f"The files say {delivery.year}; they are taken for areas of {asked}, as you said.")
        return year

    def tell(self, report: Report) -> None:
        for line in report.lines():
            self.stdout.write(line)
        points = Initiative.objects.exclude(lat=None).values_list("slug", "area_id", "lat", "lon")
        slugs = [slug for slug, *_ in points]
        now = [slug for slug, out in zip(slugs, report.outside(row[1:] for row in points), strict=True) if out]
        if now:
            self.stdout.write(
                f"Initiatives whose point is no longer in their buurt: {len(now)}: {listed(now)}. They keep the buurt "
                "until somebody puts their place right."
            )
