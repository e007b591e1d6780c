"""What the engine says of a text, and how two readings differ."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.engine import Engine
from tests.conftest import read_text
from tests.properties.samples import Sample

# Marks that a text may hold without any change in what it says.
INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\ufeff"))
LINE_IN_CHINESE = re.compile(r"(?<=[\u2e80-\u9fff]) (?=[\u2e80-\u9fff])")
ALIKE = str.maketrans({"\u2010": "-", "’": "'"})


class Said(NamedTuple):
    """A claim: the fact ("" if none), the verdict, the words as they are read, and where they stand."""

    fact: str
    verdict: str
    words: str
    start: int
    end: int

    @property
    def told(self) -> tuple[str, str, str]:
        """The claim without its place; what cannot be settled is a claim of no fact in particular."""
        return ("" if self.verdict == "unverified" else self.fact, self.verdict, self.words)


def read(engine: Engine, sample: Sample, text: str | None = None) -> list[Said]:
    """What is said of a sample, or of another text with its head and date; places count from behind the head."""
    whole = sample.head + (sample.text if text is None else text)
    checked = read_text(engine, whole, sample.language, sample.date or None)
    offset = len(sample.head)
    return [
        Said(
            v.fact.id if v.fact else "",
            v.verdict,
            plain(whole[v.claim.span.start : v.claim.span.end]),
            v.claim.span.start - offset,
            v.claim.span.end - offset,
        )
        for v in checked.verdicts
    ]


def plain(words: str) -> str:
    """Words without what the look of a text adds to them: one space between words, every letter composed."""
    composed = unicodedata.normalize("NFKC", words.translate(INVISIBLE)).translate(ALIKE)
    return LINE_IN_CHINESE.sub("", " ".join(composed.split()))


def told(claims: Iterable[Said]) -> list[tuple[str, str, str]]:
    """Claims without their places, in their order."""
    return [one.told for one in claims]


class Difference(NamedTuple):
    """An example in which a property does not hold: what was done to the text, and what was said before and after."""

    language: str
    done: tuple[str, ...]
    before: tuple[tuple[str, str, str], ...]
    after: tuple[tuple[str, str, str], ...]
    text: str

    @property
    def facts(self) -> set[str]:
        """The facts whose verdicts changed."""
        lost, won = [one for one in self.before if one not in self.after], [*self.after]
        for one in self.before:
            if one in won:
                won.remove(one)
        return {fact for fact, _, _ in (*lost, *won)} - {""}

    @property
    def false_conflict(self) -> bool:
        """True if a conflict is reported that was none before."""
        return sum(v == "conflicts" for _, v, _ in self.after) > sum(v == "conflicts" for _, v, _ in self.before)

    @property
    def described(self) -> str:
        """The example, for people."""
        gone = [one for one in self.before if one not in self.after]
        new = [one for one in self.after if one not in self.before]
        return f"{self.language} {', '.join(dict.fromkeys(self.done))}: gone {gone}, new {new} in {self.text!r}"


def difference(
    language: str, done: Sequence[str], before: Sequence[Said], after: Sequence[Said], text: str
) -> Difference | None:
    """How two readings differ, their order included; None if they do not."""
    first, second = tuple(told(before)), tuple(told(after))
    return None if first == second else Difference(language, tuple(done), first, second, text)
