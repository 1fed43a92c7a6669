"""What members ask to change about the facts of their council. A moderator decides."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, PublicVersion
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.town.atlas import atlas

from ..models import Council, CouncilArea, CouncilChange, CouncilSource, Succession
from ..page.facts import Facts, changed, facts_of
from ..workflow import Fact
from .keeping import keep_version

CHANGE = "council-change"  # kind of cases
ITSELF = "De raad zelf, nagekeken door een moderator"  # in the language of all sources
FACT_OF = {
    "name": Fact.NAME, "kind": Fact.NAME, "status": Fact.STATUS, "started": Fact.START, "ended": Fact.END,
    "areas": Fact.AREA, "predecessors": Fact.FOLLOWS, "successors": Fact.FOLLOWS,
}  # fmt: skip
OPEN = (CaseState.WAITING, CaseState.CHANGES_REQUESTED)


def open_change(council: Council) -> CouncilChange | None:
    """What was asked and is not decided for good; a council has one at a time. 1 query."""
    found = council.changes.filter(case__state__in=OPEN).select_related("case", "council")
    return found.first()


@transaction.atomic
def ask_change(*, council: Council, facts: Facts, why: str, by) -> CouncilChange | None:
    """Ask for the facts that differ; the page stays as it is until a moderator decides. None when all is equal.

    Asked again it takes the place of what waits, and answers what a moderator asked. Raises ValidationError for facts
    that cannot be: tried, and rolled back.
    """
    hold(f"changes of council {council.pk}")
    council.refresh_from_db()
    wanted = changed(facts_of(council), facts)
    found = open_change(council)
    if not wanted:
        return None
    _try(council, wanted)
    if found is None:
        case = Case.objects.create(kind=CHANGE, language=get_language(), area_id=_area(council))
        found = CouncilChange(case=case, council=council)
    found.by, found.base_version, found.values, found.why, found.remarks = by, council.version, wanted, why, ""
    found.save()
    if found.case.state == CaseState.WAITING:  # a moderator who looks at the former values cannot decide them any more
        Case.objects.filter(pk=found.case_id, state=CaseState.WAITING).update(version=F("version") + 1)
    elif not (cases.confirm(case=found.case) or cases.resubmit(case=found.case)):
        raise ValidationError(_("Een moderator heeft intussen iets besloten. Kijk eerst wat."))
    AuditEvent.record("council.change_asked", council, by=by, fields=list(wanted))
    return found


@transaction.atomic
def withdraw_change(*, change: CouncilChange, by) -> bool:
    """Take it back. False when it was decided meanwhile."""
    if not cases.withdraw(case=change.case):
        return False
    AuditEvent.record("council.change_withdrawn", change.council, by=by)
    return True


@transaction.atomic
def apply_change(*, change: CouncilChange, by) -> None:
    """Write what was asked, as the next version of the council; keep what an undo needs. Raises ValidationError."""
    council = Council.objects.select_for_update(of=["self"]).get(pk=change.council_id)
    before = facts_of(council)
    keep_version(council)
    _write(council, change.values)
    Council.objects.filter(pk=council.pk).update(version=F("version") + 1)
    council.refresh_from_db()
    keep_version(council, by=change.by)
    change.before = {"facts": before, "made": council.version, "told": _tell_source(council, change.values)}
    change.save(update_fields=["before"])
    AuditEvent.record("council.changed", council, by=by, fields=list(change.values))
    PublicVersion.raise_()


@transaction.atomic
def take_back_change(*, change: CouncilChange, by) -> None:
    """As it was, as the next version. Raises cases.AlreadyDecided when it was changed since."""
    council = Council.objects.select_for_update(of=["self"]).get(pk=change.council_id)
    if change.before is None or council.version != change.before["made"]:
        raise cases.AlreadyDecided(change.case)
    _write(council, {name: change.before["facts"][name] for name in change.values})
    Council.objects.filter(pk=council.pk).update(version=F("version") + 1)
    council.refresh_from_db()
    keep_version(council, by=by)
    _untell_source(council, change.before.get("told"))
    CouncilChange.objects.filter(pk=change.pk).update(before=None)
    AuditEvent.record("council.set_back", council, by=by, fields=list(change.values))
    PublicVersion.raise_()


def _tell_source(council: Council, values: Facts) -> list:
    """From now on these facts are known from the council itself. [id of the source, what it did not tell before]."""
    made, _new = CouncilSource.objects.get_or_create(council=council, name=ITSELF, of=timezone.localdate())
    added = sorted({FACT_OF[name] for name in values} - set(made.tells))
    made.tells += added
    made.save(update_fields=["tells"])
    return [made.pk, added]


def _untell_source(council: Council, told: list | None) -> None:
    for source in council.sources.filter(pk=told[0]) if told else ():
        source.tells = [fact for fact in source.tells if fact not in told[1]]
        if source.tells:
            source.save(update_fields=["tells"])
        else:
            source.delete()


def _try(council: Council, wanted: Facts) -> None:
    """Raises ValidationError when it could not be written."""
    try:
        with transaction.atomic():
            _write(Council.objects.get(pk=council.pk), wanted)
            transaction.set_rollback(True)
    except IntegrityError as fault:
        raise ValidationError(_("Dit kan niet samengaan: %(why)s") % {"why": _why(fault)}) from fault


def _write(council: Council, facts: Facts) -> None:
    for name in ("name", "kind", "status"):
        if name in facts:
            setattr(council, name, facts[name])
    for name in ("started", "ended"):
        if name in facts:
            day, certainty, precision = facts[name]
            setattr(council, f"{name}_on", date.fromisoformat(day) if day else None)
            setattr(council, f"{name}_certainty", certainty)
            setattr(council, f"{name}_precision", precision)
    council.full_clean(exclude=["slug"], validate_constraints=False)  # those have words of their own below
    try:
        council.save(update_fields=[
            "name", "kind", "status", "started_on", "started_certainty", "started_precision", "ended_on",
            "ended_certainty", "ended_precision",
        ])  # fmt: skip
        if "areas" in facts:
            _set_areas(council, facts["areas"])
        _set_succession(council, facts)
    except IntegrityError as fault:
        raise ValidationError(_("Dit kan niet samengaan: %(why)s") % {"why": _why(fault)}) from fault


def _set_areas(council: Council, areas: dict[str, str]) -> None:
    """Those that are new begin today; those that go keep their row, with an end, when they are older than today."""
    today, tree = timezone.localdate(), atlas.latest()
    wanted = {tree.by_code[code].id: confidence for code, confidence in areas.items() if code in tree.by_code}
    CouncilArea.objects.filter(council=council, since=today).exclude(area__in=wanted).delete()
    CouncilArea.objects.filter(council=council, until=None).exclude(area__in=wanted).update(until=today)
    for area, confidence in wanted.items():
        row, made = CouncilArea.objects.get_or_create(
            council=council, area_id=area, defaults={"confidence": confidence, "since": today}
        )
        if not made and (row.until is not None or row.confidence != confidence):
            row.until, row.confidence = None, confidence
            row.save(update_fields=["until", "confidence"])


def _set_succession(council: Council, facts: Facts) -> None:
    for name, mine, other in (
        ("predecessors", "successor", "predecessor"), ("successors", "predecessor", "successor"),
    ):  # fmt: skip
        if name not in facts:
            continue
        links = Succession.objects.filter(**{mine: council})
        links.exclude(**{f"{other}__slug__in": facts[name]}).delete()
        known = set(links.values_list(f"{other}__slug", flat=True))
        for one in Council.objects.filter(slug__in=set(facts[name]) - known):
            Succession.objects.create(**{mine: council, other: one})


def _why(fault: IntegrityError) -> str:
    if "succession" in str(fault):
        return _("een raad kan zichzelf niet opvolgen, ook niet via een andere.")
    return _("kijk naar de dagen en de stand. Wie een einde heeft, is opgeheven.")


def _area(council: Council) -> int | None:
    served = council.served.filter(until=None).order_by("pk").first()
    return served.area_id if served else None
