"""The labelled texts of a language: every fact, in every value, form and frame that the language file has words for."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from tests.generator.language import FOLDER, Language, Written, load_language, read_plain
from tests.generator.oracle import Oracle, load_facts
from tests.generator.values import Value, values

FACTS = FOLDER.parent.parent / "facts"
SLOT = re.compile(r"\{(\w)(?:\.([\w.-]+))?\}")
ALTERNATIVES = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
MARKED = re.compile(r"<([^<>]*)>")
QUOTED = re.compile(r"[\"“”„«»「《]")
TREATY = "T"
QUESTION_MARKS = "?？؟"
PER_FRAME = 2


class Expected(NamedTuple):
    """A claim that a text makes: the fact, the words of its value, the verdict."""

    fact: str
    words: str
    verdict: str


@dataclass(frozen=True)
class Case:
    """A text with what it claims; `also` are facts that it may rightly be found to state besides."""

    language: str
    fact: str
    frame: str
    form: str
    label: str
    hedge: str
    negated: bool
    text: str
    date: str
    expected: tuple[Expected, ...]
    also: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """A sentence with its value filled in, the slots of the treaty still open, and without its full stop."""

    text: str
    words: str
    also: tuple[str, ...]
    at_event: bool


@cache
def oracle() -> Oracle:
    """The oracle over the facts and entities of the project."""
    files = [read_plain(path) for path in sorted(FACTS.glob("*/*.yaml"))]
    entities: Mapping[str, Mapping[str, Any]] = read_plain(FACTS / "entities.yaml")
    within = {ident: tuple(e.get("within", ())) for group in entities.values() for ident, e in group.items()}
    return Oracle(load_facts(files), within)


def cases(code: str, seed: int = 0) -> Iterator[Case]:
    """Every case of a language, the same for the same seed."""
    language, plan = load_language(code), read_plain(FOLDER / "plan.yaml")
    meanings = {**plan["offices"], **plan["texts"]}
    for fact, entry in plan["facts"].items():
        writer = _Writer(language, fact, seed)
        for value in values(entry, meanings):
            yield from writer.cases(value)


@dataclass(frozen=True)
class _Writer:
    """Writes the cases of one fact in one language."""

    language: Language
    fact: str
    seed: int

    @property
    def sentences(self) -> Mapping[str, Any]:
        return dict(self.language.data["facts"].get(self.fact, {}))

    def cases(self, value: Value) -> Iterator[Case]:
        """The cases of one value, in each frame."""
        when = value.claim.when.isoformat() if value.claim.when else ""
        for frame, build in FRAMES.items():
            rng = random.Random(f"{self.seed} {self.language.code} {self.fact} {value} {frame}")
            for negated in (False, True):
                for sentence in self._filled(value, _groups(frame, negated), rng):
                    if (sentence.at_event or negated) and value.label.startswith("own"):
                        continue  # what had been signed by a day is not all that was signed in Hanoi
                    made = build(self, sentence, rng)
                    if made is not None:
                        text, renamed = made
                        verdict = self._verdict(value, negated, sentence, frame == "unsettled")
                        expected = () if renamed else (Expected(self.fact, _as_in(text, sentence.words), verdict),)
                        yield Case(
                            self.language.code,
                            self.fact,
                            frame,
                            value.form,
                            value.label,
                            value.claim.hedge,
                            negated,
                            text,
                            when,
                            expected,
                            () if renamed else sentence.also,
                        )

    def _verdict(self, value: Value, negated: bool, sentence: Sentence, open_: bool) -> str:
        claim = replace(value.claim, negated=negated, at_event=sentence.at_event, stance=open_)
        return oracle().verdict(self.fact, claim)

    def _filled(self, value: Value, groups: Sequence[str], rng: random.Random) -> list[Sentence]:
        """Some sentences of the groups that the value fits in."""
        found = []
        for group in groups:
            listed = self.sentences.get(group, [])
            templates = listed.get(value.data, []) if isinstance(listed, dict) else listed
            for template in templates:
                sentence = self._fill(template, value, rng)
                if sentence is not None:
                    found.append(sentence)
        return rng.sample(found, min(PER_FRAME, len(found)))

    def _fill(self, template: Any, value: Value, rng: random.Random) -> Sentence | None:
        given = {"text": template} if isinstance(template, str) else template
        text = str(given["text"])
        written = Written("")
        for slot in SLOT.finditer(text):
            if slot[1] == TREATY:
                continue
            filled = value.write(self.language, slot[0][1:-1], rng)
            if filled is None:
                return None
            written = filled
            text = text.replace(slot[0], filled.text)
        if value.slot and not written.text:
            return None
        text = ALTERNATIVES.sub(lambda m: self.language.pick(m[1].split("|"), written.plural), text)
        marked = MARKED.search(text)
        words = marked[1] if marked else written.text
        text = MARKED.sub(r"\1", text)
        return Sentence(text, words, tuple(given.get("also", ())), "at-event" in given)

    # The frames: a sentence becomes a text; True says that it is about another treaty.

    def named(self, text: str, names: Mapping[str, Any], rng: random.Random) -> str | None:
        """The sentence with the treaty named, each time by one of its names in the case that is asked for."""
        missing = False

        def name(slot: re.Match[str]) -> str:
            nonlocal missing
            listed = names.get(slot[2] or "nom")
            missing = missing or not listed
            return rng.choice([listed] if isinstance(listed, str) else listed) if listed else ""

        filled = re.sub(r"\{(T)(?:\.([\w-]+))?\}", name, text)
        return None if missing else filled

    def ended(self, text: str) -> str:
        """The sentence with its capital letter and its full stop."""
        mark = self.language.data["end"]
        end = "" if text.endswith((mark, *QUESTION_MARKS)) else mark
        return text[:1].upper() + text[1:] + end

    def said(self, sentence: Sentence, rng: random.Random) -> str | None:
        named = self.named(sentence.text, self.language.data["treaty"], rng)
        return self.ended(named) if named is not None else None

    def joined(self, *sentences: str) -> str:
        return self.language.data.get("joint", " ").join(sentences)


def _as_in(text: str, words: str) -> str:
    """The words as they stand in the text: with a capital letter where they open a sentence."""
    return words if words in text else words[:1].upper() + words[1:]


Framed = tuple[str, bool] | None


# The sentences of a frame that has its own; the others take those of the first two.
OWN_SENTENCES = {
    "active": ("active",),
    "passive": ("passive",),
    "headline": ("headline",),
    "list": ("item",),
    "unsettled": ("unsettled",),
}


def _groups(frame: str, negated: bool) -> Sequence[str]:
    if negated:
        return () if frame in OWN_SENTENCES and frame != "active" else ("negated",)
    return OWN_SENTENCES.get(frame, ("active", "passive"))


def _plain(writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    text = writer.said(sentence, rng)
    return (text, False) if text else None


def _quotation(writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    named = writer.named(sentence.text, writer.language.data["treaty"], rng)
    if named is None or QUOTED.search(named):
        return None
    pattern = rng.choice(writer.language.data["quotations"])
    return writer.ended(pattern.replace("{s}", named[:1].upper() + named[1:])), False


def _pronoun(writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    if "{T" not in sentence.text:
        return None
    again = writer.named(sentence.text, writer.language.data["again"], rng)
    if again is None:
        return None
    opening = writer.named(rng.choice(writer.language.data["openings"]), writer.language.data["treaty"], rng)
    return (writer.joined(writer.ended(opening), writer.ended(again)), False) if opening else None


def _distracted(before: bool, writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    text = writer.said(sentence, rng)
    other = writer.ended(rng.choice(writer.language.data["distractors"]))
    if text is None:
        return None
    return writer.joined(*((other, text) if before else (text, other))), False


def _renamed(writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    """The sentence about another treaty; an office is the person's whatever the treaty."""
    if "{T" not in sentence.text or writer.fact.startswith("person."):
        return None
    text = writer.named(sentence.text, rng.choice(writer.language.data["others"]), rng)
    return (writer.ended(text), True) if text else None


