"""What browser and system a program says it is: enough for somebody to know their own telephone again, no more."""

# (what it says, what people call it); the first that is found counts, as many say the names of others too.
BROWSERS = (
    ("edg", "Edge"), ("opr/", "Opera"), ("samsungbrowser", "Samsung Internet"), ("firefox", "Firefox"),
    ("fxios", "Firefox"), ("crios", "Chrome"), ("chrome", "Chrome"), ("safari", "Safari"),
)  # fmt: skip
SYSTEMS = (
    ("iphone", "iPhone"), ("ipad", "iPad"), ("android", "Android"), ("windows", "Windows"), ("macintosh", "Mac"),
    ("cros", "ChromeOS"), ("linux", "Linux"),
)  # fmt: skip


def device(user_agent: str) -> str:
    """ "Firefox, Windows"; one of both, or "", where it does not say. No versions: those would tell people apart."""
    said = user_agent.lower()
    return ", ".join(filter(None, (_first(BROWSERS, said), _first(SYSTEMS, said))))


def _first(known: tuple[tuple[str, str], ...], said: str) -> str:
    return next((name for needle, name in known if needle in said), "")
