"""The noun behind a number, which takes another form behind another number: 75 państw, 72 państwa."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model import Span
from factcheck.packs import Pack
from factcheck.suggest.likeness import like
from factcheck.suggest.numbers import category
from factcheck.suggest.place import Place

# So many words may stand between a number and its noun.
REACH = 2


class Noun(NamedTuple):
    """A counted noun of the text: its place, and its forms by plural category."""

    span: Span
    forms: Mapping[str, tuple[str, ...]]
    gender: str


class Agreement(NamedTuple):
    """What becomes of the noun: new words for places of the text, or a note where more than one form may be right."""

    changes: tuple[tuple[Span, str], ...] = ()
    note: str = ""


def find_noun(place: Place, end: int) -> Noun | None:
    """The noun that a number counts which ends before the token `end`."""
    tokens = place.words.tokens
    for at in range(end, min(end + REACH + 1, len(tokens))):
        said = place.said(Span(tokens[at].start, tokens[at].end))
        if not said[0].isalpha():
            return None
        for entry in place.pack.wording.get("nouns", ()):
            forms = {name: tuple(words.split("|")) for name, words in entry.items() if name != "gender"}
            if any(_same(said, word, place.pack) for words in forms.values() for word in words):
                return Noun(Span(tokens[at].start, tokens[at].end), forms, entry.get("gender", ""))
    return None


def agree(noun: Noun, place: Place, number_end: int, stated: int, expected: int, oblique: bool | None) -> Agreement:
    """How the noun follows the new number.

    `oblique` says that the number stands in a case in which the noun keeps its form; None that it is not known.  A
    noun that is not in the form of the stated number is left alone: the text knows better, or is wrong already.
    """
    categories = place.pack.wording.get("plurals", {})
    was, new = category(stated, categories), category(expected, categories)
    said = place.said(noun.span)
    before, after = noun.forms.get(was, ()), noun.forms.get(new, ())
    if oblique or not after or not _among(said, before, place.pack) or _among(said, after, place.pack):
        return Agreement()
    if oblique is None and not _only_in(said, was, noun, place.pack):
        return Agreement(note=_note(expected, after))
    if len(after) > 1 and place.pack.wording.get("oblique"):
        return Agreement(note=_note(expected, after))
    changes = [(noun.span, _as_said(said, before, after, place.pack))]
    changes += _adjectives(noun, place, number_end, was, new)
    return Agreement(tuple(changes))


def _only_in(said: str, was: str, noun: Noun, pack: Pack) -> bool:
    """True if the noun's form tells that the number rules it: no other category, and no other case, has it."""
    most = max(noun.forms, key=lambda name: list(noun.forms).index(name))  # the genitive plural, in its own order
    return was != most and not _among(said, noun.forms[most], pack)


def _as_said(said: str, before: tuple[str, ...], after: tuple[str, ...], pack: Pack) -> str:
    """The form that stands at the same place in its list, or the first."""
    at = next((n for n, word in enumerate(before) if _same(said, word, pack)), 0)
    return like(after[at] if len(after) == len(before) else after[0], said)


def _adjectives(noun: Noun, place: Place, number_end: int, was: str, new: str) -> Iterator[tuple[Span, str]]:
    """The adjectives between number and noun, and right behind the noun, with the endings of the new form."""
    endings: Mapping[str, list[str]] = place.pack.wording.get("adjectives", {})
    if was not in endings or new not in endings:
        return
    tokens = place.words.tokens
    at = place.tokens(noun.span)[0]
    for token in (*tokens[number_end:at], *tokens[at + 1 : at + 2]):
        said = place.said(Span(token.start, token.end))
        pairs = sorted(zip(endings[was], endings[new], strict=True), key=lambda pair: -len(pair[0]))
        for old, ending in pairs:
            if said.endswith(old) and len(said) > len(old) + SHORTEST_STEM:
                yield Span(token.start, token.end), said[: -len(old)] + ending
                break


SHORTEST_STEM = 4


def _among(said: str, words: tuple[str, ...], pack: Pack) -> bool:
    return any(_same(said, word, pack) for word in words)


def _same(said: str, word: str, pack: Pack) -> bool:
    normaliser = pack.normaliser()
    return normaliser.key(said) == normaliser.key(word)


def _note(number: int, words: tuple[str, ...]) -> str:
    either = " or ".join(f'"{number} {word}"' for word in words)
    return f"the noun may have to follow the number: {either}"
