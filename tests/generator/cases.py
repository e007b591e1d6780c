"""The labelled texts of a language: every fact, in every value, form and frame that the language file has words for."""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from tests.generator.frames import FRAMES, Sentence, again, ended, fill, groups, joined, plain
from tests.generator.language import FOLDER, Language, load_language, read_plain
from tests.generator.oracle import Oracle, load_facts
from tests.generator.values import Value, values

FACTS = FOLDER.parent.parent / "facts"
PLAN = FOLDER / "plan.yaml"
# How many sentences of a frame each value is put in.
PER_FRAME = 1
# The frame of several claims in one text, and how many others each is put beside.
TOGETHER, OTHERS = "together", 2
# Facts about another treaty, or beside one.
OF_ANOTHER = ("budapest.", "context.budapest")
# Of two facts that fit equally well, the better verdict counts.
ORDER = ("agrees", "disputed", "outdated", "unverified", "conflicts")


class Expected(NamedTuple):
    """A claim that a text makes: the fact, the words of its value, the verdict."""

    fact: str
    words: str
    verdict: str


@dataclass(frozen=True)
class Case:
    """A text with what it claims; `also` are facts that it may rightly be found to state besides.

    `label` says how the value stands to the true one, with the date of the text behind an @.
    """

    language: str
    fact: str
    frame: str
    form: str
    label: str
    hedge: str
    negated: bool
    text: str
    date: str = ""
    expected: tuple[Expected, ...] = ()
    also: tuple[str, ...] = ()


@cache
def oracle() -> Oracle:
    """The oracle over the facts and entities of the project."""
    files = [read_plain(path) for path in sorted(FACTS.glob("*/*.yaml"))]
    entities: Mapping[str, Mapping[str, Any]] = read_plain(FACTS / "entities.yaml")
    within = {ident: tuple(e.get("within", ())) for group in entities.values() for ident, e in group.items()}
    return Oracle(load_facts(files), within)


@cache
def stated() -> Mapping[str, list[Value]]:
    """The values that each fact is stated with."""
    plan = read_plain(PLAN)
    meanings = {**plan["offices"], **plan["texts"]}
    return {fact: values(entry, meanings) for fact, entry in plan["facts"].items()}


def cases(code: str, seed: int = 0) -> Iterator[Case]:
    """Every case of a language, the same for the same seed."""
    language = load_language(code)
    for fact, listed in stated().items():
        for value in listed:
            for frame in FRAMES:
                yield from _framed(language, fact, value, frame, seed)
            yield from _together(language, fact, value, seed)
    yield from _unrelated(language)


def sample(code: str, count: int, seed: int = 0) -> list[Case]:
    """Some cases of a language, the same for the same seed, without making them all."""
    language, rng = load_language(code), random.Random(f"{seed} {code}")
    facts, frames = list(stated()), [*FRAMES, TOGETHER]
    found: list[Case] = []
    while len(found) < count:
        fact = rng.choice(facts)
        value, frame, own = rng.choice(stated()[fact]), rng.choice(frames), rng.random()
        made = (
            _together(language, fact, value, own) if frame == TOGETHER else _framed(language, fact, value, frame, own)
        )
        found += made
    return found[:count]


def _framed(language: Language, fact: str, value: Value, frame: str, seed: float) -> Iterator[Case]:
    """The cases of one value of a fact in one frame."""
    rng = random.Random(f"{seed} {language.code} {fact} {value.described} {frame}")
    for negated in (False, True):
        for sentence in _filled(language, fact, value, frame, negated, rng):
            if (sentence.at_event or negated) and value.own:
                continue  # what had been signed by a day is not all that was signed in Hanoi
            case = _case(language, fact, value, frame, negated, sentence, rng)
            if case is not None:
                yield case


