"""One self-contained page for people without a repository: the text with its claims marked, and a card for each.

It loads nothing and runs only its own script and style, which its security policy names by their hashes.  What comes
from a text or a fact base is escaped; `page/` holds style, script and frame.
"""

import base64
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape as escape_html
from pathlib import Path
from string import Template

from factcheck import __version__
from factcheck.display import defuse
from factcheck.evidence import Citation, cite
from factcheck.factbase import FactBase
from factcheck.model import Checked, Suppression
from factcheck.report import OBJECTIONS, Report, View, unused_suppressions
from factcheck.reports.common import (
    WORST_FIRST,
    Finding,
    corrected,
    count_words,
    counted,
    expected_text,
    find,
    totals,
    web_address,
    worst_first,
)
from factcheck.reports.html_text import STATES, in_language, language_of, marked_text, quoted, state

PAGE = Path(__file__).parent / "page"
SIGNS = {"conflicts": "✗", "outdated": "↻", "disputed": "~", "unverified": "?", "agrees": "✓", "suppressed": "–"}
LISTED = 50  # findings that the list at the head of the page names
BY = {
    "comment": "left standing by a comment",
    "sic": "left standing by [sic]",
    "file": "left standing by a file",
    "baseline": "known from the baseline",
    "settings": "left standing by the settings",
}


def render(report: Report, view: View) -> str:
    """Return the page: every claim is on it, whatever `view` lists."""
    findings = [list(find(checked)) for checked in report.checked]
    states = Counter(state(finding) for document in findings for finding in document)
    style, script = _asset("page.css"), _asset("page.js")
    standing = [one.verdict for document in findings for one in document if one.verdict.suppression is None]
    counts = ", ".join(count_words(standing, WORST_FIRST)) or "no claims"
    name = report.checked[0].document.path if len(report.checked) == 1 else counted(len(report.checked), "text")
    page = Template(_asset("page.html")).substitute(
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        version=__version__,
        title=f"{quoted(name)}: {counts} – factcheck",
        heading=f"Facts in {quoted(name)}",
        totals=quoted(totals(counted(len(report.checked), "text"), report.checked)),
        chart_label=counts,
        chart="".join(_chart(states)),
        filters="\n".join(_filters(states)),
        findings=_findings(findings, view) + _unused(report),
        documents="\n".join(
            _document(number, checked, own, report.facts)
            for number, (checked, own) in enumerate(zip(report.checked, findings, strict=True), 1)
        ),
        facts=counted(len(report.facts.facts), "fact"),
        as_of=report.facts.as_of.isoformat(),
        digest=escape_html(report.facts.digest),
    )
    return defuse(page, "&#x", ";")


