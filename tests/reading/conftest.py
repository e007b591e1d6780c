"""A short way to read the values of a text with the shipped language files."""

from collections.abc import Callable

import pytest

from factcheck.lexicon import find
from factcheck.model import Mention, Sentence, Span
from factcheck.packs import LANGUAGES, Pack, load_pack
from factcheck.reading.mentions import choose_trie
from factcheck.reading.values import read_values
from factcheck.tokens import tokenise

Read = Callable[[str, str], list[Mention]]
_packs: dict[str, Pack] = {}


def read_text(code: str, text: str) -> list[Mention]:
    """The values of a text, read as one sentence of the language."""
    if code not in _packs:
        _packs[code] = load_pack(LANGUAGES / f"{code}.yaml")
    pack = _packs[code]
    tokens = tuple(tokenise(text, pack.normaliser()))
    trie, chosen = choose_trie(Sentence(Span(0, len(text)), tokens), pack)
    return read_values(chosen, find(chosen, trie), pack.numbers)


@pytest.fixture(scope="session")
def read() -> Read:
    """`read(code, text)` returns the mentions of the text's values."""
    return read_text
