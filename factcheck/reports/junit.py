"""JUnit's XML, which every CI shows: one case a claim, so that what agrees is seen too.

A conflict, and what else fails the run, is a failure; a claim that agrees passes; what was left open or is suppressed
is skipped, with the reason; a text that was not read is an error.
"""

from collections import Counter
from xml.etree import ElementTree

from factcheck.display import defuse, escape
from factcheck.evidence import cite
from factcheck.factbase import FactBase
from factcheck.model import Checked
from factcheck.report import Report, View
from factcheck.reports.common import ERROR, Finding, find, format_citation, level

Element = ElementTree.Element
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(report: Report, view: View) -> str:
    """Return a suite for each text, with a case for each of its claims, whatever `view` lists."""
    root = Element("testsuites", name="factcheck")
    for checked in report.checked:
        root.append(_suite(checked, report.facts, view))
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ElementTree.indent(root)
    return HEAD + defuse(ElementTree.tostring(root, encoding="unicode"), "&#x", ";") + "\n"


def _suite(checked: Checked, facts: FactBase, view: View) -> Element:
    path = escape(checked.document.path)
    suite, names = Element("testsuite", name=path), Counter[str]()
    for finding in find(checked):
        name = f'{finding.fact or finding.verdict.reason}: "{finding.words}"'
        names[name] += 1
        again = f" ({names[name]})" if names[name] > 1 else ""
        case = ElementTree.SubElement(suite, "testcase", classname=path, name=escape(name) + again)
        _judge(case, finding, facts, view)
    if checked.unread:
        case = ElementTree.SubElement(suite, "testcase", classname=path, name="the text is read")
        _outcome(case, "error", escape(checked.unread), "not read")
    outcomes = Counter(outcome.tag for outcome in suite.iterfind("testcase/*"))
    suite.set("tests", str(len(suite)))
    for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        suite.set(count, str(outcomes[tag]))
    return suite


def _judge(case: Element, finding: Finding, facts: FactBase, view: View) -> None:
    verdict = finding.verdict
    message = escape(finding.message)
    if verdict.suppression is not None:
        why = f"{verdict.suppression.kind}: {verdict.suppression.reason}" if verdict.suppression.reason else ""
        message += f" (suppressed by {escape(why or verdict.suppression.kind)})"
        _outcome(case, "skipped", message, verdict.verdict)
    elif verdict.verdict != "agrees" or level(verdict, view) == ERROR:
        tag = "failure" if level(verdict, view) == ERROR else "skipped"
        _outcome(case, tag, message, verdict.verdict).text = _details(finding, facts)


def _outcome(case: Element, tag: str, message: str, kind: str) -> Element:
    return ElementTree.SubElement(case, tag, message=message, type=kind)


def _details(finding: Finding, facts: FactBase) -> str:
    """Where it stands and what says otherwise, a line each."""
    rows = [f"{finding.path}:{finding.line}:{finding.column}"]
    rows += [f"note: {finding.verdict.note}"] if finding.verdict.note else []
    rows += [f"source: {format_citation(citation)}" for citation in cite(finding.verdict, facts)]
    return "\n".join(map(escape, rows))
