"""manage.py import_initiatives FILE"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from tqdm import tqdm

from haarlem_wijken.ground.locks import alone
from initiatives.actions import import_initiatives
from initiatives.intake.job import LOCK, look_at
from initiatives.intake.report import Findings
from initiatives.intake.tables import MOST_BYTES
from initiatives.models import Intake, IntakeState


class Command(BaseCommand):
    help = "Take in initiatives from a CSV, XLSX or GeoJSON file, all or nothing. Safe to run again."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only look; change nothing")
        parser.add_argument("--with-similar", action="store_true", help="also take what looks like something there is")

    def handle(self, *, file: Path, dry_run: bool, with_similar: bool, **options):
        try:
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        except OSError as fault:
            raise CommandError(f"{file} cannot be read: {fault.strerror}.") from fault
        with alone(LOCK) as mine, translation.override("en"):
            if not mine:
                raise CommandError("Another file is being taken in at this moment. Try again in a minute.")
            self.run(file.name, data, dry_run=dry_run, with_similar=with_similar)

    def run(self, name: str, data: bytes, *, dry_run: bool, with_similar: bool) -> None:
        checked, report = self.look(name, data, with_similar)
        found = Findings(report)
        self.tell(found)
        if found.fault_count:
            raise CommandError(f"Nothing was taken in: {found.fault_count} fault(s).")
        if dry_run or not checked.drafts:
            self.stdout.write(f"{found.new} would be taken in." if dry_run else "Nothing new: nothing was changed.")
            return
        intake = Intake.objects.create(
            name=name[:200], data=data, state=IntakeState.ASKED, with_similar=with_similar, report=report
        )
        self.stdout.write(f"{import_initiatives(intake=intake, drafts=checked.drafts)} initiatives taken in.")

    def look(self, name: str, data: bytes, with_similar: bool):
        with tqdm(unit=" rows", disable=None, leave=False, file=self.stderr) as bar:

            def tell(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            return look_at(name, data, with_similar=with_similar, tell=tell)

    def tell(self, found: Findings) -> None:
        if found.encoding:
            self.stdout.write(f"Read as {found.encoding}.")
        if found.ignored:
            self.stdout.write(f"Columns not known, passed over: {', '.join(found.ignored)}.")
        for fault in found.faults:
            where = " ".join(
                filter(
                    None,
                    [
                        f"row {fault.row}" if fault.row else "",
                        f"and {fault.times - 1} more" if fault.times > 1 else "",
                        fault.column,
                    ],
                )
            )
            self.stderr.write(f"{where or 'file'}: {f'“{fault.value}” ' if fault.value else ''}{fault.words}")
        if found.more_faults:
            self.stderr.write(f"… and {found.more_faults} more.")
        for twin in found.same:
            self.stdout.write(f"row {twin.row}: “{twin.title}” is there already ({twin.slug or f'row {twin.to_row}'}).")
        for twin in found.similar:
            other = twin.slug or f"row {twin.to_row}"
            self.stdout.write(f"row {twin.row}: “{twin.title}” looks like “{twin.other}” ({other}).")
        self.stdout.write(
            f"{found.rows} rows: {found.new} new, {found.same_count} there already, {found.similar_count} similar."
        )
