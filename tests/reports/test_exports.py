"""The fact base for other programs."""

import csv
import io
import json

import pytest

from factcheck.factbase import FactBase
from factcheck.model import Statement
from factcheck.reports.exports import LAYOUTS, export
from factcheck.sets import exactly


def test_json_holds_every_value_with_its_sources(facts: FactBase) -> None:
    data = json.loads(export("json", facts, facts.facts))
    signatories = next(fact for fact in data["facts"] if fact["id"] == "signature.signatories")
    assert [(s["rank"], s["value"], s["set"]) for s in signatories["statements"]] == [
        ("current", "72 states", "{72}"),
        ("superseded", "65 states", "{65}"),
    ]
    assert signatories["statements"][0]["sources"][0]["quote"] == "przez 72 państwa"


def test_csv_has_a_row_for_each_source_of_each_value(facts: FactBase) -> None:
    rows = list(csv.DictReader(io.StringIO(export("csv", facts, facts.facts))))
    found = [(row["rank"], row["value"], row["source"]) for row in rows if row["fact"] == "signature.signatories"]
    assert found == [("current", "72 states", "004"), ("superseded", "65 states", "unnews")]


@pytest.mark.parametrize(
    ("layout", "text", "written"),
    [
        ("csv", "=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("csv", "a,b", '"a,b"'),
        ("markdown", "a|b <b>", r"a\|b \<b\>"),
        ("json", 'say "no"', r"say \"no\""),
    ],
)
def test_what_the_format_would_act_on_is_escaped(layout: str, text: str, written: str, facts: FactBase) -> None:
    fact = facts.facts[0]._replace(statements=(Statement(exactly(1), text),))
    assert written in export(layout, facts, [fact])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_only_what_is_chosen_is_written(layout: str, facts: FactBase) -> None:
    written = export(layout, facts, facts.facts[:1])
    assert facts.facts[0].id in written
    assert facts.facts[1].id not in written
