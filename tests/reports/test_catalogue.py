"""The fact base for people."""

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
    assert render_list(facts) == LIST


def test_a_fact_is_shown_with_all_its_statements(facts: FactBase) -> None:
    assert render_fact(find_fact("signature.signatories", facts), facts) == FACT


def test_a_missing_fact_says_where_to_look(facts: FactBase) -> None:
    with pytest.raises(FactcheckError, match=r"^structure\.chapter: no such fact; .*facts list"):
        find_fact("structure.chapter", facts)


def test_summary(facts: FactBase) -> None:
    assert render_summary(facts) == "3 facts, 5 statements, 3 sources, 1 entities: no mistakes\n"
