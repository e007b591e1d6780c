"""Says facts in a language: what they are called and their values, from the `questions` section of its file.

Where the file lacks a word the fact base's own English text stands.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from factcheck.factbase import FactBase
from factcheck.model import Fact, Statement
from factcheck.packs import Pack
from factcheck.sets import Days, Interval, Length, Names, Period, plain

# A list of more names than this is counted, its members told apart.
LONGEST_LIST = 12


class Wording:
    """Titles, values and dates in the words of one language."""

    def __init__(self, pack: Pack, facts: FactBase, own: bool) -> None:
        """`own` says that the fact base is written in this language: its titles and texts are taken as they are."""
        self.facts = facts
        self.own = own
        self.words: Mapping[str, Any] = pack.questions["answers"]
        self.titles: Mapping[str, str] = pack.questions["titles"] | self.words.get("titles", {})
        self.names: Mapping[str, str] = self.words.get("names", {})

    def word(self, name: str, otherwise: str = "") -> str:
        """A word of the `answers`, or what stands for it in English."""
        return str(self.words.get(name, otherwise))

    def title(self, fact: Fact) -> str:
        """What a fact is called; of one of several that share an attribute, what its subject is called too."""
        if self.own:
            return fact.title
        if fact.id in self.titles:
            return self.titles[fact.id]
        title = self.titles.get(fact.attribute, "")
        shared = len(self.facts.with_attribute(fact.attribute)) > 1
        subject = self.titles.get(fact.subject) or self.names.get(fact.subject, "") if shared else ""
        if not title and not subject:
            return fact.title
        return f"{subject}: {title}" if title and subject else title or subject

    def value(self, fact: Fact, statement: Statement) -> str:
        """A value of a fact."""
        if self.own:
            return statement.text
        known = dict(self.words.get("values", {}))
        ids = statement.value.ids if isinstance(statement.value, Names) else frozenset[str]()
        if fact.id in known and statement is fact.current:
            return str(known[fact.id])
        if len(ids) == 1 and (name := next(iter(ids))) in known:
            return str(known[name])
        return self._said(fact, statement) or statement.text

    def as_of(self, statement: Statement) -> str:
        """When a value was known, "" if that does not matter."""
        return self._label("as-of", statement.as_of) if statement.as_of else ""

    def until(self, statement: Statement) -> str:
        """Until when a value held at the latest, "" if it still may."""
        return self._label("until", statement.until) if statement.until else ""

    def date(self, day: datetime.date, precision: str = "day") -> str:
        """A day, a month or a year."""
        pattern = dict(self.words.get("dates", {})).get(precision)
        if pattern is None:
            return {"day": day.isoformat(), "month": day.isoformat()[:7], "year": str(day.year)}[precision]
        months = self.words.get("months", ())
        month = months[day.month - 1] if months else ""
        return str(pattern.format(day=day.day, month=month, number=day.month, year=day.year))

    def _label(self, name: str, day: datetime.date) -> str:
        return self.word(name, "{date}").format(date=self.date(day))

    def _said(self, fact: Fact, statement: Statement) -> str:
        value = statement.value
        if isinstance(value, Interval):
            return "" if fact.kind == "ordinal" else self._hedged(statement.hedge, plain(statement.stated or 0))
        if isinstance(value, Length):
            unit = dict(self.words.get("units", {})).get(value.unit)
            return self._hedged(statement.hedge, unit.format(plain(statement.stated or 0))) if unit else ""
        if isinstance(value, Period):
            ends = {"first": self._days(value.start), "last": self._days(value.end)}
            return self.word("period", "{first} - {last}").format(**ends)
        if isinstance(value, Days):
            return self._days(value)
        if fact.kind not in ("name", "names"):
            return ""
        return str(len(value.ids)) if len(value.ids) > LONGEST_LIST else self._listed(value.ids)

    def members(self, fact: Fact) -> str:
        """The members of a long list, which its value only counts; "" for any other value."""
        value = fact.current.value
        if not isinstance(value, Names) or len(value.ids) <= LONGEST_LIST or fact.kind != "names":
            return ""
        listed = self._listed(value.ids)
        return f": {listed}" if listed else ""

    def _hedged(self, hedge: str, number: str) -> str:
        pattern = dict(self.words.get("hedges", {})).get(hedge, "{}" if not hedge else "")
        return str(pattern.format(number)) if pattern else ""

    def _days(self, days: Days) -> str:
        length = (days.last - days.first).days
        return self.date(days.first, "day" if length == 0 else "month" if length < 31 else "year")

    def _listed(self, ids: frozenset[str]) -> str:
        names = [self.names.get(one, "") for one in ids]
        if not all(names):
            return ""
        *most, last = sorted(names)
        comma = self.word("comma", ", ")
        return f"{comma.join(most)}{self.word('and', comma)}{last}" if most else last
