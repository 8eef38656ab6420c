"""What a page says, in its language.

Comes in: the English texts of headers, operator files and page templates. Goes out: the same, or their Chinese by the table ``zh.toml``:
an English sentence -> a Chinese one, with ``{names}`` for what differs from place to place. A page has no text of its own in
Chinese, so that nothing can be said there that the header does not say.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = {"en": "English", "zh": "中文"}
TABLE = Path(__file__).parent / "zh.toml"
SENTENCES = re.compile(r"(?<=[.;:]) +")
PLACE = re.compile(r"\{(\w+)\}")


@dataclass
class Language:
    """``say`` translates; abbreviations and such stay. ``missing``: the sentences that the table does not have, which stay English."""

    name: str
    missing: dict[str, None] = field(default_factory=dict)

    def say(self, text: str) -> str:
        """A text as a whole, or else sentence by sentence; these are separated by a space in English, by nothing in Chinese."""
        if self.name == "en":
            return text
        whole = _translated(text)
        return whole if whole is not None else "".join(self._sentence(s) for s in SENTENCES.split(text) if s)

    def _sentence(self, text: str) -> str:
        found = _translated(text)
        if found is not None:
            return found
        if not re.fullmatch(r"\w+(\[\w\])?|[^a-z]*", text):  # names of C and abbreviations stay
            self.missing[text] = None
        return text

    def choose(self, en: str, zh: str) -> str:
        """Of two texts that a file has; a file of one's own may have no Chinese."""
        return zh if self.name == "zh" and zh else en


@cache
def _table() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]], list[tuple[str, str]]]:
    """Sentences as they are; patterns, the longest first; phrases."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    rows: dict[str, str] = table["sentences"]
    patterns = sorted((row for row in rows.items() if PLACE.search(row[0])), key=lambda row: -len(PLACE.sub("", row[0])))
    return (
        {en: zh for en, zh in rows.items() if not PLACE.search(en)},
        [(_pattern(en), zh) for en, zh in patterns],
        list(table["phrases"].items()),
    )


def _pattern(en: str) -> re.Pattern[str]:
    parts = PLACE.split(en)
    return re.compile("".join(f"(?P<{part}>.+?)" if k % 2 else re.escape(part) for k, part in enumerate(parts)))


def _translated(text: str) -> str | None:
    sentences, patterns, phrases = _table()
    if text in sentences:
        return sentences[text]
    for pattern, zh in patterns:
        if match := pattern.fullmatch(text):
            said = PLACE.sub(lambda place: match[place[1]], zh)
            for phrase, new in phrases:
                said = re.sub(phrase, new, said)
            return said
    return None
