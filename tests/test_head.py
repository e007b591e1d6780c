"""The text's own date, language and beginning."""

from datetime import date

import pytest

from factcheck.head import read_head
from tests.seeds import seed_text

DATED = [
    pytest.param("date 2026-01-29\nText", date(2026, 1, 29), id="first line"),
    pytest.param(" date 2026-01-29 Text", date(2026, 1, 29), id="after a space, text on the same line"),
    pytest.param("date 2025-02 Text", date(2025, 2, 28), id="a month means its last day"),
    pytest.param("date 2024-02\nText", date(2024, 2, 29), id="a month of a leap year"),
    pytest.param("date 2026-01-29\n08:57 | 29/10/2025\n", date(2026, 1, 29), id="the first line beats a time stamp"),
    pytest.param("---\ntitle: A title\ndate: 2025-11-01\n---\nText", date(2025, 11, 1), id="front matter"),
    pytest.param("---\r\ndate: 2025-11-01\r\n---\r\nText", date(2025, 11, 1), id="front matter with CR LF"),
    pytest.param("---\ndate: '2025-11-01T08:00:00+07:00'\n---\n", date(2025, 11, 1), id="quoted, with a time"),
    pytest.param("---\nlang: vi\n---\n08:57 | 29/10/2025\n", date(2025, 10, 29), id="front matter without a date"),
    pytest.param("Title\n\n08:57 | 29/10/2025\n\nText", date(2025, 10, 29), id="time and day"),
    pytest.param("Title\n08:09 29/01/2026\nText", date(2026, 1, 29), id="time and day, nothing between"),
    pytest.param("Title\r\n08:09 29/01/2026\r\nText", date(2026, 1, 29), id="with CR LF"),
    pytest.param("Title\n29.10.2025, 08:57\nText", date(2025, 10, 29), id="day and time"),
    pytest.param("Title\n29/10/2025 08:57 GMT+7\nText", date(2025, 10, 29), id="with a time zone"),
    pytest.param("Title\n2025-10-29T08:57:00+07:00\nText", date(2025, 10, 29), id="ISO 8601"),
    pytest.param("Title\n2025-10-29\nText", date(2025, 10, 29), id="a day alone"),
    pytest.param("Title\n2025/10/29 08:57\nText", date(2025, 10, 29), id="year first"),
    pytest.param("10/11/2025\nText", date(2025, 11, 10), id="the day comes first"),
    pytest.param("10/29/2025\nText", date(2025, 10, 29), id="unless that is no date"),
    pytest.param("VIENNA, 28/1/2026 – The committee met.", date(2026, 1, 28), id="dateline"),
    pytest.param("Title\n\nHà Nội (25/10/2025) - Lễ ký.", date(2025, 10, 25), id="dateline in brackets"),
    pytest.param("GENEVA, 28.1.2026 (Agency) — The committee met.", date(2026, 1, 28), id="dateline with an agency"),
]

UNDATED = [
    pytest.param("", id="nothing"),
    pytest.param("The Convention was adopted on 24/12/2024.", id="a date in a sentence"),
    pytest.param("The text, 24/12/2024, is long.", id="a date between commas"),
    pytest.param("update 2025-01-01", id="another word"),
    pytest.param("date 2025-13-01\nText", id="no such month"),
    pytest.param("date 2025-02-30\nText", id="no such day"),
    pytest.param("31/02/2025\nText", id="a time stamp of no day"),
    pytest.param("08:57\nText", id="a time alone"),
    pytest.param("Text\n" * 10 + "08:57 29/10/2025\n", id="below the head"),
    pytest.param("---\nA line.\n---\n", id="rules around a paragraph"),
    pytest.param("---\ntitle: A title\nText", id="front matter without an end"),
    pytest.param("A\n---\ndate: 2025-11-01\n---\n", id="front matter in the text"),
    pytest.param("---\nupdate: 2025-11-01\n---\n", id="another key"),
]


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_date_is_read(text: str, expected: date) -> None:
    assert read_head(text).date == expected


@pytest.mark.parametrize("text", UNDATED)
def test_no_date_is_invented(text: str) -> None:
    assert read_head(text).date is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000", date(2025, 2, 28)),
        ("001", date(2026, 1, 29)),
        ("002", date(2025, 10, 29)),
        ("003", date(2025, 10, 25)),
        ("004", None),
    ],
)
def test_dates_of_the_seeds(name: str, expected: date | None) -> None:
    assert read_head(seed_text(name)).date == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("date 2026-01-29\nText", "Text"),
        ("date 2026-01-29\r\nText", "Text"),
        (" date 2025-02 Text", "Text"),
        ("date 2026-01-29", ""),
        ("---\ndate: 2025-11-01\n---\nText", "Text"),
        ("---\nlang: vi\n---", ""),
        ("---\nA line.\n---\nText", "---\nA line.\n---\nText"),
        ("08:57 | 29/10/2025\nText", "08:57 | 29/10/2025\nText"),
        ("Text", "Text"),
    ],
)
def test_body_begins_behind_the_head(text: str, body: str) -> None:
    assert text[read_head(text).body :] == body


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("---\nlang: vi\n---\n", "vi"),
        ("---\nlanguage: pl_PL\n---\n", "pl"),
        ('---\nlang: "en-GB"\n---\n', "en"),
        ("---\nslang: vi\n---\n", ""),
        ("lang: vi\n", ""),
    ],
)
def test_language_of_front_matter(text: str, language: str) -> None:
    assert read_head(text).language == language
