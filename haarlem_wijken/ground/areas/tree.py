"""Which areas there are, what they are called and what they lie in, after an import."""

from collections.abc import Iterable

from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from django.utils.text import slugify

from ..models import Area, AuditEvent
from ..models.area import Level
from .delivery import Delivery
from .faults import Fault, listed
from .parents import Parents
from .report import Report

CHANGED = "area.changed"  # the verb of an area's name or parent that an import changed


def changed_by_import() -> set[str]:
    """Codes of the areas whose name or parent an import has changed; 1 query."""
    events = AuditEvent.objects.filter(verb=CHANGED, object_type=Area._meta.label_lower)
    return set(
        Area.objects.filter(pk__in=events.values(pk=Cast("object_id", BigIntegerField()))).values_list(
            "code", flat=True
        )
    )


class Tree:
    """The areas of the town by code, brought up to what came in. An area is never removed, and keeps its address."""

    def __init__(self, delivery: Delivery, parents: Parents, report: Report, *, by):
        self.delivery, self.parents, self.report, self.by = delivery, parents, report, by
        self.left: set[str] = set()  # codes of areas that a part has moved out of
        self.areas = {area.code: area for area in Area.objects.select_related("parent")}
        self.slugs = {(area.level, area.slug) for area in self.areas.values()}
        for code, area in self.areas.items():
            if area.level == Level.GEMEENTE and code != delivery.town:
                raise Fault(
                    f"This portal is of {area.name} ({code}) and holds one town: load {delivery.town} into an empty "
                    "database."
                )

    def of_level(self, level: str) -> list[Area]:
        return [area for area in self.areas.values() if area.level == level]

    def leave_unknown(self) -> None:
        """An older year adds no areas and changes no names: it goes on with what is known already."""
        self.report.not_known = [code for code in self.delivery.areas if code not in self.areas]
        for code in self.report.not_known:
            del self.delivery.areas[code]

    def grow(self) -> None:
        """Add, rename and move areas, from the town down. Raises Fault for what has no place in the tree."""
        town = self.delivery.town
        self._refuse_nameless([town], "gemeenten")
        self._bring(town, Level.GEMEENTE, "")
        wijken = self._wijken()
        self._refuse_nameless(wijken, "wijken")
        homes = self._homes(wijken)
        for code in sorted(set(homes.values())):
            self._bring(code, Level.STADSDEEL, town)
        for code in wijken:
            self._bring(code, Level.WIJK, homes[code])
        buurten = [found for found in self.delivery.areas.values() if found.level == Level.BUURT]
        self._refuse_nameless((found.code for found in buurten), "buurten with their names")
        for found in buurten:
            self._bring(found.code, Level.BUURT, found.parent)

    def _wijken(self) -> list[str]:
        """Those that came in, those that buurten lie in, and known ones that get another stadsdeel."""
        found = self.delivery.areas.values()
        codes = {one.code for one in found if one.level == Level.WIJK}
        codes |= {one.parent for one in found if one.level == Level.BUURT}
        return sorted(codes | (self.parents.of.keys() & self.areas.keys()))

    def _refuse_nameless(self, codes: Iterable[str], files: str) -> None:
        nameless = [code for code in codes if code not in self.areas and code not in self.delivery.names]
        if nameless:
            raise Fault(
                f"No name, neither in what came in nor in the database: {listed(nameless)}. Add the file of {files}."
            )

    def _homes(self, wijken: list[str]) -> dict[str, str]:
        """The stadsdeel of each wijk: by the file of parents, as it was, or the only one there is."""
        names = {area.code: area.name for area in self.of_level(Level.STADSDEEL)} | self.parents.names
        if not names:
            code, name = f"SD-{self.delivery.town}", self._name(self.delivery.town)
            names = {code: name}
            self.report.remarks.append(
                f"CBS knows no stadsdelen: all wijken stand in one, {code} {name}. For others, give --parents a file."
            )
        self.delivery.names |= names
        stays = {code: self.areas[code].parent.code for code in wijken if code in self.areas}
        only = dict.fromkeys(wijken, next(iter(names))) if len(names) == 1 else {}
        homes = only | stays | {code: home for code, home in self.parents.of.items() if code in wijken}
        faults = [
            f"{code} {self._name(code)} needs a stadsdeel, which CBS does not tell: add a line {code},SD-… to a file "
            f"for --parents. There are {', '.join(sorted(names))}."
            for code in wijken
            if code not in homes
        ]
        faults += [
            f"{home} is no stadsdeel here: add a line {home},{self.delivery.town},its name to the file of --parents."
            for home in sorted(set(homes.values()) - names.keys())
        ]
        if faults:
            raise Fault(*faults)
        return homes

    def _name(self, code: str) -> str:
        return self.delivery.names.get(code) or self.areas[code].name

    def _bring(self, code: str, level: str, parent_code: str) -> None:
        """One area as it should be; its parent is there already."""
        name, parent = self._name(code), self.areas.get(parent_code)
        area = self.areas.get(code)
        if area is None:
            area = Area(code=code, level=level, name=name, slug=self._free_slug(level, name, code), parent=parent)
            area.save(force_insert=True)
            self.areas[code] = area
            self.report.added[code] = name
            return
        fields = []
        if area.name != name:
            self.report.renamed[code] = f"from {area.name} to {name}"
            area.name = name
            fields.append("name")
        if area.parent_id != (parent.pk if parent else None):
            self.report.moved[code] = f"from {area.parent.code} to {parent_code}"
            self.left.add(area.parent.code)
            area.parent = parent
            fields.append("parent")
        if fields:
            area.save(update_fields=fields)
            AuditEvent.record(CHANGED, area, by=self.by, reason=f"CBS {self.report.year}", fields=fields)

    def _free_slug(self, level: str, name: str, code: str) -> str:
        base = slugify(name)[:70] or code.lower()
        slug, number = base, 1
        while (level, slug) in self.slugs:
            number += 1
            slug = f"{base}-{number}"
        self.slugs.add((level, slug))
        return slug
