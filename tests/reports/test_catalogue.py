"""The fact base for people."""

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.factbase import FactBase
from factcheck.reports.catalogue import find_fact, render_fact, render_list, render_summary

LIST = """\
signature.signatories  72 states    2025-10-26
structure.articles     71 articles
structure.chapters     9 chapters
"""
FACT = """\
signature.signatories: States that signed
  hanoi-convention, signatories (count, growing), facts/signature.yaml:31
  current: 72 states, as of 2025-10-26
    [004] baoquocte.vn: "przez 72 państwa" <https://example.org/004>
  superseded: 65 states, as of 2025-10-26, first day
    [unnews] UN News: 65 States signed, lead <https://example.org/unnews>
"""


def test_list_is_a_table(facts: FactBase) -> None:
    assert render_list(facts.facts) == LIST


def test_a_fact_is_shown_with_all_its_statements(facts: FactBase) -> None:
    assert render_fact(find_fact("signature.signatories", facts), facts) == FACT


def test_a_dispute_stands_side_by_side(facts: FactBase) -> None:
    shown = render_fact(find_fact("structure.articles", facts), facts, width=60)
    assert [row.split("|")[0].strip() for row in shown.splitlines() if "| disputed" in row] == ["current: 71 articles"]
    assert max(len(row) for row in shown.splitlines() if " | " in row) <= 60


def test_a_quotation_is_shown_on_its_line(facts: FactBase, tmp_path: Path) -> None:
    source = facts.sources["004"]._replace(file="004.txt")
    (tmp_path / "004.txt").write_text("first\nPodpisanie przez 72 państwa w Hanoi\n", encoding="utf-8")
    quoting = FactBase(facts.facts, facts.entities, {**facts.sources, "004": source}, facts.as_of, facts.digest)
    shown = render_fact(find_fact("signature.signatories", quoting), quoting, tmp_path)
    assert "      2 | Podpisanie przez 72 państwa w Hanoi\n" in shown
    assert shown.count("^" * len("przez 72 państwa")) == 1


def test_a_missing_fact_says_where_to_look(facts: FactBase) -> None:
    with pytest.raises(FactcheckError, match=r"^structure\.chapter: no such fact; .*facts list"):
        find_fact("structure.chapter", facts)


def test_summary(facts: FactBase) -> None:
    assert render_summary(facts) == "3 facts, 5 statements, 3 sources, 1 entities: no mistakes\n"
