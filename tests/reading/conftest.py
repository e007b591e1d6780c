"""A short way to read the values of a text with the shipped language files."""

from collections.abc import Callable
from functools import cache

import pytest

from factcheck.lexicon import find
from factcheck.model import Mention
from factcheck.packs import LANGUAGES, Pack, load_pack
from factcheck.reading.values import read_values
from factcheck.tokens import tokenise, unaccented

Read = Callable[[str, str], list[Mention]]


@cache
def pack_of(code: str) -> Pack:
    return load_pack(LANGUAGES / f"{code}.yaml")


def read_text(code: str, text: str) -> list[Mention]:
    """The values of a text, read as one sentence of the language."""
    pack = pack_of(code)
    tokens = tokenise(text, pack.normaliser())
    return read_values(tokens, find(tokens, pack.trie), pack.numbers)


def read_hurried(code: str, text: str) -> list[Mention]:
    """The values of a text that was typed without accents."""
    pack = pack_of(code)
    tokens = [token._replace(key=unaccented(token.key)) for token in tokenise(text, pack.normaliser())]
    return read_values(tokens, find(tokens, pack.plain), pack.numbers)


@pytest.fixture(scope="session")
def read() -> Read:
    """`read(code, text)` returns the mentions of the text's values."""
    return read_text
