"""Questions to a fact base as a whole: facts by topic or source, by words, what happened when, what is stale."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.factbase import FactBase
from factcheck.model import Fact, Source, Statement
from factcheck.sets import Days, Period
from factcheck.tokens import unaccented

CHANGING = ("growing", "open")
# In which order the values of one day are told.
RANKS = ("superseded", "disputed", "current")
# How alike (0 to 100) a word must be to one of a fact that has not the word itself.
ALIKE = 85


class Entry(NamedTuple):
    """Something that happened: what, and which fact says so.

    `first` and `last` are its days in the precision in which they are known (2019, 2022-02, 2025-10-25).
    """

    first: str
    last: str
    text: str
    fact: str


class Stale(NamedTuple):
    """A fact that can change and was last known before a date."""

    fact: Fact
    as_of: datetime.date
    days: int


def topic_of(fact: Fact) -> str:
    """The topic of a fact: the name of the file that it stands in."""
    return PurePosixPath(fact.place.rpartition(":")[0]).stem


def select(facts: FactBase, topics: Sequence[str] = (), sources: Sequence[str] = ()) -> list[Fact]:
    """The facts of any of these topics (of the file, or the beginning of the id) that cite any of these sources.

    Raises FactcheckError for a topic or source that no fact has.
    """
    _known(topics, {name for fact in facts.facts for name in (topic_of(fact), fact.id.split(".")[0])}, "topic")
    _known(sources, facts.sources, "source")
    found = [f for f in facts.facts if not topics or {topic_of(f), f.id.split(".")[0]} & set(topics)]
    return [f for f in found if not sources or not set(sources).isdisjoint(_cited(f))]


def _known(names: Iterable[str], known: Iterable[str], what: str) -> None:
    for name in names:
        if name not in known:
            raise FactcheckError(f"{name}: no such {what}; there are {', '.join(sorted(known))}")


def _cited(fact: Fact) -> set[str]:
    return {reference.source for statement in fact.statements for reference in statement.references}


def search(words: str, facts: FactBase) -> list[Fact]:
    """The facts that have all the words (or, misspelt, nearly), whatever their case and accents, the best first."""
    wanted = _plain(words).split()
    ranked = [(_likeness(wanted, fact, facts.sources.values()), fact) for fact in facts.facts]
    return [fact for likeness, fact in sorted(ranked, key=lambda one: -one[0]) if likeness]


def _likeness(wanted: Sequence[str], fact: Fact, sources: Iterable[Source]) -> float:
    """How well a fact has the words: whole ones in its id, title and values before others; 0 if it lacks one."""
    own = _plain(f"{fact.id} {fact.title} {' '.join(s.text for s in fact.statements)}")
    cited = _cited(fact)
    titles = [f"{source.publisher} {source.title}" for source in sources if source.id in cited]
    quotes = [r.quote for statement in fact.statements for r in statement.references]
    further = _plain(" ".join((fact.note, *(s.reason for s in fact.statements), *quotes, *titles)))
    worths = [2.0 if word in own else 1.0 if word in further else _nearly(word, own) for word in wanted]
    return sum(worths) if worths and all(worths) else 0.0


def _nearly(word: str, text: str) -> float:
    from rapidfuzz import fuzz, process

    best = process.extractOne(word, text.split(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return best[1] / 200 if best else 0.0


def _plain(text: str) -> str:
    return unaccented(text.casefold())


def timeline(facts: FactBase) -> list[Entry]:
    """What is dated, in order: what happened when, and when a value that changed was known; offices are left out."""
    entries: list[Entry] = []
    for fact in facts.facts:
        for statement in sorted(fact.statements, key=lambda s: RANKS.index(s.rank)):
            if fact.kind == "office":
                continue
            value = statement.value
            label = f" ({statement.rank})" if statement.rank != "current" else ""
            if isinstance(value, Days):
                entries.append(Entry(*_ends(value), fact.title + label, fact.id))
            elif isinstance(value, Period):
                ends = _ends(value.start)[0], _ends(value.end)[1]
                entries.append(Entry(*ends, fact.title + label, fact.id))
            elif statement.as_of is not None:
                day = statement.as_of.isoformat()
                entries.append(Entry(day, day, f"{fact.title}: {statement.text}{label}", fact.id))
    return sorted(entries, key=lambda entry: (entry.first, entry.last))


def _ends(days: Days) -> tuple[str, str]:
    """The first and last day, in the precision in which they are known."""
    length = (days.last - days.first).days
    cut = 10 if length == 0 else 7 if length < 31 else 4
    return days.first.isoformat()[:cut], days.last.isoformat()[:cut]


def stale(facts: FactBase, as_of: datetime.date, days: int = 0) -> list[Stale]:
    """The open and growing facts last known more than `days` before a date, the oldest first.

    What is known to have ended needs no new look.
    """
    found = [(fact, fact.current) for fact in facts.facts if fact.evolution in CHANGING]
    ages = [(fact, _age(statement, as_of), statement) for fact, statement in found]
    listed = [Stale(f, s.as_of or datetime.date.min, age) for f, age, s in ages if age > days and not s.until]
    return sorted(listed, key=lambda one: (-one.days, one.fact.id))


def _age(statement: Statement, as_of: datetime.date) -> int:
    return (as_of - statement.as_of).days if statement.as_of else 0
