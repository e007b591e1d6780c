"""What must not change a verdict, and what must hold for any text at all."""

import textwrap
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.check import check_document
from factcheck.engine import Engine
from factcheck.model import Document
from tests.conftest import Check
from tests.test_texts import FILES

CODES = ("en", "pl", "vi")
VERDICTS = ("agrees", "conflicts")
PER_VERDICT = 5
# Thirty texts, spread over the facts.
TEXTS = [
    (code, str(entry[verdict][0]))
    for code in CODES
    for verdict in VERDICTS
    for entry in [e for e in FILES[code]["facts"].values() if e.get(verdict)][:: 60 // PER_VERDICT]
]
UNRELATED = {
    "en": "The weather was fine that day, and the cafés were full of people.",
    "vi": "Hôm đó thời tiết rất đẹp và các quán cà phê đông khách.",
    "pl": "Pogoda tego dnia była piękna, a kawiarnie pełne ludzi.",
}
NO_BREAK_SPACE, LINE_END = "\u00a0", "\r\n"
LINE = 60

Change = Callable[[str, str], str]
CHANGES: dict[str, Change] = {
    "a sentence behind": lambda text, code: f"{text} {UNRELATED[code]}",
    "a sentence before": lambda text, code: text if text.startswith("date ") else f"{UNRELATED[code]} {text}",
    "a paragraph behind": lambda text, code: f"{text}\n\n{UNRELATED[code]}",
    "decomposed": lambda text, code: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text, code: text.replace(" ", NO_BREAK_SPACE),
    "two spaces": lambda text, code: text.replace(" ", "  "),
    "other line ends": lambda text, code: text.replace("\n", LINE_END) + LINE_END,
    "broken lines": lambda text, code: "\n".join(
        textwrap.fill(line, LINE, break_on_hyphens=False) for line in text.split("\n")
    ),
    "straight quotes": lambda text, code: text.translate(str.maketrans("“”„‘’", '"""\'\'')),
    "curly quotes": lambda text, code: curly(text).replace("'", "’"),
    "a byte order mark": lambda text, code: f"\ufeff{text}",
}


def curly(text: str) -> str:
    """The text with its straight quotation marks opened and closed in turn."""
    parts = text.split('"')
    marks = ["“", "”"] * len(parts)
    return "".join(part + mark for part, mark in zip(parts, [*marks[: len(parts) - 1], ""], strict=True))


def said(check: Check, text: str, code: str) -> list[tuple[str, str]]:
    """Facts and verdicts, in the order of the text."""
    return [(fact, verdict) for fact, verdict, _ in check(text, code)]


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
@pytest.mark.parametrize(("code", "text"), TEXTS, ids=[f"{code}-{n}" for n, (code, _) in enumerate(TEXTS)])
def test_how_a_text_is_written_changes_no_verdict(check: Check, change: Change, code: str, text: str) -> None:
    before = said(check, text, code)
    assert before
    assert said(check, change(text, code), code) == before


def test_thirty_texts_are_changed() -> None:
    assert len(TEXTS) >= 30


NONSENSE = st.lists(st.text(alphabet="qxzwvjk", min_size=3, max_size=8), min_size=1, max_size=12).map(" ".join)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(TEXTS), NONSENSE, NONSENSE)
def test_words_that_say_nothing_change_no_verdict(
    check: Check, sample: tuple[str, str], before: str, behind: str
) -> None:
    code, text = sample
    if not text.startswith("date "):
        text = f"{before.capitalize()}. {text}"
    assert said(check, f"{text} {behind.capitalize()}.", code) == said(check, sample[1], code)


# Texts near the subject: the words of the texts in any order.
WORDS = {code: sorted({word for one, text in TEXTS if one == code for word in text.split()}) for code in CODES}
SOUP = st.sampled_from(CODES).flatmap(
    lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(WORDS[code]), max_size=40).map(" ".join))
)
ANYTHING = st.tuples(st.sampled_from((None, *CODES)), st.text(max_size=300))


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(SOUP, ANYTHING))
def test_any_text_is_read_and_spans_lie_inside_it(engine: Engine, sample: tuple[str | None, str]) -> None:
    code, text = sample
    checked = check_document(Document("text", text), engine, code)
    for span in (v.claim.span for v in checked.verdicts):
        assert 0 <= span.start < span.end <= len(text)
    starts = [v.claim.span.start for v in checked.verdicts]
    assert len(checked.verdicts) == len({(v.claim.span, v.claim.attribute) for v in checked.verdicts})
    assert checked.document.text == text
    assert starts == sorted(starts)
