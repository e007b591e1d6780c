"""The catalogue of facts: every id with its values, dates and sources, as they were curated."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.factbase import FactBase, load_facts
from factcheck.model import Statement
from factcheck.sets import Names


class Row(NamedTuple):
    """A fact as the catalogue has it: current values, evolution, as-of date and the sources of the current values."""

    id: str
    kind: str
    values: tuple[str, ...]
    sources: str
    evolution: str = "static"
    as_of: str = ""


ROWS = [
    Row("structure.chapters", "count", ("{9}",), "000 unodc"),
    Row("structure.articles", "count", ("{71}",), "000"),
    Row("structure.languages", "count", ("{6}",), "000 unodc"),
    Row("structure.language-list", "names", ("lang-ar lang-en lang-es lang-fr lang-ru lang-zh",), "unodc"),
    Row("name.short", "text", ("hanoi-convention",), "000 002"),
    Row("name.full", "text", ("hanoi-convention",), "001"),
    Row("negotiation.start", "date", ("[2019-01-01, 2019-12-31]",), "003"),
    Row("negotiation.proposer", "name", ("RU",), "unodc"),
    Row("negotiation.formal-sessions", "count", ("{8}",), "003"),
    Row("negotiation.intersessional-meetings", "count", ("{5}",), "003"),
    Row("negotiation.duration", "duration", ("[P27M, P33M]", "[P4Y, P6Y]"), "003 unodc"),
    Row("negotiation.period", "period", ("[2022-02-01, 2024-08-31]",), "003"),
    Row("adoption.date", "date", ("[2024-12-24, 2024-12-24]",), "000 003 004"),
    Row("adoption.body", "name", ("un-general-assembly",), "000 003"),
    Row("adoption.mode", "status", ("by-consensus",), "003"),
    Row("adoption.resolution", "identifier", ("79/243",), "ga12671"),
    Row("signature.opening-date", "date", ("[2025-10-25, 2025-10-25]",), "002 004"),
    Row("signature.ceremony-dates", "period", ("[2025-10-25, 2025-10-26]",), "001 003"),
    Row("signature.place", "name", ("hanoi",), "001 004"),
    Row("signature.venue", "name", ("national-convention-center",), "vna"),
    Row("signature.host", "name", ("VN",), "002 003"),
    Row("signature.signatories", "count", ("{72}",), "004 verdragen", "growing", "2025-10-26"),
    Row("signature.first-signatory", "name", ("VN",), "vtcnews"),
    Row("signature.participating-countries", "count", ("{119}",), "004 vtv"),
    Row("signature.participating-organizations", "count", ("{150}",), "vtv"),
    Row("signature.delegates", "count", ("(2500, ∞)",), "vtv"),
    Row("signature.theme", "text", ("theme-cybercrime theme-future theme-responsibility",), "003 vna"),
    Row("signature.largest-since", "duration", ("[P9Y, P11Y]",), "004"),
    Row("signature.closing-date", "date", ("[2026-12-31, 2026-12-31]",), "untc"),
    Row("entry-into-force.ratifications-required", "count", ("{40}",), "004 untc"),
    Row("entry-into-force.waiting-period", "duration", ("{P90D}",), "untc"),
    Row("entry-into-force.status", "status", ("not-in-force",), "001 untc", "open", "2026-01-29"),
    Row("ratification.count", "count", ("[0, 39]",), "001 004 untc", "growing", "2026-01-29"),
    Row("ratification.viet-nam", "status", ("not-ratified",), "001", "open", "2026-01-29"),
    Row("depositary", "office", ("secretary-general united-nations",), "untc"),
    Row("event.new-york-seminar.date", "date", ("[2025-02-19, 2025-02-19]",), "000"),
    Row("event.new-york-seminar.place", "name", ("un-headquarters",), "000"),
    Row("event.new-york-seminar.delegates", "count", ("(100, ∞)",), "000"),
    Row("event.new-york-seminar.co-hosts", "names", ("AU VN unodc",), "000"),
    Row("event.russian-delegation.arrival", "date", ("[2025-10-24, 2025-10-24]",), "003"),
    Row("event.french-statement.date", "date", ("[2025-10-28, 2025-10-28]",), "002"),
    Row("event.new-york-reception.date", "date", ("[2025-11-17, 2025-11-17]",), "004"),
    Row("event.new-york-reception.ambassadors", "count", ("[85, 95]",), "004"),
    Row("event.new-york-reception.co-hosts", "names", ("AT AU DO EC LA VN ZA unodc",), "004"),
    Row("event.vienna-session.dates", "period", ("[2026-01-26, 2026-01-30]",), "001"),
    Row("event.vienna-session.place", "name", ("vienna",), "001"),
    Row("event.vienna-session.order", "ordinal", ("{1}",), "001"),
    Row("event.vienna-panel.date", "date", ("[2026-01-26, 2026-01-26]",), "001"),
    Row("event.vienna-panel.co-hosts", "names", ("VN interpol ipu unodc",), "001"),
    Row("context.first-global-treaty", "ordinal", ("{1}",), "003 004"),
    Row("context.criminal-justice-gap", "duration", ("(P20Y, ∞)",), "003"),
    Row("context.vietnamese-place-name", "ordinal", ("{1}",), "004"),
    Row("context.budapest-relation", "status", ("supplements",), "002"),
    Row("budapest.body", "name", ("council-of-europe",), "002"),
    Row("budapest.opening-date", "date", ("[2001-11-23, 2001-11-23]",), "coe"),
    Row("budapest.in-force-date", "date", ("[2004-07-01, 2004-07-01]",), "coe"),
    Row("budapest.articles", "count", ("{48}",), "coe"),
]


class Office(NamedTuple):
    """A person's main role and what it is of, as-of date, source, and the end if one is stated."""

    id: str
    office: str
    as_of: str
    source: str
    until: str = ""


