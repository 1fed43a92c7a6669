"""The 25 faults, what is promised of each, and where it is asked: under load, or by tests of the suite."""

from dataclasses import dataclass

HOUSE, GROUND, INITIATIVES, MEETINGS = "tests/house", "tests/ground", "tests/initiatives", "tests/meetings"


@dataclass(frozen=True)
class Row:
    """`faults`: names under `make faults`. `tests`: files or tests of the suite."""

    number: int
    fault: str
    promise: str
    faults: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


ROWS = [
    Row(1, "database killed", "nothing acknowledged is lost or doubled, well again within 5 s", ("database-killed",)),
    Row(2, "database restarted", "the same, and no plain 500", ("database-restart",)),
    Row(3, "database slow", "a page within 2 s at 200 ms for each question", ("line-slow",)),
    Row(4, "lines to it broken, refused", "503 with Retry-After, the next one fine", ("line-reset", "line-refused")),
    Row(5, "database stands still", "503 within 7 s, what asks no database within 2 s", ("line-hole",)),
    Row(6, "web workers killed", "nothing lost or doubled, well again at once", ("workers-killed",)),
    Row(7, "new code under load", "nothing fails", ("reload", "gateway-reload")),
    Row(8, "kept lines dropped", "no line breaks behind nginx", ("gateway-lines",)),
    Row(9, "disk full, database", "reading goes on, writing says so, then all is well",
        tests=(f"{HOUSE}/test_errors.py", f"{HOUSE}/test_cluster.py")),
    Row(10, "disk full, photos and log", "it is said, and no request fails for the log",
        tests=(f"{HOUSE}/test_logs.py", f"{HOUSE}/test_errors.py")),
    Row(11, "mail down", "taken in all the same, each letter once",
        ("mail-refuses", "mail-stalls", "mail-later", "mail-never")),
    Row(12, "addresses down, slow, wrong", "the form works, 3 s at most, then a minute's rest",
        tests=(f"{GROUND}/test_locatieserver.py", f"{GROUND}/test_outside.py")),
    Row(13, "worker killed", "each letter is delivered", ("worker-killed",)),
    Row(14, "moderators at once", "one decides, the others are told who", ("moderators",)),
    Row(15, "two and five write at once", "each version is in history, no text is lost", ("writers-2", "writers-5"),
        tests=(f"{MEETINGS}/test_together.py", "tests/councils/test_keeping.py")),
    Row(16, "sent twice", "one record", tests=(f"{INITIATIVES}/test_submit_send.py",)),
    Row(17, "browser killed while typing", "2 s of typing lost at most",
        tests=("tests/browser/test_draft.py", "tests/browser/test_minutes_together.py")),
    Row(18, "clock, summer time, leap day", "times are right and nothing ends early",
        tests=(f"{INITIATIVES}/test_calls_time.py", f"{MEETINGS}/test_calendar.py", f"{MEETINGS}/test_series.py")),
    Row(19, "huge and hostile input", "4xx with words, memory flat",
        tests=(f"{INITIATIVES}/test_pictures_hostile.py", f"{INITIATIVES}/test_submit_naughty.py",
               f"{HOUSE}/test_errors.py")),
    Row(20, "slow senders", "others within 100 ms at p95, 500 ms at most", ("gateway-slow",)),
    Row(21, "ten times the visitors", "no 5xx but 503, p99 under 1 s", ("gateway-burst",)),
    Row(22, "power cut", "what was committed is whole", ("database-killed",), (f"{HOUSE}/test_cluster.py",)),
    Row(23, "restore of a backup", "rows and files equal, who was erased stays so", tests=(f"{HOUSE}/test_backup.py",)),
    Row(24, "half a migration", "old code runs on new tables", ("old-code",)),
    Row(25, "a setting missing or wrong", "it refuses to start with one clear line", tests=(f"{HOUSE}/test_start.py",)),
]  # fmt: skip
