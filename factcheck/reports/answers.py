"""Replies to questions: for people, and as JSON, an object a line."""

import json
import textwrap
from collections.abc import Iterator

from factcheck.display import columns, escape
from factcheck.evidence import Citation
from factcheck.factbase import FactBase
from factcheck.model import Fact, Statement
from factcheck.questions.replies import Answer, Reply, as_json
from factcheck.questions.wording import Wording
from factcheck.reports.common import format_citation

NARROWEST = 24  # columns that text is wrapped to, however narrow the terminal is
MOST_BESIDE = 3  # answers beside the first that are told in brief
NOTHING = "`factcheck facts list` shows what is"


def render_json(reply: Reply) -> str:
    """The reply as one line of JSON."""
    return json.dumps(as_json(reply), ensure_ascii=False) + "\n"


def render_answers(reply: Reply, facts: FactBase, wording: Wording, width: int = 0, brief: bool = False) -> str:
    """The answers with their sources, past and disputed values, and what is near, in `width` columns (0: any).

    `brief` gives one source without its address, and past and disputed values without theirs.
    """
    rows = [*_rows(reply, facts, wording, brief)]
    return "".join(f"{line}\n" for row in rows for line in _wrapped(escape(row), width))


def _rows(reply: Reply, facts: FactBase, wording: Wording, brief: bool) -> Iterator[str]:
    known = {fact.id: fact for fact in facts.facts}
    if not reply.answers:
        yield f'"{reply.question}": {wording.word("nothing", "not in the fact base")}; {NOTHING}'
    first, *others = reply.answers or (None,)
    if first is not None:
        yield first.text
        yield from _evidence(known[first.fact], facts, wording, brief)
    for answer in (*others, *reply.near)[: MOST_BESIDE if brief else None]:
        yield f"{wording.word('near', 'near')}: {answer.text}" + ("" if brief else f"  [{answer.fact}]")


def _evidence(fact: Fact, facts: FactBase, wording: Wording, brief: bool) -> Iterator[str]:
    """The sources of a fact's value, then its other values with theirs."""
    yield from [*_sources(fact.current, facts, wording, brief=brief)][: 1 if brief else None]
    for statement in fact.statements:
        if statement is fact.current:
            continue
        label = "" if statement.rank == "current" else f"{wording.word(statement.rank, statement.rank)}: "
        details = ", ".join(filter(None, (wording.as_of(statement), statement.reason)))
        yield f"  {label}{wording.value(fact, statement)}" + (f" ({details})" if details else "")
        if not brief:
            yield from _sources(statement, facts, wording, "    ")
    if fact.note and not brief:
        yield f"  {wording.word('note', 'note')}: {fact.note}"


def _sources(
    statement: Statement, facts: FactBase, wording: Wording, indent: str = "  ", brief: bool = False
) -> Iterator[str]:
    for reference in statement.references:
        source = facts.sources[reference.source]
        citation = format_citation(Citation(source._replace(url="") if brief else source, reference))
        yield f"{indent}{wording.word('source', 'source')}: {citation}"


def _wrapped(row: str, width: int) -> list[str]:
    """The row in lines of at most `width` columns, continued under its indent; an address is never broken."""
    if not width or columns(row) <= width:
        return [row]
    indent = " " * (len(row) - len(row.lstrip()) + 2)
    wide = columns(row) / max(len(row), 1)  # a wide script takes two columns a character
    room = max(int(max(width, NARROWEST) / wide), NARROWEST // 2)
    return textwrap.wrap(row, room, subsequent_indent=indent, break_long_words=wide > 1, break_on_hyphens=False)


def render_sources(answer: Answer) -> str:
    """The sources of an answer: who, what, when, the words that are quoted, the place in it, the address."""
    rows: list[str] = []
    for source in answer.sources:
        rows.append(f"[{source.id}] {source.publisher}: {source.title}, {source.date}")
        rows += [f"  {line}" for line in (source.quote and f'"{source.quote}"', source.locator, source.url) if line]
    return "".join(f"{escape(row)}\n" for row in rows)
