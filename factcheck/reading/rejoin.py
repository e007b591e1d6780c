"""Joins sentences again that were cut at an abbreviation before a name: "17 listopada 2025 r. Wietnam i Laos".

A full stop behind a short word and before a capital letter may end a sentence or not.  What follows tells: names
alone, with nothing that they do, go on with the sentence before.
"""

from collections.abc import Callable, Collection, Sequence

from factcheck.model import Mention, Sentence, Span
from factcheck.reading.mentions import Reading

LONGEST_ABBREVIATION = 2


def rejoin(readings: Sequence[Reading], named: Collection[str], read: Callable[[Sentence], Reading]) -> list[Reading]:
    """The readings, those joined that are one sentence and read anew; `named` are the ids of names that go on one."""
    kept: list[Reading] = []
    for reading in readings:
        if kept and _abbreviated(kept[-1].sentence) and _goes_on(kept[-1], reading, named):
            kept[-1] = read(_joined(kept[-1].sentence, reading.sentence))
        else:
            kept.append(reading)
    return kept


def _abbreviated(sentence: Sentence) -> bool:
    """True if the sentence ends with a short word, its full stop and nothing else."""
    if len(sentence.tokens) < 2:
        return False
    word, stop = sentence.tokens[-2:]
    return stop.key == "." and not stop.spaced and word.key.isalpha() and len(word.key) <= LONGEST_ABBREVIATION


def _goes_on(before: Reading, reading: Reading, named: Collection[str]) -> bool:
    """True if a reading begins with a name and says nothing of it, in the paragraph of the one before."""
    first = next((m for m in reading.names if m.kind == "entity" and m.first == 0), None)
    same = before.sentence.paragraph == reading.sentence.paragraph
    return same and first is not None and first.id in named and not any(map(_says, (*reading.names, *reading.cues)))


def _says(mention: Mention) -> bool:
    return mention.kind == "event" or (mention.kind, mention.id) in (("concept", "has"), ("concept", "being"))


def _joined(one: Sentence, two: Sentence) -> Sentence:
    return Sentence(
        Span(one.span.start, two.span.end), (*one.tokens, *two.tokens), two.end_mark, one.paragraph, one.heading
    )
