"""Patterns of paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.globs import matches


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a.md", "a.md"),
        ("a.md", "drafts/a.md"),
        ("*.md", "drafts/en/a.md"),
        ("drafts", "drafts/en/a.md"),
        ("drafts/", "drafts/a.md"),
        ("/drafts", "drafts/a.md"),
        ("drafts/*.md", "drafts/a.md"),
        ("drafts/**", "drafts/en/a.md"),
        ("drafts/**/a.md", "drafts/a.md"),
        ("drafts/**/a.md", "drafts/en/old/a.md"),
        ("**/en/*.md", "drafts/en/a.md"),
        ("**/en/*.md", "en/a.md"),
        ("drafts/?.md", "drafts/a.md"),
        ("[ab].md", "a.md"),
        ("[!c].md", "a.md"),
        ("[a-c].md", "b.md"),
        ("bản thảo/*", "bản thảo/một.txt"),
        ("[a.md", "[a.md"),
        ("a+b(1).md", "a+b(1).md"),
    ],
)
def test_a_pattern_matches(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a.md", "ba.md"),
        ("*.md", "a.md.txt"),
        ("drafts/*.md", "drafts/en/a.md"),
        ("drafts/*.md", "old/drafts/a.md"),
        ("en/a.md", "drafts/en/a.md"),
        ("drafts/?.md", "drafts/ab.md"),
        ("[!a].md", "a.md"),
        ("a.md", "axmd"),
        ("drafts", "drafts.md"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


@given(st.text("ab[]!*?/-\\^.", max_size=12), st.text("ab/", max_size=8))
def test_any_pattern_can_be_tried(pattern: str, path: str) -> None:
    assert matches(pattern, path) in (True, False)


@given(st.text("abc.-é ", min_size=1, max_size=8))
def test_a_plain_name_matches_itself_in_any_folder(name: str) -> None:
    assert matches(name, name)
    assert matches(name, f"x/y/{name}")
