"""Each language's own texts, tests/texts/<code>.yaml: every fact stated right and wrong, and texts that state none."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.engine import Engine
from factcheck.packs import LANGUAGES
from factcheck.yamlfile import read_yaml
from tests.conftest import Check, read_text

TEXTS = Path(__file__).parent / "texts"
VERDICTS = ("agrees", "conflicts", "outdated", "disputed", "unverified")
ALARMS = ("conflicts", "outdated", "disputed")
CODES = sorted(path.stem for path in LANGUAGES.glob("??.yaml"))
FILES: dict[str, Any] = {path.stem: read_yaml(path) for path in sorted(TEXTS.glob("*.yaml"))}

STATED = [
    pytest.param(code, facts, verdict, str(text), id=f"{code}-{facts}-{verdict}-{number}")
    for code, file in FILES.items()
    for facts, entry in file["facts"].items()
    for verdict in VERDICTS
    for number, text in enumerate(entry.get(verdict, []))
]
SILENT = [
    pytest.param(code, str(text), id=f"{code}-nothing-{number}")
    for code, file in FILES.items()
    for number, text in enumerate(file["nothing"])
]


KNOWN_FAILURES = [
    pytest.param(
        code,
        str(row["fact"]),
        str(row["verdict"]),
        str(row["text"]),
        id=f"{code}-{row['fact']}-{number}",
        marks=pytest.mark.xfail(strict=True, reason=str(row["reason"])),
    )
    for code, file in FILES.items()
    for number, row in enumerate(file.get("known-failures", ()))
]


@pytest.mark.parametrize(("code", "facts", "verdict", "text"), [*STATED, *KNOWN_FAILURES])
def test_a_fact_stated_gets_its_verdict(check: Check, code: str, facts: str, verdict: str, text: str) -> None:
    found = check(text, code)
    own = {v for fact, v, _ in found if fact in facts.split("|")}
    assert verdict in own, found
    assert own <= {verdict, "agrees"}, found
    assert [one for one in found if one[0] not in facts.split("|") and one[1] in ALARMS] == []


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_a_text_that_states_no_fact_gets_no_verdict(check: Check, code: str, text: str) -> None:
    assert [one for one in check(text, code) if one[1] != "unverified"] == []


@pytest.mark.parametrize("code", CODES)
def test_every_language_states_every_fact_both_ways(engine: Engine, code: str) -> None:
    assert code in FILES, f"tests/texts/{code}.yaml is missing"
    entries = {fact: entry for facts, entry in FILES[code]["facts"].items() for fact in facts.split("|")}
    missing = []
    for fact in engine.facts.facts:
        ranks = {statement.rank for statement in fact.statements}
        wanted = {"agrees"} if fact.kind == "text" and fact.id.startswith("name.") else {"agrees", "conflicts"}
        wanted |= {"outdated"} if "superseded" in ranks else set()
        wanted |= {"disputed"} if "disputed" in ranks else set()
        missing += [f"{fact.id}: {verdict}" for verdict in sorted(wanted) if not entries.get(fact.id, {}).get(verdict)]
    assert missing == []
    assert FILES[code]["nothing"]


@pytest.mark.parametrize("code", sorted(FILES))
def test_texts_name_only_facts_and_verdicts_that_exist(engine: Engine, code: str) -> None:
    known = {fact.id for fact in engine.facts.facts}
    assert {fact for facts in FILES[code]["facts"] for fact in facts.split("|")} <= known
    assert {verdict for entry in FILES[code]["facts"].values() for verdict in entry} <= set(VERDICTS)


@pytest.mark.parametrize("code", sorted(FILES))
def test_the_language_of_the_texts_is_recognised(engine: Engine, code: str) -> None:
    text = "\n".join(str(entry["agrees"][0]) for entry in FILES[code]["facts"].values())
    assert read_text(engine, text).language == code
