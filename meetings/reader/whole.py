"""From a text to a reading: each part in its turn, what one has used the next leaves alone."""

from .agreements import agreements_in
from .attendance.excuses import excused_in
from .attendance.labelled import Attendance, attendance_in
from .attendance.learned import seat
from .attendance.roles import full_name, in_office, roles_in
from .attendance.rolls import roll_in
from .attendance.told import told_in
from .attendance.writer import writer_in
from .calls import calls_in
from .context import Context
from .days.coming import coming_in
from .days.learned import with_likely
from .days.moment import moment_of, moment_of_mail
from .decisions.adoption import adoption_in
from .decisions.decisions import decisions_in, likely_in
from .faults import faults_of
from .grid import grid_in
from .head.head import head_of, title_in
from .head.whose import body_in
from .items.items import items_in
from .links import links_in
from .names.people import people_of
from .reading import Reading
from .talks import talks_in
from .text.counted import with_counted, with_lettered, with_roman
from .text.lines import Line, lines_of
from .text.mail import without_mail
from .text.pages import without_pages
from .text.paragraphs import joined
from .text.source import tidy


def read(text: str) -> Reading:
    """Of any text at all; of one that is no minutes, an empty reading."""
    reading = Reading(tidy(text))
    lines = lined(reading.source)
    attendance = _people(reading, lines)
    moment = _head(reading, lines)
    reading.roles = roles_in(lines, attendance)
    context = Context(reading.source, people_of(attendance, lines), reading.on)
    grid = grid_in([line for line in lines if line.start not in attendance.used], context)
    reading.items = items_in(lines, reading.source, attendance.used, grid, context.people.known)
    used = attendance.used | {
        line.start for line in lines if reading.title and line.start <= reading.title.place[0] < line.end
    }
    told, listed = decisions_in(lines, {item.line for item in reading.items}, reading.source)
    reading.agreements, reading.heard = agreements_in(lines, reading.items, used | listed, context, grid)
    reading.agreements = [one for one in reading.agreements if one.place not in attendance.told]
    reading.adopted, reading.adopted_said = adoption_in(reading.items, lines, reading.source)
    agreed = {one.text for one in reading.agreements}
    taken = {one.text for one in reading.agreements if one.owner_kind == "person" and "; " in one.text}
    decided = sorted([*told, *likely_in(reading.heard, told, reading.source)], key=lambda one: one.place)
    reading.decisions = [said for said in decided if said.text not in taken]  # "…; Jan zorgt voor de tekst"
    coming = coming_in(lines, reading.on, reading.source, agreed)
    reading.coming = with_likely(coming, lines, reading.on, reading.source)
    reading.links = links_in(reading.source)
    reading.calls = calls_in(lines, reading.source)
    _talks(reading, lines)
    reading.warnings = faults_of(reading, lines, moment.yearless)
    return reading


def lined(source: str) -> list[Line]:
    """The lines as they are read: without what pages repeat, and whole."""
    return joined(with_roman(with_lettered(with_counted(without_pages(lines_of(source))))))


def _people(reading: Reading, lines: list[Line]) -> Attendance:
    attendance = attendance_in(lines, reading.source)
    listed = {one.name for one in attendance.everybody}
    told, for_others = told_in(lines, reading.source, bool(attendance.present))
    attendance.present += [one for one in told if full_name(one.name, attendance) not in listed]
    attendance.guests += [one for one in for_others if full_name(one.name, attendance) not in listed]
    if not attendance.present:
        here, others = roll_in(lines, attendance, reading.source)
        attendance.present += here
        attendance.guests += others
    listed = {one.name for one in attendance.everybody}
    attendance.present += in_office(attendance, lines) if attendance.present else []
    listed = {one.name for one in attendance.everybody}
    writer = writer_in(lines, reading.source) if attendance.present else None
    attendance.present += [writer] if writer and full_name(writer.name, attendance) not in listed else []
    listed = {one.name for one in attendance.everybody}
    attendance.absent += [
        one for one in excused_in(lines, reading.source) if full_name(one.name, attendance) not in listed
    ]
    seat(attendance, without_mail(lines), reading.source)
    reading.present, reading.absent, reading.guests = attendance.present, attendance.absent, attendance.guests
    return attendance


def _head(reading: Reading, lines: list[Line]):
    reading.body = body_in(lines, reading.source)
    mail, lines = lines, without_mail(lines)
    head = head_of(lines)
    reading.title = title_in(head, reading.source)
    moment = moment_of(lines, head, reading.title, reading.source, mail)
    if not (moment.on or moment.yearless):
        moment = moment_of_mail(mail, reading.source)
    reading.on, reading.on_said, reading.weekday = moment.on, moment.said or moment.yearless, moment.weekday
    return moment


def _talks(reading: Reading, lines: list[Line]) -> None:
    reading.talks = talks_in(lines, reading.source)
    listed = {one.name for one in (*reading.present, *reading.absent)}
    for talk in reading.talks:
        if talk.speaker not in listed and not any(name.startswith(f"{talk.speaker} ") for name in listed):
            reading.roles.setdefault(talk.speaker, "inleider")