def _asset(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")


def _chart(states: Counter[str]) -> Iterator[str]:
    """A bar with a part for each state, as wide as its share."""
    before = 0
    for name in STATES:
        if states[name]:
            left, width = (100 * count / states.total() for count in (before, states[name]))
            yield f'<rect class="{name}" x="{left:.3f}%" width="{width:.3f}%" height="100%"/>'
            before += states[name]


def _filters(states: Counter[str]) -> Iterator[str]:
    for name in STATES:
        if states[name]:
            box = f'<input type="checkbox" value="{name}" checked autocomplete="off">'
            yield f'<label class="{name}">{box}{_badge(name)} {states[name]}</label>'


def _badge(name: str, look: str = "badge") -> str:
    return f'<span class="{look}"><span aria-hidden="true">{SIGNS[name]} </span>{name}</span>'


def _findings(documents: list[list[Finding]], view: View) -> str:
    """The list of what is to be looked at, worst first, each leading to its place in its text."""
    ids = {id(one): f"{number}-{at}" for number, own in enumerate(documents, 1) for at, one in enumerate(own, 1)}
    worst = worst_first((one for own in documents for one in own if state(one) in OBJECTIONS), view)
    items = "".join(
        f"<li>{_badge(one.verdict.verdict, 'badge ' + one.verdict.verdict)} "
        f'<a href="#t{ids[id(one)]}" data-card="c{ids[id(one)]}"><bdi{in_language(one.words, language_of(one))}>'
        f"{quoted(one.words)}</bdi></a>: {quoted(expected_text(one.verdict))} "
        f'<span class="faint">{quoted(one.path)}:{one.line}</span></li>\n'
        for one in worst[:LISTED]
    )
    more = f'<p class="faint">… and {len(worst) - LISTED} more below</p>\n' if len(worst) > LISTED else ""
    return f'<nav aria-label="Findings"><ol class="findings">\n{items}</ol>\n{more}</nav>\n' if worst else ""


def _unused(report: Report) -> str:
    rows = [f"{quoted(place)}: {quoted(words)}" for place, words in unused_suppressions(report)]
    return f'<p class="faint">{"<br>".join(rows)}</p>\n' if rows else ""


def _document(number: int, checked: Checked, findings: list[Finding], facts: FactBase) -> str:
    heading = f'<h2 id="d{number}" dir="auto">{quoted(checked.document.path)}</h2>'
    date = checked.document.date.isoformat() if checked.document.date else ""
    known = ", ".join(filter(None, (checked.language, date))) or "not read"
    about = f'<p class="faint">{quoted(totals(known, [checked]))}</p>'
    unread = f'<p class="unread"><strong>Not read:</strong> {quoted(checked.unread)}</p>' if checked.unread else ""
    text = marked_text(checked, findings, number)
    cards = "\n".join(_card(finding, f"{number}-{at}", at, facts) for at, finding in enumerate(findings, 1))
    claims = f'<aside class="claims" aria-label="Claims"><ol>\n{cards}\n</ol></aside>' if findings else ""
    columns = f'<div class="columns"><article class="text">\n{text}</article>\n{claims}</div>\n'
    body = columns if checked.document.text else ""
    return f'<section aria-labelledby="d{number}">\n{heading}\n{about}{unread}\n{body}</section>'


def _card(finding: Finding, own_id: str, at: int, facts: FactBase) -> str:
    verdict, name = finding.verdict, finding.verdict.verdict
    words = in_language(finding.words, language_of(finding))
    badge = _badge(name) + (f" {_badge('suppressed')}" if verdict.suppression else "")
    rows = [
        '<button class="close" type="button" aria-label="Close">×</button>',
        f'<div><span class="faint">{at}</span> {badge} <span class="words"{words}>{quoted(finding.words)}</span></div>',
        f"<p>{_judged(finding)}</p>",
    ]
    if verdict.suggestion is not None:
        rows.append(f"<p>Write <strong{words}>{quoted(corrected(finding))}</strong></p>")
    if verdict.note:
        rows.append(f"<p>Note: {quoted(verdict.note)}</p>")
    if verdict.suppression is not None:
        rows.append(f"<p>{_suppression(verdict.suppression)}</p>")
    rows += [_sources(cite(verdict, facts)), _fact(finding), _place(finding, own_id)]
    opened = f'<li class="card {state(finding)}" id="c{own_id}" data-state="{state(finding)}" tabindex="-1">'
    return opened + "".join(rows) + "</li>"


def _judged(finding: Finding) -> str:
    if finding.verdict.fact is None:
        return quoted(finding.message)
    return f"The sources have <strong>{quoted(expected_text(finding.verdict))}</strong>."


def _suppression(suppression: Suppression) -> str:
    reason = f": {quoted(suppression.reason)}" if suppression.reason else ""
    place = f' <span class="faint">({quoted(suppression.place)})</span>' if suppression.place else ""
    return f"{BY.get(suppression.kind, quoted(suppression.kind)).capitalize()}{reason}{place}"


def _sources(citations: Iterable[Citation]) -> str:
    items = "".join(map(_source, citations))
    return f"<ul>{items}</ul>" if items else ""


def _source(citation: Citation) -> str:
    source, reference = citation.source, citation.reference
    title = quoted(f"{source.publisher}: {source.title}")
    address = web_address(source.url)
    name = f'<a href="{escape_html(address)}" rel="noreferrer noopener">{title}</a>' if address else title
    more = ", ".join(quoted(part) for part in (source.date, reference.locator) if part)
    words = in_language(reference.quote, source.language)
    quote = f"<blockquote{words}>{quoted(reference.quote)}</blockquote>"
    return f'<li>{name} <span class="faint">{more}</span>{quote if reference.quote else ""}</li>'


def _fact(finding: Finding) -> str:
    fact = finding.verdict.fact
    if fact is None:
        return ""
    title = f"{quoted(fact.title)}, " if fact.title else ""
    return f'<p class="faint">{title}<code>{quoted(fact.id)}</code>, {quoted(fact.place)}</p>'


def _place(finding: Finding, own_id: str) -> str:
    """The way back into the text, named by the claim's line."""
    return f'<p><a class="back" href="#t{own_id}">Line {finding.line}, column {finding.column}</a></p>'
