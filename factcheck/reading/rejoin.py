"""Joins sentences that are read as one.

A full stop behind a short word and before a capital letter may end a sentence or not ("17 listopada 2025 r. Wietnam
i Laos").  What follows tells: names alone, with nothing that they do, go on with the sentence before.

A question and the answer behind it are one where the answer says nothing itself: "How many signed?  Seventy-two."
"""

from collections.abc import Callable, Collection, Sequence

from factcheck.frozen import replace
from factcheck.model import Mention, Sentence, Span
from factcheck.reading.echoes import ECHO
from factcheck.reading.mentions import Reading
from factcheck.reading.treaties import LISTED, OTHER
from factcheck.sentences import QUESTION_MARKS

LONGEST_ABBREVIATION = 2
LONGEST_ANSWER, LONGEST_LABEL, LONGEST_REFUSAL = 40, 5, 2
# A longer sentence behind a blank line is no answer, whatever it leaves out.
LONGEST_APART, MOST_STRANGE = 12, 2
# Events with which an answer still leaves to the question what it is about.
SAYING_NOTHING = (ECHO, "deposit")
# The words that stand for a whole clause, and whether they deny it.
ANSWERS = {"answer-yes": False, "answer-no": True}


def rejoin(readings: Sequence[Reading], named: Collection[str], read: Callable[[Sentence], Reading]) -> list[Reading]:
    """The readings, those joined that are one sentence and read anew; `named` are the ids of names that go on one."""
    kept: list[Reading] = []
    for reading in readings:
        if kept and _abbreviated(kept[-1].sentence) and _goes_on(kept[-1], reading, named):
            kept[-1] = read(_joined(kept[-1].sentence, reading.sentence))
        elif kept and _answers(kept[-1], reading):
            question = kept[-1].sentence
            kept[-1] = read(replace(_joined(question, reading.sentence), asked=len(question.tokens), heading=False))
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
    wrapped = reading.text[before.sentence.span.end : reading.sentence.span.start].count("\n") <= 1
    if (same or wrapped) and _only_dated(before):
        return True
    return same and first is not None and first.id in named and not any(map(_says, (*reading.names, *reading.cues)))


def _only_dated(reading: Reading) -> bool:
    """True if the last clause of a sentence is a conjunction and a date: "they say that on 24 December 2024 y. …"."""
    tokens = reading.sentence.tokens
    last = next((v for v in reading.values if v.kind == "date" and v.end >= len(tokens) - len(ABBREVIATED)), None)
    joints = [c for c in reading.cues if (c.kind, c.id) == ("boundary", "weak") and tokens[c.end - 1].key.isalpha()]
    return last is not None and any(0 <= last.first - c.end <= PREPOSITION for c in joints)


# A short word and its full stop; the one word that may stand between a conjunction and a date.
ABBREVIATED, PREPOSITION = ("word", "stop"), 1


def _answers(question: Reading, reading: Reading) -> bool:
    """True if a reading of values, names or a yes or no, in which nothing is done, follows a question."""
    if question.sentence.end_mark not in QUESTION_MARKS or reading.sentence.end_mark in QUESTION_MARKS:
        return False
    between = reading.text[question.sentence.span.end : reading.sentence.span.start]
    apart = between.count("\n") > 1
    if question.sentence.asked or len(reading.sentence.tokens) > (LONGEST_APART if apart else LONGEST_ANSWER):
        return False
    named = [m for m in reading.names if m.kind == "entity"]
    again = {m.id for m in named}.intersection(m.id for m in question.names) or _tells_of_treaty(reading)
    if apart and (again or _tells_more(reading) or _tells_of_other(reading)):
        return False  # it says again, or in other words, what it is about, and stands for itself
    first = after_label(reading.sentence, 0)
    replies = [c for c in reading.cues if c.kind == "concept" and c.id in ANSWERS and c.first in (0, first)]
    starts = {i for c in replies for i in range(c.first, c.end)}  # a "no" alone may be read as a refusal
    acts = [m for m in reading.names if m.kind == "event" and m.id not in SAYING_NOTHING]
    doing = [m for m in acts if m.first not in starts or m.end - m.first > LONGEST_REFUSAL]
    if replies and not (reading.values or named):  # "No, it has not ratified it": the reply says all
        asked = {m.id for m in question.names if m.kind == "event"}
        return all(m.id in asked for m in doing)
    return not doing and bool(reading.values or named or replies)


def _tells_more(reading: Reading) -> bool:
    """True if a sentence has more than a few words that are in nothing found: it tells of something else."""
    found = {i for m in reading.mentions for i in range(m.first, m.end)}
    words = [i for i, token in enumerate(reading.sentence.tokens) if token.key[0].isalpha()]
    return sum(i not in found for i in words) > MOST_STRANGE


def _tells_of_other(reading: Reading) -> bool:
    """True if a sentence names a treaty and is more than that name: it tells of that treaty."""
    tokens = [i for i, token in enumerate(reading.sentence.tokens) if token.key[0].isalnum()]
    treaties = [m for m in reading.names if m.kind == "entity" and (m.id == OTHER or LISTED in m.tags)]
    return any(sum(not m.first <= i < m.end for i in tokens) > MOST_STRANGE for m in treaties)


def _tells_of_treaty(reading: Reading) -> bool:
    """True if a sentence names a treaty and says what that is or has: it needs no question before it."""
    treaties = [m for m in reading.names if m.kind == "entity" and LISTED in m.tags]
    return any(_says(cue) and m.end <= cue.first for m in treaties for cue in reading.cues)


def after_label(sentence: Sentence, first: int) -> int:
    """The token behind a label and its colon ("A: No."), or `first` if there is none."""
    label = range(first, min(first + LONGEST_LABEL, len(sentence.tokens)))
    return next((i + 1 for i in label if sentence.tokens[i].key == ":"), first)


def _says(mention: Mention) -> bool:
    return mention.kind == "event" or (mention.kind, mention.id) in (("concept", "has"), ("concept", "being"))


def _joined(one: Sentence, two: Sentence) -> Sentence:
    return Sentence(
        Span(one.span.start, two.span.end), (*one.tokens, *two.tokens), two.end_mark, one.paragraph, one.heading
    )
