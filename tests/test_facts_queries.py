"""Facts by topic, source and words; what happened when; what needs a new look."""

import datetime

import pytest

from factcheck.engine import Engine
from factcheck.errors import FactcheckError
from factcheck.facts_queries import search, select, stale, timeline

SEARCHES = [
    # words, facts that must be found, and one that must not
    ("signatories", {"signature.signatories", "signature.signatory-list"}, "structure.chapters"),
    ("72 PAŃSTWA", {"signature.signatories"}, "structure.articles"),  # in a quotation, in capitals
    ("72 panstwa", {"signature.signatories"}, "structure.articles"),  # without accents
    ("Verdragenbank", {"signature.signatory-list"}, "structure.articles"),  # a publisher
    ("prosecuter general", {"person.alexander-gutsan"}, "person.luong-cuong"),  # misspelt
    ("vienna co-hosts", {"event.vienna-panel.co-hosts"}, "event.new-york-reception.co-hosts"),
]


@pytest.mark.parametrize(("words", "found", "other"), SEARCHES, ids=[row[0] for row in SEARCHES])
def test_search(words: str, found: set[str], other: str, engine: Engine) -> None:
    ids = [fact.id for fact in search(words, engine.facts)]
    assert found <= set(ids)
    assert other not in ids


@pytest.mark.parametrize("words", ["unemployment", "signatories unemployment", ""])
def test_search_finds_nothing(words: str, engine: Engine) -> None:
    assert search(words, engine.facts) == []


@pytest.mark.parametrize(
    ("topics", "sources", "found"),
    [
        (["adoption"], [], ["adoption.date", "adoption.body", "adoption.mode", "adoption.resolution"]),
        (["adoption"], ["ga12671"], ["adoption.resolution"]),
        (["ratification"], [], ["ratification.count", "ratification.viet-nam"]),  # the beginning of the id
        ([], ["coe"], ["budapest.opening-date", "budapest.in-force-date", "budapest.articles"]),
    ],
)
def test_select(topics: list[str], sources: list[str], found: list[str], engine: Engine) -> None:
    assert [fact.id for fact in select(engine.facts, topics, sources)] == found


@pytest.mark.parametrize(("topics", "sources"), [(["adopton"], []), ([], ["005"])])
def test_what_is_not_there_is_named(topics: list[str], sources: list[str], engine: Engine) -> None:
    with pytest.raises(FactcheckError, match=r"no such (topic|source); there are"):
        select(engine.facts, topics, sources)


def test_the_timeline_is_in_order(engine: Engine) -> None:
    entries = timeline(engine.facts)
    assert [entry.first for entry in entries] == sorted(entry.first for entry in entries)
    dates = {entry.fact: (entry.first, entry.last) for entry in entries}
    assert dates["adoption.date"] == ("2024-12-24", "2024-12-24")
    assert dates["negotiation.period"] == ("2022-02", "2024-08")
    days = [e.text for e in entries if e.fact == "signature.signatories" and e.first == "2025-10-26"]
    assert days[-1] == "signatories: 72 states"  # what holds is told after what it replaced


@pytest.mark.parametrize(
    ("as_of", "days", "listed", "fresh"),
    [
        ("2026-01-29", 0, "signature.signatories", "ratification.count"),
        ("2026-01-30", 0, "ratification.count", "structure.articles"),  # a text cannot change
        ("2026-01-30", 90, "signature.signatories", "ratification.count"),
        ("2027-01-01", 0, "person.do-hung-viet", "person.dang-hoang-giang"),  # an office that has ended
    ],
)
def test_stale(as_of: str, days: int, listed: str, fresh: str, engine: Engine) -> None:
    found = [one.fact.id for one in stale(engine.facts, datetime.date.fromisoformat(as_of), days)]
    assert (listed in found, fresh in found) == (True, False)
    ages = [one.days for one in stale(engine.facts, datetime.date.fromisoformat(as_of), days)]
    assert ages == sorted(ages, reverse=True)
