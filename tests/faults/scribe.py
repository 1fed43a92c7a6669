"""Somebody who writes minutes with others over a line that breaks, as static/js/minutes/part.js does it."""

import json
import random
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from threading import Thread
from uuid import uuid4

from tests.faults.browser import Answer, Browser
from tests.faults.form import person

TOKEN = "t" * 32
AGAIN = 0.3  # seconds until what did not arrive is sent again
LONGEST_PAUSE = 1.2  # seconds between two sentences
AWAY = 4.0  # seconds that somebody is offline, now and then


@dataclass
class Text:
    """A part as one has it open."""

    part: int
    body: str = ""
    version: int = 1


@dataclass(frozen=True)
class Acknowledged:
    """A version that the server said it has, and the words that were new in it."""

    part: int
    version: int
    words: str


@dataclass
class Scribe:
    """Writes until `until`; `said` is what was acknowledged, `sent` how often something was saved under a new key."""

    number: int
    site: str
    session: str
    address: str
    parts: list[int]
    until: float
    said: list[Acknowledged] = field(default_factory=list)
    answers: Counter = field(default_factory=Counter)
    sent: int = 0
    tasks: int = 0
    strange: str = ""

    def start(self) -> Thread:
        thread = Thread(target=self._write, daemon=True)
        thread.start()
        return thread

    def _write(self) -> None:
        chance = random.Random(self.number)
        texts = {part: Text(part) for part in self.parts}
        with closing(Browser(self.site)) as self.browser:
            while time.monotonic() < self.until and not self.strange:
                self._hear(texts)
                text = texts[chance.choice(self.parts)]
                words = f"zin{self.number}x{self.sent}x"
                self._send(text, self._typed(text.body, words, chance), words)
                time.sleep(AWAY if chance.random() < 0.03 else chance.uniform(0, LONGEST_PAUSE))

    def _typed(self, body: str, words: str, chance: random.Random) -> str:
        """A paragraph more, a task, or a few words in a paragraph that is there: also one of somebody else."""
        paragraphs = body.split("\n\n") if body else []
        kind = chance.random()
        if not paragraphs or kind < 0.45:
            return "\n\n".join([*paragraphs, f"Over {words} spraken we {chance.randrange(10**6)} keer."])
        if kind < 0.6:
            self.tasks += 1
            return "\n\n".join([*paragraphs, f"actie: taak {words} doen"])
        at = chance.randrange(len(paragraphs))
        paragraphs[at] += f" En {words}."
        return "\n\n".join(paragraphs)

    def _send(self, text: Text, body: str, words: str) -> None:
        """The same under the same key until there is an answer."""
        key, self.sent = str(uuid4()), self.sent + 1
        fields = [("body", body), ("version", str(text.version)), ("receipt", key)]
        self._insist(f"/vergaderingen/delen/{text.part}/klad/", fields[:2])
        answer = self._insist(f"/vergaderingen/delen/{text.part}/", fields)
        while answer.status == 409:
            answer = self._settle(text, body)
        if answer.status == 200:
            said = json.loads(answer.text)
            text.body, text.version = said["text"], said["version"]
            self.said.append(Acknowledged(text.part, said["version"], words))
        elif answer.status == 302:  # settled; which version it became is heard next
            self.said.append(Acknowledged(text.part, 0, words))
        else:
            self.strange = self.strange or f"{answer.status}: {answer.text[:400]}"

    def _settle(self, text: Text, body: str) -> Answer:
        """Both texts, one below the other."""
        now = {text.part: Text(text.part, version=0)}
        self._hear(now)
        fields = [
            ("body", body), ("version", str(text.version)), ("now", str(now[text.part].version)),
            ("receipt", str(uuid4())),
        ]  # fmt: skip
        self.sent += 1
        return self._insist(f"/vergaderingen/delen/{text.part}/samenvoegen/", fields, json=False)

    def _hear(self, texts: dict[int, Text]) -> None:
        known = ",".join(f"{one.part}:{one.version}" for one in texts.values())
        answer = self._insist(self.address, [("known", known), ("part", str(self.parts[0]))])
        for told in json.loads(answer.text)["parts"] if answer.status == 200 else ():
            if told["part"] in texts and "text" in told:
                texts[told["part"]].body, texts[told["part"]].version = told["text"], told["version"]

    def _insist(self, path: str, fields, *, json: bool = True) -> Answer:
        while True:
            cookies = f"sessionid={self.session}; csrftoken={TOKEN}"
            kind = {"Accept": "application/json"} if json else {}
            marks = [*fields, ("csrfmiddlewaretoken", TOKEN)]
            answer = self.browser.ask(path, person(self.number), marks, Cookie=cookies, **kind)
            self.answers[answer.status] += 1
            if answer.status and answer.status < 500:
                return answer
            time.sleep(AGAIN)
