"""Sentences about something else, or about nothing, anywhere in a text change no verdict and get none."""

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.frames import ended
from tests.generator.language import load_language
from tests.properties.conftest import Prove
from tests.properties.reading import Difference, Said, difference, read
from tests.properties.samples import Sample, joint, names_subject, samples, sentence_starts, words_of

MOST_SENTENCES = 4
# Words that no language has.
NONSENSE = st.lists(st.text(alphabet="qxzwvjk", min_size=3, max_size=8), min_size=1, max_size=12).map(" ".join)


class Place(NamedTuple):
    """Where something can be put into a text: behind its first `at` characters, as a paragraph or within one."""

    at: int
    paragraph: bool


class Inserted(NamedTuple):
    """A text, and sentences put into it at some of its places."""

    sample: Sample
    pieces: tuple[tuple[Place, str], ...]


def places(sample: Sample) -> list[Place]:
    """Where a sentence or a paragraph can stand: around the text, between paragraphs, before certain sentences.

    Before a sentence within a paragraph only if it names its subject, the treaty by any of its names or "the
    treaty": what merely goes on ("So did Chile.", "Yes.") belongs to the sentence before it.  Not before a text that
    begins with its date.
    """
    text, found = sample.text, []
    if not sample.dated:
        found.append(Place(0, True))
    found.append(Place(len(text), True))
    found += [Place(at, True) for at in _between(text, "\n\n")]
    starts = [0, *sentence_starts(sample.language, text)]
    ends = [*starts[1:], len(text)]
    for first, end in zip(starts, ends, strict=True):
        if first and names_subject(sample.language, text[first:end]):
            found.append(Place(first, False))
    return found


def _between(text: str, mark: str) -> list[int]:
    found, at = [], text.find(mark)
    while at >= 0:
        found.append(at + len(mark))
        at = text.find(mark, at + len(mark))
    return [at for at in found if text[at:].strip()]


@st.composite
def inserted(draw: st.DrawFn) -> Inserted:
    """A text with one to three sentences, or paragraphs of them, put into it."""
    sample = draw(samples())
    chosen = draw(st.lists(st.sampled_from(places(sample)), min_size=1, max_size=3, unique=True))
    language = load_language(sample.language)
    nonsense = NONSENSE.map(lambda words: ended(language, words))
    pool = st.one_of(st.sampled_from(words_of(sample.language)["unrelated"]), nonsense)
    pieces = []
    for place in sorted(chosen):
        most = MOST_SENTENCES if place.paragraph else 1
        sentences = draw(st.lists(pool, min_size=1, max_size=most, unique=True))
        pieces.append((place, joint(sample.language).join(sentences)))
    return Inserted(sample, tuple(pieces))


def composed(one: Inserted) -> tuple[str, list[tuple[int, int]]]:
    """The text with its pieces in it, and where they stand."""
    parts, spans, last, length = [], [], 0, 0
    for place, piece in one.pieces:
        parts.append(one.sample.text[last : place.at])
        length += len(parts[-1])
        before, behind = _around(one.sample, place)
        spans.append((length, length + len(before + piece + behind)))
        parts.append(before + piece + behind)
        length += len(parts[-1])
        last = place.at
    return "".join([*parts, one.sample.text[last:]]), spans


def _around(sample: Sample, place: Place) -> tuple[str, str]:
    if not place.paragraph:
        return "", joint(sample.language)
    return ("\n\n", "") if place.at == len(sample.text) else ("", "\n\n")


def apart(claims: Sequence[Said], spans: Sequence[tuple[int, int]]) -> tuple[list[Said], list[Said]]:
    """The claims outside some parts of a text, and those within."""
    inside = [one for one in claims if any(first <= one.start < end for first, end in spans)]
    return [one for one in claims if one not in inside], inside


def test_unrelated_sentences(engine: Engine, prove: Prove) -> None:
    def holds(one: Inserted) -> Difference | None:
        text, spans = composed(one)
        own, inside = apart(read(engine, one.sample, text), spans)
        wrong = [claim for claim in inside if claim.verdict != "unverified"]
        before = read(engine, one.sample)
        done = ["a paragraph" if place.paragraph else "a sentence" for place, _ in one.pieces]
        return difference(one.sample.language, done, before, own + wrong, text)

    prove(holds, inserted())
