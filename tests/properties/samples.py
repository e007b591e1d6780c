"""The texts that the properties start from: the tables of the suite, its drafts, and the generator's texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import icu
from babel import Locale
from hypothesis import strategies as st

from factcheck.head import read_head
from tests.generator.cases import sample
from tests.generator.language import languages, load_language, read_plain
from tests.properties.paths import FOLDER
from tests.test_drafts import DRAFTS, NO_ALARM
from tests.test_texts import FILES, VERDICTS

CODES = languages()
# The generator's texts are made from a seed.
OPENING = "《「“«（"
MARKS, CLOSING = ".!?…。！？؟", "\"'”»’)」"
SEEDS = st.integers(0, 2**32 - 1)


@dataclass(frozen=True)
class Sample:
    """A text in a language: `head` is what stands before its words (a date), `date` its date if it has no head.

    `dated` is true if its first words give its date, so that nothing can stand before them; `fact` is what a
    generated text is about.
    """

    language: str
    text: str
    head: str = ""
    date: str = ""
    fact: str = ""

    @property
    def dated(self) -> bool:
        """True if the words themselves begin with a date line of the press."""
        return read_head(self.text).date is not None


@cache
def words_of(code: str) -> Any:
    """A language's part of languages.yaml."""
    return read_plain(FOLDER / "languages.yaml")[code]


@cache
def table_samples(code: str) -> list[Sample]:
    """The texts of a language in the tables of the suite."""
    return [headed(code, text) for text in dict.fromkeys(_texts(code))]


def _texts(code: str) -> Iterator[str]:
    for entry in FILES[code]["facts"].values():
        for verdict in VERDICTS:
            yield from map(str, entry.get(verdict, ()))
    yield from map(str, FILES[code]["nothing"])
    yield from (row[1] for row in (*DRAFTS, *NO_ALARM) if row[0] == code)


def headed(code: str, text: str) -> Sample:
    """A text as a sample, its date line apart."""
    body = read_head(text).body
    return Sample(code, text[body:], text[:body])


def made_sample(code: str, seed: int) -> Sample:
    """A text of the generator."""
    case = sample(code, 1, seed)[0]
    return Sample(code, case.text, date=case.date, fact=case.fact)


def samples() -> st.SearchStrategy[Sample]:
    """Any text: as often from the tables as from the generator."""
    return st.sampled_from(CODES).flatmap(
        lambda code: st.one_of(st.sampled_from(table_samples(code)), SEEDS.map(lambda seed: made_sample(code, seed)))
    )


@cache
def joint(code: str) -> str:
    """What stands between two sentences of a paragraph."""
    return str(load_language(code).data.get("joint", " "))


@cache
def subjects(code: str, sections: tuple[str, ...]) -> tuple[str, ...]:
    """The words of some sections of a generator's language file that stand for the treaty, in small letters."""
    data = load_language(code).data
    return tuple(one.casefold() for section in sections for names in data[section].values() for one in names)


def names_treaty(code: str, text: str) -> bool:
    """True if a text names the treaty by any of the names that the generator knows."""
    return _names(code, text, subjects(code, ("treaty",)))


def names_subject(code: str, text: str) -> bool:
    """True if a text names the treaty, or takes it up again by a word of its own ("the treaty")."""
    return _names(code, text, subjects(code, ("treaty", "again")))


def _names(code: str, text: str, names: tuple[str, ...]) -> bool:
    words = f" {text.casefold()} "
    return any(_stands_in(one, words, bool(joint(code))) for one in names)


def _stands_in(name: str, words: str, spaced: bool) -> bool:
    at = words.find(name)
    while at >= 0:
        before, behind = words[at - 1], words[at + len(name)]
        if not spaced or not (before.isalnum() or behind.isalnum()):
            return True
        at = words.find(name, at + 1)
    return False


def sentence_starts(code: str, text: str) -> list[int]:
    """Where the sentences of a paragraph begin, but the first, as ICU cuts them, though not behind a mere date.

    "17 listopada 2025 r. Ambasada …" is one sentence, which its date opens.
    """
    breaks = icu.BreakIterator.createSentenceInstance(icu.Locale(f"{code}@ss=standard"))
    breaks.setText(text)
    wide = [0]  # ICU counts UTF-16 units
    for character in text:
        wide.append(wide[-1] + (2 if ord(character) > 0xFFFF else 1))
    starts = [wide.index(at) for at in breaks if at < wide[-1]]
    starts = [len(text[:at].rstrip(OPENING)) for at in starts]  # ICU leaves 《 in the sentence before
    starts = [at for at in starts if text[:at].rstrip(" ").rstrip(CLOSING).endswith(tuple(MARKS))]
    return [at for last, at in zip([0, *starts], starts, strict=False) if not _mere_date(code, text[last:at])]


def _mere_date(code: str, text: str) -> bool:
    """True for the few words of a day, behind which the short word for "year" stands with its full stop."""
    return len(text.split()) <= WORDS_OF_DATE and names_month(code, text) and SHORT_YEAR.search(text) is not None


WORDS_OF_DATE, SHORT_YEAR = 6, re.compile(r"\d{4} \w{1,2}\.\s*$")


def dates_itself(code: str, text: str) -> bool:
    """False for a day or a month without a year, which takes it from the paragraphs around."""
    return not names_month(code, text) or YEAR.search(text) is not None


def names_month(code: str, text: str) -> bool:
    """True if a text holds the name of a month or the number of one."""
    return bool(MONTH_AND_DAY.search(text)) or any(name in text.casefold() for name in _months(code))


# A small number by itself: no part of a date, a time, a share, a document's number.
ALONE = re.compile(r"(?a)(?<![^\s(“\"«])[1-9]?\d(?=\s[^\W\d]|[.,;:]?(?:\s|$))")
ALONE_UNSPACED = re.compile(r"(?a)(?<![\d.,/:：年月第-])[1-9]?\d(?![\d.,/:%年月日号时点分–—~至到-])")


def lone_numbers(code: str, text: str) -> list[re.Match[str]]:
    """The numbers of one or two digits that stand alone in a text, beside no mark of a date or a share."""
    return list((ALONE if joint(code) else ALONE_UNSPACED).finditer(text))


MONTH_AND_DAY = re.compile(r"(?a)\d[/.月]\d|\d月|tháng \d")
YEAR = re.compile(r"(?:19|20|１９|２０)\d\d|[٠-٩]{4}|[〇一二三四五六七八九]{4}")


@cache
def _months(code: str) -> frozenset[str]:
    """The names of the months of a language in all their forms, in small letters."""
    months = Locale.parse(code).months
    return frozenset(str(name).casefold() for kind in months.values() for name in kind["wide"].values())