def _headline(writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    headline = writer.named(sentence.text, writer.language.data["treaty"], rng)
    body = writer.named(rng.choice(writer.language.data["openings"]), writer.language.data["treaty"], rng)
    if headline is None or body is None:
        return None
    return f"{headline[:1].upper()}{headline[1:]}\n\n{writer.ended(body)}", False


def _list(writer: _Writer, sentence: Sentence, rng: random.Random) -> Framed:
    """A list of facts under a title, the fact's own item among others that claim nothing."""
    title = writer.named(rng.choice(writer.language.data["titles"]), writer.language.data["treaty"], rng)
    item = writer.named(sentence.text, writer.language.data["treaty"], rng)
    if title is None or item is None:
        return None
    items = [item, *rng.sample(writer.language.data["items"], 2)]
    rng.shuffle(items)
    bullet = rng.choice(BULLETS)
    return "\n".join([title[:1].upper() + title[1:], *(f"{bullet} {one}" for one in items)]), False


BULLETS = "-•*"
FRAMES = {
    "active": _plain,
    "passive": _plain,
    "headline": _headline,
    "list": _list,
    "unsettled": _plain,
    "quotation": _quotation,
    "pronoun": _pronoun,
    "before": lambda *given: _distracted(True, *given),
    "after": lambda *given: _distracted(False, *given),
    "renamed": _renamed,
}
