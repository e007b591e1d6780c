"""Every mistake of a fact base is found, with its place and what to do."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.factbase import compile_facts, default_facts_folder, from_data, load_facts, seeds_folder
from factcheck.facts_check import check_facts
from factcheck.facts_quotations import quoted_lines
from tests.facts import TOPIC, Change, write_base


def test_a_valid_base_has_no_mistakes(tmp_path: Path) -> None:
    assert check_facts(write_base(tmp_path)) == []


def test_the_shipped_base_has_no_mistakes() -> None:
    assert check_facts() == []


# What is changed in the facts, the line of the message, and the message.
TOPICS = [
    ("title: chapters", "title: chapters\n  colour: red", 4, "unknown key 'colour'; use one of"),
    ("title: chapters", "titel: chapters", 3, "unknown key 'titel'; did you mean 'title'?"),
    ("title: chapters", "titel: chapters", 2, "the fact lacks 'title'; add it"),
    ("title: chapters", "title:", 3, "'title' is empty; give it a value or leave it out"),
    ("subject: hanoi-convention", "subject: hanoi-conventoin", 4, "unknown subject 'hanoi-conventoin'; did you mean"),
    ("subject: hanoi-convention", "subject: VN", 4, "chapters is said of a treaty, and VN is a state; change one"),
    ("attribute: chapters", "attribute: chapter", 5, "unknown attribute 'chapter'; did you mean 'chapters'?"),
    ("kind: count", "kind: number", 6, "unknown kind 'number'"),
    ("kind: count", "kind: ordinal", 6, "the kind of chapters is count, not ordinal; change one"),
    ("unit: chapter", "unit: chapters", 7, "unknown unit 'chapters'; did you mean 'chapter'?"),
    ("  unit: chapter\n", "", 2, "chapters lacks 'unit'; use one of chapter"),
    ("unit: chapter", "unit: chapter\n  member: FR", 8, "unknown member 'FR'"),
    ("unit: chapter", "unit: chapter\n  evolution: rising", 8, "unknown evolution 'rising'"),
    ("unit: chapter", "unit: chapter\n  not-values: nine", 8, "'not-values' is not a list; put `- ` before"),
    ("unit: chapter", "unit: chapter\n  not-values: [[nine]]", 8, "'not-values' lists something that is not a string"),
    ("value: hanoi\n", "value: {place: hanoi}\n", 30, "'value' is not a list; put `- ` before"),
    ("title: chapters", "title: [chapters]", 3, "'title' is not a string; write one, in quotes if it has marks in it"),
    ("kind: count", "kind: {is: count}", 6, "'kind' is not a string; write one"),
    ("- value: 9\n", "- value: nine\n", 9, "'nine' is no count: write a number, as 72, ~60 or '>2500'"),
    ("- value: 9\n", "- value: [9, 10]\n", 9, "'9 10' is no count: write one value, not a list"),
    ("      text: 9 chapters\n", "", 9, "the statement lacks 'text'; add it"),
    ("rank: superseded", "rank: old", 16, "unknown rank 'old'; use one of current, disputed, superseded"),
    ("      rank: superseded\n", "", 14, "a second statement is current; make it superseded or disputed"),
    ("      reason: a draft\n", "", 14, "the statement is not current and gives no reason; add `reason`"),
    ("text: 9 chapters", "text: 9 chapters\n      rank: disputed\n      reason: none", 8, "no statement is current"),
    ("as-of: 2024-01-31", "as-of: 31 January 2024", 18, "as-of '31 January 2024': write a date as 2024-12-24"),
    ("as-of: 2024-01-31", "as-of: 2024-01-32", 18, "as-of '2024-01-32': there is no such day; look at a calendar"),
    ("as-of: 2024-01-31", "as-of: 2024-01", 18, "as-of '2024-01' is no day; write one as 2025-10-26"),
    ("as-of: 2024-01-31", "until: 2024", 18, "until '2024' is no day"),
    ("references: [{source: site}]", "references: []", 19, "'references' is empty; give it a value or leave it out"),
    ("      references: [{source: site}]\n", "", 14, "the statement lacks 'references'; add it"),
    ("references: [{source: site}]", "references: site", 19, "'references' is not a list; put `- ` before"),
    ("references: [{source: site}]", "references: [site]", 19, "the reference is not a mapping"),
    (
        "references: [{source: site}]",
        "references: [{source: sight}]",
        19,
        "unknown source 'sight'; did you mean 'site'?",
    ),
    ("references: [{source: site}]", "references: [{locator: page 1}]", 19, "the reference lacks 'source'; add it"),
    ("locator: page 2", "quote: words", 13, "site is no seed, so its words cannot be checked; give a `locator`"),
    (", quote: has 9 chapters", "", 12, "seed 000 is not quoted; add `quote`, its words verbatim"),
    ("quote: has 9 chapters", "quote: has 9  chapters", 12, "stands nowhere in 000; line 1 has 'has 9 chapters'"),
    ("quote: has 9 chapters", "quote: completely different", 12, "stands nowhere in 000; quote its words verbatim"),
    ("locator: line 1", "locator: line 2", 12, "the quotation's line is not given; write `locator: line 1`"),
    ("locator: line 1, ", "", 12, "the quotation's line is not given; write `locator: line 1`"),
    ("  examples:\n    agrees: {", "  example:\n    agrees: {", 2, "the fact lacks 'examples'; add it"),
    ('    conflicts: {language: en, text: "The Hanoi Convention has ten chapters."}\n', "", 20, "lacks 'conflicts'"),
    ("    conflicts:", "    conflict:", 22, "unknown key 'conflict'; did you mean 'conflicts'?"),
    ("agrees: {language: en", "agrees: {language: xx", 21, "unknown language 'xx'"),
    ('agrees: {language: en, text: "', 'agrees: {text: "', 21, "the example lacks 'language'; add it"),
    (
        'text: "The Hanoi Convention has nine chapters."',
        "text: [one]",
        21,
        "'text' is not a string; write one",
    ),
    ("value: hanoi\n", "value: hanoy\n", 30, "unknown entity 'hanoy'; did you mean 'hanoi'?"),
    ("      as-of: 2025-10-26\n", "", 30, "the fact is open and lacks 'as-of'; add the day up to which it is known"),
    ("signature.place:", "structure.chapters:", 23, "key 'structure.chapters' stands on line 2 too; keep one of them"),
    ("attribute: place", "attribute: place\n   kind: name", 27, "broken YAML"),
]


@pytest.mark.parametrize(("old", "new", "line", "message"), TOPICS, ids=[f"{row[2]} {row[3]}" for row in TOPICS])
def test_a_mistake_in_a_fact(old: str, new: str, line: int, message: str, tmp_path: Path) -> None:
    mistakes = check_facts(write_base(tmp_path, topic=(old, new)))
    assert any(m.startswith(f"facts/treaty/topic.yaml:{line}: ") and message in m for m in mistakes), mistakes


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(range(TOPIC.count("\n"))),
    st.sampled_from(("", "[]", "{}", "[x, [y]]", "[{a: b}]", "{a: [b]}", "x")),
)
def test_whatever_a_line_says_is_a_mistake_or_can_be_loaded(
    tmp_path_factory: pytest.TempPathFactory, line: int, value: str
) -> None:
    lines = TOPIC.split("\n")
    lines[line] = lines[line].partition(":")[0] + f": {value}"
    folder = write_base(tmp_path_factory.mktemp("base"), topic=(TOPIC, "\n".join(lines)))
    assert check_facts(folder) or from_data(compile_facts(folder)).facts


# Changed in sources.yaml, entities.yaml or the seed; the line of the message in its file, and the message.
OTHERS = [
    ("sources", ("  publisher: A site\n", ""), 8, "the source lacks 'publisher'; add it"),
    ("sources", ("  url: https://example.org/\n", ""), 8, "the source lacks 'url'; add it"),
    ("sources", ("date: undated", "date: unknown"), 11, "date 'unknown': write a date as 2024-12-24, 2024-12 or 2024"),
    ("sources", ("language: en\n  url", "language: en\n  web: x\n  url"), 13, "unknown key 'web'"),
    ("sources", ("  sha256: ", "  hash: "), 1, "the seed lacks 'sha256'; add it"),
    ("sources", ("sha256: ", "sha256: x"), 7, "no SHA-256; write its 64 hexadecimal digits"),
    ("sources", ("file: 000.txt", "file: 001.txt"), 6, "001.txt cannot be read ("),
    ("sources", ("site:\n", "site: none\nsight:\n"), 8, "the source is not a mapping; write its keys under it"),
    ("seed", ("Hanoi", "Hanoi!"), 7, "has the SHA-256 "),
    ("entities", ("place:\n", "places:\n"), 5, "unknown type 'places'; did you mean 'place'?"),
    ("entities", ("within: [asia]", "inside: [asia]"), 9, "unknown key 'inside'"),
    ("entities", ("within: [asia]", "within: [asya]"), 9, "unknown entity 'asya'; did you mean 'asia'?"),
    ("entities", ("within: [asia]", "within: asia"), 9, "'within' is not a list"),
    ("entities", ("  asia: {}", "  asia: {within: [hanoi]}"), 6, "asia lies within itself"),
    ("entities", ("  asia: {}", "  asia: {}\n  VN: {}"), 10, "VN is a place too; keep one of them"),
    ("entities", ("of: hanoi-convention", "of: hanoi"), 4, "unknown treaty 'hanoi'; use one of hanoi-convention"),
    ("entities", ("act: sign", "act: sing"), 4, "unknown act 'sing'; did you mean 'sign'?"),
    ("entities", ("actors: [VN]", "actors: [FR]"), 4, "unknown entity 'FR'"),
    (
        "entities",
        ("  hanoi-convention: {}", "  - hanoi-convention"),
        1,
        "treaty is not a mapping; write `id: {}` lines",
    ),
]


@pytest.mark.parametrize(("file", "change", "line", "message"), OTHERS, ids=[f"{row[0]} {row[3]}" for row in OTHERS])
def test_a_mistake_in_another_file(file: str, change: Change, line: int, message: str, tmp_path: Path) -> None:
    mistakes = check_facts(write_base(tmp_path, **{file: change}))
    name = "entities" if file == "entities" else "sources"
    assert any(m.startswith(f"facts/{name}.yaml:{line}: ") and message in m for m in mistakes), mistakes


def test_a_seed_that_is_not_utf8(tmp_path: Path) -> None:
    folder = write_base(tmp_path)
    (tmp_path / "seeds" / "000.txt").write_bytes(b"\xff\xfe")
    (mistake,) = check_facts(folder)
    assert mistake.startswith("facts/sources.yaml:6: ")
    assert "is not UTF-8; restore the document" in mistake


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    folder = write_base(
        tmp_path,
        topic=("kind: count\n  unit: chapter", "kind: number\n  unit: chapters"),
        entities=("within: [asia]", "within: [asya]"),
        sources=("date: undated", "date: unknown"),
        seed=("9 chapters", "8 chapters"),
    )
    (folder / "broken.yaml").write_text("a: [\n", encoding="utf-8")
    places = [mistake.split(": ")[0] for mistake in check_facts(folder)]
    assert places == [
        "facts/broken.yaml:2",
        "facts/sources.yaml:11",
        "facts/entities.yaml:9",
        "facts/treaty/topic.yaml:6",
        "facts/treaty/topic.yaml:7",
        "facts/sources.yaml:7",
        "facts/treaty/topic.yaml:12",
    ]


DUPLICATES = [
    ("structure.chapters:", "structure.chapters stands at facts/treaty/again.yaml:2 too; keep one of them"),
    ("structure.parts:", "the same subject and attribute stands at facts/treaty/again.yaml:2 too; keep one of them"),
]


@pytest.mark.parametrize(("identifier", "message"), DUPLICATES)
def test_a_fact_in_two_files(identifier: str, message: str, tmp_path: Path) -> None:
    folder = write_base(tmp_path)
    again = TOPIC[: TOPIC.index("signature.place")].replace("structure.chapters:", identifier)
    (folder / "treaty" / "again.yaml").write_text(again, encoding="utf-8")
    assert f"facts/treaty/topic.yaml:2: {message}" in check_facts(folder)


def test_a_folder_without_facts(tmp_path: Path) -> None:
    assert check_facts(tmp_path) == [
        f"{tmp_path}: no fact base (no .yaml file in it); name the folder that holds sources.yaml"
    ]


def test_a_length_of_time_can_be_counted_in_two_ways(tmp_path: Path) -> None:
    changed = TOPIC.replace("attribute: chapters", "attribute: negotiation-duration").replace(
        "kind: count", "kind: duration"
    )
    changed = (
        changed.replace("  unit: chapter\n", "")
        .replace("value: 9", "value: 9 years")
        .replace("value: 8", "value: 80 months")
    )
    changed = changed.replace("      rank: superseded\n      reason: a draft\n", "")
    assert check_facts(write_base(tmp_path, topic=(TOPIC, changed))) == []


LINES = [
    ("signed by 72", [2]),
    ("treaty", [1]),
    ("one", [3]),
    ("s", [1, 1, 2, 2, 2, 2, 3, 3]),
    ("9 chapters.\nIt", [1]),
    ("Treaty", []),
]


@pytest.mark.parametrize(("quote", "expected"), LINES, ids=[row[0] for row in LINES])
def test_the_lines_of_a_quotation(quote: str, expected: list[int]) -> None:
    assert quoted_lines(quote, "The treaty has 9 chapters.\nIt was signed by 72 states\nas one reads.") == expected


def test_every_quotation_begins_on_the_line_that_is_given() -> None:
    folder = default_facts_folder()
    base = load_facts(folder)
    quoted = [r for fact in base.facts for s in fact.statements for r in s.references if r.quote]
    assert quoted
    for reference in quoted:
        text = (seeds_folder(folder) / base.sources[reference.source].file).read_text(encoding="utf-8")
        lines = quoted_lines(reference.quote, text)
        assert reference.locator in [f"line {line}" for line in lines]
        assert all(reference.quote.split("\n")[0] in text.split("\n")[line - 1] for line in lines)