def _together(language: Language, fact: str, value: Value, seed: float) -> Iterator[Case]:
    """A paragraph in which the fact stands among others, the treaty named first and perhaps taken up later."""
    rng = random.Random(f"{seed} {language.code} {fact} {value.described} {TOGETHER}")
    told = [(fact, value), *_others(fact, rng)]
    rng.shuffle(told)
    texts, expected, also = [], [], []
    for one, its in told:
        sentences = _filled(language, one, its, TOGETHER, False, rng)
        if its.claim.when or not sentences:
            return
        ways = [plain, again] if texts and not fact.startswith(OF_ANOTHER) else [plain]
        text = rng.choice(ways)(language, sentences[0], rng) or plain(language, sentences[0], rng)
        if text is None:
            return
        texts.append(text)
        expected.append(_expected(one, its, TOGETHER, False, sentences[0], text))
        also += sentences[0].also
    text = joined(language, *texts)
    yield _written(language, fact, TOGETHER, value, False, text, expected, also)


def _others(fact: str, rng: random.Random) -> list[tuple[str, Value]]:
    """Some facts of other topics, each with one of its values; none about another treaty ("it")."""
    topics: dict[str, list[str]] = {}
    for one in stated():
        if not one.startswith(OF_ANOTHER):
            topics.setdefault(one.partition(".")[0], []).append(one)
    topics.pop(fact.partition(".")[0], None)
    chosen = [rng.choice(topics[topic]) for topic in rng.sample(sorted(topics), OTHERS)]
    return [(one, rng.choice([v for v in stated()[one] if not v.claim.when])) for one in chosen]


def _filled(
    language: Language, fact: str, value: Value, frame: str, negated: bool, rng: random.Random
) -> list[Sentence]:
    """Some sentences of the frame that the value fits in."""
    listed = language.data["facts"].get(fact, {})
    if negated and value.claim.hedge in language.data.get("fused", ()):
        return []
    found = []
    for group in groups(frame, negated):
        templates = listed.get(group, [])
        for template in templates.get(value.data, []) if isinstance(templates, dict) else templates:
            sentence = fill(language, template, value, rng)
            if sentence is not None:
                found.append(sentence)
    return rng.sample(found, min(PER_FRAME, len(found)))


def _case(
    language: Language, fact: str, value: Value, frame: str, negated: bool, sentence: Sentence, rng: random.Random
) -> Case | None:
    renamed = frame == "renamed"
    if renamed and fact.startswith("person."):
        return None  # an office is the person's, whatever the treaty
    text = FRAMES[frame](language, sentence, rng)
    if text is None:
        return None
    expected = () if renamed else (_expected(fact, value, frame, negated, sentence, text),)
    also = () if renamed else sentence.also
    return _written(language, fact, frame, value, negated, text, expected, also)


def _expected(fact: str, value: Value, frame: str, negated: bool, sentence: Sentence, text: str) -> Expected:
    """What a sentence claims, as it stands in its text."""
    claim = replace(value.claim, negated=negated, at_event=sentence.at_event, stance=frame == "unsettled")
    facts = alike(fact)
    verdict = min((oracle().verdict(one, claim) for one in facts), key=ORDER.index)
    return Expected("|".join(facts), _as_in(text, sentence.words), verdict)


def _written(
    language: Language,
    fact: str,
    frame: str,
    value: Value,
    negated: bool,
    text: str,
    expected: Iterable[Expected],
    also: Iterable[str],
) -> Case:
    when = value.claim.when
    date = when.isoformat() if when else ""
    kind = (fact, frame, value.form, value.label, value.claim.hedge, negated)
    return Case(language.code, *kind, text, date, tuple(expected), tuple(also))


def alike(fact: str) -> list[str]:
    """The fact, and another one that the same words state as well."""
    other = read_plain(PLAN)["alike"].get(fact)
    return [fact, other] if other else [fact]


def _as_in(text: str, words: str) -> str:
    """The words as they stand in the text: with a capital letter where they open a sentence."""
    return words if words in text else words[:1].upper() + words[1:]


def _unrelated(language: Language) -> Iterator[Case]:
    """Texts about something else, and about other treaties."""
    for form in ("unrelated", "distractors"):
        for text in language.data[form]:
            yield Case(language.code, "none", "unrelated", form, "", "", False, ended(language, text))
