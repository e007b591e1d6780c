"""Comments in texts: how they may be written, and which claims they leave standing."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check import Engine
from factcheck.document import read_document
from factcheck.lines import Lines
from factcheck.suppress import readable
from factcheck.suppress.comments import find_comments
from tests.conftest import read_text

WRITTEN = [
    # as written in a text, what it asks for, the facts that it names, the reason
    ("<!-- factcheck: ignore[structure.articles] as adopted -->", "ignore", ("structure.articles",), "as adopted"),
    ("<!--factcheck:ignore-->", "ignore", (), ""),
    ("<!-- factcheck: ignore\n     over two\n     lines -->", "ignore", (), "over two lines"),
    ("<!-- factcheck: ignore[a, b.c]: a > b, we know -->", "ignore", ("a", "b.c"), "a > b, we know"),
    ("<!-- factcheck: ignore-start a speech -->", "ignore-start", (), "a speech"),
    ("<!-- factcheck: ignore-end -->", "ignore-end", (), ""),
    ("<!-- factcheck: ignore-file[signature] an archive -->", "ignore-file", ("signature",), "an archive"),
    ("[//]: # (factcheck: ignore as printed)", "ignore", (), "as printed"),
    ("[factcheck: ignore[structure.articles] as printed]", "ignore", ("structure.articles",), "as printed"),
    ("# factcheck: ignore-file an archive", "ignore-file", (), "an archive"),
    ("// factcheck: ignore as printed", "ignore", (), "as printed"),
    ("% factcheck: ignore as printed", "ignore", (), "as printed"),
    (".. factcheck: ignore as printed", "ignore", (), "as printed"),
    ("/* factcheck: ignore as printed */", "ignore", (), "as printed"),
    ("<!-- factcheck: ignore nobody closed it", "ignore", (), "nobody closed it"),
    ("<!-- factcheck: ingore a slip -->", "ingore", (), "a slip"),
]


@pytest.mark.parametrize(("written", "action", "facts", "reason"), WRITTEN)
def test_a_comment_is_read_in_every_markup(written: str, action: str, facts: tuple[str, ...], reason: str) -> None:
    text = f"72 states.\n{written}\n9 chapters."
    (comment,) = find_comments(text)
    assert (comment.action, comment.facts, comment.reason) == (action, facts, reason)
    assert text[comment.span.start : comment.span.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "# factcheck: the figures",
        "Our factcheck: 72 states signed.",
        "factcheck: ignore nothing, says the editor.",
        "[factcheck: 27 is wrong]",
        "<!-- a note about 27 countries -->",
        "<!-- fact check: ignore -->",
    ],
)
def test_what_is_no_comment_of_ours_stays_text(text: str) -> None:
    assert find_comments(text) == []
    assert readable(text) == text


WRONG = "The Hanoi Convention has 12 chapters."
BOTH = "The Hanoi Convention has 12 chapters and 80 articles."
THREE = "The Hanoi Convention has 12 chapters.\nIt has 80 articles.\nIt was signed by 27 countries."
CHAPTERS, ARTICLES, SIGNATORIES = "structure.chapters", "structure.articles", "signature.signatories"

LEFT = [
    # the text, and the facts of the claims that its comments leave standing
    pytest.param(f"{WRONG} <!-- factcheck: ignore so said -->", {CHAPTERS}, id="the claim before it"),
    pytest.param(f"<!-- factcheck: ignore so said --> {WRONG}", {CHAPTERS}, id="the claim behind it"),
    pytest.param(f"<!-- factcheck: ignore so said -->\n{WRONG}", {CHAPTERS}, id="the next line"),
    pytest.param(f"<!-- factcheck: ignore so said -->\n\n{WRONG}", {CHAPTERS}, id="the next line with words"),
    pytest.param(f"<!-- factcheck: ignore\nso said -->\n{WRONG}", {CHAPTERS}, id="of more than one line"),
    pytest.param(f"{WRONG}\n<!-- factcheck: ignore so said -->", set(), id="not the line before"),
    pytest.param(f"{BOTH} <!-- factcheck: ignore so said -->", {ARTICLES}, id="one claim: the last before it"),
    pytest.param(f"<!-- factcheck: ignore so said -->\n{BOTH}", {CHAPTERS}, id="one claim: the first of the next line"),
    pytest.param(f"{BOTH} <!-- factcheck: ignore --> <!-- factcheck: ignore -->", {CHAPTERS, ARTICLES}, id="two"),
    pytest.param(f"{BOTH} <!-- factcheck: ignore[structure.chapters] -->", {CHAPTERS}, id="one fact"),
    pytest.param(f"{BOTH} <!-- factcheck: ignore[structure] -->", {CHAPTERS, ARTICLES}, id="a topic"),
    pytest.param(
        f"{BOTH} <!-- factcheck: ignore[{CHAPTERS}, {ARTICLES}] -->", {CHAPTERS, ARTICLES}, id="two facts at once"
    ),
    pytest.param(f"{WRONG} <!-- factcheck: ignore[structure.articles] -->", set(), id="another fact"),
    pytest.param(f"<!-- factcheck: ignore-file -->\n{THREE}", {CHAPTERS, ARTICLES, SIGNATORIES}, id="the whole text"),
    pytest.param(
        f"{THREE}\n<!-- factcheck: ignore-file[structure] -->", {CHAPTERS, ARTICLES}, id="a topic of the text"
    ),
    pytest.param(
        THREE.replace("It has", "<!-- factcheck: ignore-start -->\nIt has").replace(
            "It was", "<!-- factcheck: ignore-end -->\nIt was"
        ),
        {ARTICLES},
        id="a region",
    ),
    pytest.param(
        THREE.replace("It has", "<!-- factcheck: ignore-start -->\nIt has"), {ARTICLES, SIGNATORIES}, id="to the end"
    ),
    pytest.param(
        THREE.replace("It has", "<!-- factcheck: ignore-start[signature] -->\nIt has"), {SIGNATORIES}, id="its topic"
    ),
    pytest.param(f"{WRONG}  # factcheck: ignore so said", {CHAPTERS}, id="plain text"),
    pytest.param(f"{WRONG} [factcheck: ignore so said]", {CHAPTERS}, id="brackets"),
    pytest.param("The Hanoi Convention has 12 <!-- factcheck: ignore --> chapters.", {CHAPTERS}, id="inside the claim"),
    pytest.param(
        "The Hanoi Convention\r\n<!-- factcheck: ignore -->\r\nhas 12 chapters.", {CHAPTERS}, id="in a sentence"
    ),
]


@pytest.mark.parametrize(("text", "facts"), LEFT)
def test_a_comment_leaves_its_claims_standing(engine: Engine, text: str, facts: set[str]) -> None:
    checked = read_text(engine, text, "en")
    left = {v.fact.id for v in checked.verdicts if v.fact and v.suppression}
    assert left == facts
    assert {v.suppression.kind for v in checked.verdicts if v.suppression} <= {"comment"}


def test_a_suppression_says_where_and_why(engine: Engine) -> None:
    (verdict,) = read_text(engine, f"\n{WRONG} <!-- factcheck: ignore as printed in 2024 -->", "en").verdicts
    assert verdict.verdict == "conflicts"
    assert verdict.suppression is not None
    assert (verdict.suppression.reason, verdict.suppression.place) == ("as printed in 2024", "text:2")


UNUSED = [
    ("The Hanoi Convention has 9 chapters. <!-- factcheck: ignore -->", "there is nothing to ignore"),
    (f"{WRONG} <!-- factcheck: ignore[structure.articles] -->", "there is nothing to ignore"),
    (f"{WRONG} <!-- factcheck: ignore[structure.chapter] -->", "did you mean structure.chapters?"),
    (f"{WRONG} <!-- factcheck: ignore[structur] -->", "did you mean structure?"),
    (f"{WRONG} <!-- factcheck: ingore -->", "did you mean ignore?"),
    (f"<!-- factcheck: ignore-end -->\n{WRONG}", "no ignore-start stands before it"),
    (f"{WRONG}\n<!-- factcheck: ignore -->", "there is nothing to ignore"),
    (f"{WRONG}\n<!-- factcheck: ignore-start -->", "there is nothing to ignore"),
]


@pytest.mark.parametrize(("text", "why"), UNUSED)
def test_a_comment_that_leaves_nothing_standing_is_reported(engine: Engine, text: str, why: str) -> None:
    checked = read_text(engine, text, "en")
    (unused,) = checked.unused
    assert unused.why.endswith(why)
    assert unused.suppression.place == f"text:{text[: text.index('<!--')].count(chr(10)) + 1}"
    assert not any(v.suppression for v in checked.verdicts)


@pytest.mark.parametrize(("text", "facts"), LEFT)
def test_used_comments_are_not_reported(engine: Engine, text: str, facts: set[str]) -> None:
    assert bool(facts) == (read_text(engine, text, "en").unused == ())


def test_the_words_of_a_comment_are_no_claims(engine: Engine) -> None:
    text = "<!-- factcheck: ignore the Hanoi Convention has 30 chapters -->\nThe Hanoi Convention has 12 chapters."
    (verdict,) = read_text(engine, text, "en").verdicts
    assert text[verdict.claim.span.start : verdict.claim.span.end] == "12 chapters"


def test_a_comment_may_stand_before_the_date_of_a_text(tmp_path: pytest.TempPathFactory) -> None:
    path = f"{tmp_path}/text.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write("# factcheck: ignore-file an archive\ndate 2026-01-29\nThe Hanoi Convention has 9 chapters.")
    assert str(read_document(path).date) == "2026-01-29"


PARTS = st.sampled_from(
    ["72 states", "\n", "\r\n", "\r", " ", "<!--", "-->", "factcheck: ignore", "[a.b]", "# ", "]", "[", "\u00a0", "国"]
)


@given(st.lists(PARTS, max_size=30).map("".join))
def test_reading_moves_no_offset_and_only_blanks_comments(text: str) -> None:
    read = readable(text)
    spans = [comment.span for comment in find_comments(text)]
    assert len(read) == len(text)
    for at, (old, new) in enumerate(zip(text, read, strict=True)):
        inside = any(first <= at < last for first, last in spans)
        assert new == " " if inside else new == old or (new == " " and old in "\r\n \t")
    assert readable(read) == read


@given(st.lists(PARTS, max_size=30).map("".join))
def test_a_line_of_text_stays_a_line(text: str) -> None:
    """No line with words of its own is joined to another one with words."""
    read = readable(text)
    old, new = Lines(text), Lines(read)
    with_words = [at for at, char in enumerate(read) if not char.isspace()]
    for one, two in pairwise(with_words):
        if old.place(one)[0] == old.place(two)[0]:
            assert new.place(one)[0] == new.place(two)[0]
        elif not find_comments(text[one : two + 1]):
            assert new.place(one)[0] != new.place(two)[0]


@pytest.mark.parametrize(
    "run", ["-", "#", "%", ";", " ", "<!-- ", "<!--\n", "[", "/* ", "# ", "<!-- factcheck:", "[factcheck: "]
)
def test_long_runs_take_no_longer_than_they_are(run: str) -> None:
    text = run * (200_000 // len(run)) + "\n<!-- factcheck: ignore -->"
    start = time.perf_counter()
    assert len(readable(text)) == len(text)
    assert time.perf_counter() - start < 5