OFFICES = [
    Office(
        "person.dang-hoang-giang", "ambassador head-of-mission VN united-nations", "2025-02-19", "000", "2025-11-17"
    ),
    Office("person.do-hung-viet", "ambassador head-of-mission VN united-nations", "2025-11-17", "004"),
    Office("person.vu-le-thai-hoang", "ambassador head-of-mission VN vienna", "2026-01-29", "001"),
    Office("person.alexander-gutsan", "prosecutor-general RU", "2025-10-25", "003"),
    Office("person.gennady-bezdetko", "ambassador RU VN", "2025-10-25", "003"),
    Office("person.antonio-guterres", "secretary-general united-nations", "2025-10-25", "003"),
    Office("person.luong-cuong", "president VN", "2025-10-25", "003"),
]

# What once was reported, and what other sources have: fact, rank, value, as-of date, source.
OTHERS = {
    ("structure.articles", "disputed", "{68}", "", "c4ir unodc"),
    ("negotiation.start", "disputed", "[2017-01-01, 2017-12-31]", "", "wikipedia"),
    ("signature.signatories", "superseded", "[55, 65]", "", "vtcnews"),
    ("signature.signatories", "superseded", "{65}", "2025-10-25", "unnews"),
    ("signature.signatories", "superseded", "{69}", "2025-10-26", "vir"),
    ("signature.signatories", "disputed", "{71}", "2025-10-26", "verdragen"),
    ("signature.participating-countries", "superseded", "[90, 110]", "2025-10-25", "vov"),
    ("signature.participating-countries", "superseded", "[105, 115]", "2025-10-25", "003"),
    ("signature.participating-organizations", "superseded", "(10, ∞)", "2025-10-25", "003"),
    ("signature.delegates", "superseded", "[900, 1100]", "2025-10-26", "vir"),
    ("signature.delegates", "superseded", "[1800, 2200]", "2025-10-25", "vietnamnet"),
}

UNITS = {
    "structure.chapters": "chapter",
    "structure.articles": "article",
    "structure.languages": "language",
    "negotiation.formal-sessions": "formal-session",
    "negotiation.intersessional-meetings": "intersessional-meeting",
    "signature.signatories": "state",
    "signature.participating-countries": "state",
    "signature.participating-organizations": "organization",
    "signature.delegates": "delegate",
    "entry-into-force.ratifications-required": "ratification",
    "ratification.count": "ratification",
    "event.new-york-seminar.delegates": "delegate",
    "event.new-york-reception.ambassadors": "delegate",
    "budapest.articles": "article",
}

