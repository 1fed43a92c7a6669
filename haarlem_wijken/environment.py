"""Reads the environment; a fault is one sentence that names the variable."""
import secrets
from pathlib import Path

from environs import Env

env = Env()


def secret_key(data_dir: Path) -> str:
    """The signing key: SECRET_KEY, else the file SECRET_KEY_FILE, else (on the embedded database only) one made once.

    Raises SystemExit with one sentence when a server of one's own is used without a key.
    """
    if key := env.str("SECRET_KEY", ""):
        return key
    if path := env.str("SECRET_KEY_FILE", ""):
        return Path(path).read_text().strip()
    if env.str("DATABASE_URL", ""):
        raise SystemExit("SECRET_KEY is missing: set it to 50 or more random characters, or name a file in SECRET_KEY_FILE.")
    file = data_dir / "secret_key"
    if not file.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        try:
            with file.open("x") as new:
                file.chmod(0o600)
                new.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass  # another process made it between the question and the answer
    return file.read_text()
