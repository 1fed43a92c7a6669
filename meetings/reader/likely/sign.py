"""One sign: words side by side as they are, "w:belt" as text; beside weights both are text."""

Sign = str | tuple[str, ...]


def text_of(sign: Sign) -> str:
    return sign if isinstance(sign, str) else " ".join(sign)


def sign_of(text: str) -> Sign:
    """Only where there are several words, there is a space."""
    return tuple(text.split(" ")) if " " in text else text