# The 72 signatories at Hanoi by ISO 3166-1 code.
SIGNATORIES = """
    DZ Algeria; AO Angola; AU Australia; AT Austria; AZ Azerbaijan; BY Belarus; BE Belgium; BR Brazil;
    BN Brunei Darussalam; BF Burkina Faso; KH Cambodia; CL Chile; CN China; CR Costa Rica; CI Côte d'Ivoire; CU Cuba;
    CZ Czech Republic; KP Democratic People's Republic of Korea; CD Democratic Republic of the Congo; DJ Djibouti;
    DO Dominican Republic; EC Ecuador; EG Egypt; EU European Union; FR France; GH Ghana; GR Greece; GW Guinea-Bissau;
    IR Iran; IE Ireland; JM Jamaica; KZ Kazakhstan; LA Lao PDR; LY Libya; LU Luxembourg; MY Malaysia; MV Maldives;
    ML Mali; MA Morocco; MZ Mozambique; NA Namibia; NR Nauru; NI Nicaragua; NG Nigeria; PW Palau;
    PS State of Palestine; PG Papua New Guinea; PE Peru; PH Philippines; PL Poland; PT Portugal; QA Qatar;
    RU Russian Federation; RW Rwanda; SA Saudi Arabia; SK Slovakia; SI Slovenia; ZA South Africa; ES Spain;
    LK Sri Lanka; SE Sweden; TZ Tanzania; TH Thailand; TG Togo; TR Türkiye; UG Uganda; GB United Kingdom; UY Uruguay;
    UZ Uzbekistan; VE Venezuela; VN Viet Nam; ZW Zimbabwe
"""
# Reported as not signing at Hanoi: the United States, Canada, Japan, India, New Zealand, Mexico, Israel, Ukraine,
# the Republic of Korea, Indonesia, Albania.
NOT_SIGNATORIES = frozenset(("US", "CA", "JP", "IN", "NZ", "MX", "IL", "UA", "KR", "ID", "AL"))


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load_facts(Path(__file__).parent.parent / "facts")


def written(statement: Statement) -> str:
    """The value in ISO notation; ids as a list."""
    value = statement.value
    return " ".join(sorted(value.ids)) if isinstance(value, Names) else str(value)


def cited(*statements: Statement) -> set[str]:
    return {reference.source for statement in statements for reference in statement.references}


def day(statement: Statement) -> str:
    return statement.as_of.isoformat() if statement.as_of else ""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_fact(row: Row, base: FactBase) -> None:
    (fact,) = (fact for fact in base.facts if fact.id == row.id)
    current = [s for s in fact.statements if s.rank == "current"]
    assert (fact.kind, fact.evolution) == (row.kind, row.evolution)
    assert tuple(written(s) for s in current) == row.values
    assert {day(s) for s in current} == {row.as_of}
    assert cited(*current) == set(row.sources.split())
    assert fact.unit == UNITS.get(row.id, "")


@pytest.mark.parametrize("row", OFFICES, ids=lambda row: row.id)
def test_office(row: Office, base: FactBase) -> None:
    (fact,) = (fact for fact in base.facts if fact.id == row.id)
    (statement,) = fact.statements
    assert (fact.kind, fact.evolution) == ("office", "open")
    assert set(row.office.split()) <= set(written(statement).split())
    assert day(statement) == row.as_of
    assert (statement.until.isoformat() if statement.until else "") == row.until
    assert cited(statement) == {row.source}


def test_superseded_and_disputed_values(base: FactBase) -> None:
    found = {
        (fact.id, s.rank, written(s), day(s), " ".join(sorted(cited(s))))
        for fact in base.facts
        for s in fact.statements
        if s.rank != "current"
    }
    assert found == OTHERS


def test_nothing_else_is_in_the_catalogue(base: FactBase) -> None:
    known = {row.id for row in ROWS} | {row.id for row in OFFICES} | {"signature.signatory-list"}
    assert {fact.id for fact in base.facts} == known
    assert len(known) == 65


def test_the_72_signatories(base: FactBase) -> None:
    (fact,) = (fact for fact in base.facts if fact.id == "signature.signatory-list")
    codes = re.findall(r"\b([A-Z]{2}) (?=[A-Z])", SIGNATORIES)
    assert len(codes) == 72
    assert set(written(fact.current).split()) == set(codes)
    assert not NOT_SIGNATORIES & set(codes)
    assert (fact.evolution, day(fact.current), cited(fact.current)) == ("growing", "2025-10-26", {"verdragen"})


def test_a_value_that_its_source_hedges_is_known_as_such(base: FactBase) -> None:
    hedged = {(fact.id, s.rank, s.stated) for fact in base.facts for s in fact.statements if s.about}
    assert {row for row in hedged if row[1] == "current"} == {
        ("negotiation.duration", "current", 30),
        ("negotiation.duration", "current", 5),
        ("signature.delegates", "current", 2500),
        ("signature.largest-since", "current", 10),
        ("event.new-york-seminar.delegates", "current", 100),
        ("event.new-york-reception.ambassadors", "current", 90),
        ("context.criminal-justice-gap", "current", 20),
    }


def test_the_fact_base_is_as_of_its_latest_statement(base: FactBase) -> None:
    assert base.as_of.isoformat() == "2026-01-29"


def test_seeds_are_quoted_and_no_other_source_is(base: FactBase) -> None:
    quoted = {r.source for fact in base.facts for s in fact.statements for r in s.references if r.quote}
    assert quoted == {"000", "001", "002", "003", "004"} == {s.id for s in base.sources.values() if s.file}
    assert len(base.sources) == 19
