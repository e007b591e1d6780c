"""The frames: how a sentence becomes a text that makes the same claim, or, about another treaty, none."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tests.generator.language import Language, Written
from tests.generator.values import Value

SLOT = re.compile(r"\{(\w)(?:\.([\w.-]+))?\}")
TREATY = re.compile(r"\{T(?:\.([\w-]+))?\}")
ALTERNATIVES = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
MARKED = re.compile(r"<([^<>]*)>")
QUOTED = re.compile(r"[\"“”„«»「]")
QUESTION_MARKS = "?？؟"
BULLETS = "-•*"
SUBJECT = "nom"


class Sentence(NamedTuple):
    """A sentence with its value filled in, the slots of the treaty still open, and without its full stop.

    `words` are those of the value, `also` other facts that it states, `at_event` says that it tells of the ceremony.
    """

    text: str
    words: str
    also: tuple[str, ...] = ()
    at_event: bool = False

    @property
    def of_treaty(self) -> bool:
        """True if the sentence names the treaty by a slot."""
        return TREATY.search(self.text) is not None


Frame = Callable[[Language, Sentence, random.Random], str | None]


def fill(language: Language, template: Any, value: Value, rng: random.Random) -> Sentence | None:
    """The sentence of a template with the value in it; None if the value has no words for its slot."""
    given = {"text": template} if isinstance(template, str) else template
    text = str(given["text"])
    written = Written("")
    for slot in SLOT.finditer(text):
        if not TREATY.fullmatch(slot[0]):
            filled = value.write(language, slot[0][1:-1], rng)
            if filled is None or given.get("not", "\0") in filled.text:
                return None  # the words mean something else here, as "over" does before "five sessions"
            written = filled
            text = text.replace(slot[0], filled.text)
    if value.slot and not written.text:
        return None
    text = ALTERNATIVES.sub(lambda found: language.pick(found[1].split("|"), written.plural), text)
    marked = MARKED.search(text)
    words = marked[1] if marked else written.text
    return Sentence(MARKED.sub(r"\1", text), words, tuple(given.get("also", ())), "at-event" in given)


def named(text: str, names: Mapping[str, Any], rng: random.Random) -> str | None:
    """The text with the treaty named, by any of the names in the case that each slot asks for; None if one lacks."""
    if any((slot[1] or SUBJECT) not in names for slot in TREATY.finditer(text)):
        return None

    def name(slot: re.Match[str]) -> str:
        listed = names[slot[1] or SUBJECT]
        return str(listed if isinstance(listed, str) else rng.choice(listed))

    return TREATY.sub(name, text)


def ended(language: Language, text: str) -> str:
    """The sentence with its capital letter and its full stop."""
    mark = language.data["end"]
    return capital(text) + ("" if text.endswith((mark, *QUESTION_MARKS)) else mark)


def capital(text: str) -> str:
    """The text with a capital letter."""
    return text[:1].upper() + text[1:]


def opening(language: Language, rng: random.Random) -> str:
    """A sentence that names the treaty and claims nothing."""
    text = named(rng.choice(language.data["openings"]), language.data["treaty"], rng)
    assert text is not None, f"{language.code}: an opening asks for a case that the treaty's names lack"
    return ended(language, text)


def again(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    """The sentence with the treaty taken up by a word like "it"; None if it does not name one so."""
    text = named(sentence.text, language.data["again"], rng)
    return ended(language, text) if text is not None and sentence.of_treaty else None


def joined(language: Language, *sentences: str) -> str:
    """Sentences as a paragraph."""
    return str(language.data.get("joint", " ")).join(sentences)


def plain(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    """The sentence by itself, the treaty named."""
    text = named(sentence.text, language.data["treaty"], rng)
    return ended(language, text) if text else None


def _headline(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    text = named(sentence.text, language.data["treaty"], rng)
    return f"{capital(text)}\n\n{opening(language, rng)}" if text else None


def _list(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    """A list under a title, the fact's item among others that claim nothing."""
    title = named(rng.choice(language.data["titles"]), language.data["treaty"], rng)
    item = named(sentence.text, language.data["treaty"], rng)
    if title is None or item is None:
        return None
    items = [item, *rng.sample(list(language.data["items"]), 2)]
    rng.shuffle(items)
    bullet = rng.choice(BULLETS)
    return "\n".join([capital(title), *(f"{bullet} {one}" for one in items)])


def _quotation(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    text = named(sentence.text, language.data["treaty"], rng)
    if text is None or QUOTED.search(text):
        return None
    return ended(language, rng.choice(language.data["quotations"]).replace("{s}", capital(text)))


def _reported(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    """The sentence as somebody says it, without quotation marks."""
    text = named(sentence.text, language.data["treaty"], rng)
    if text is None or text.endswith(tuple(QUESTION_MARKS)):
        return None
    return ended(language, rng.choice(language.data["reported"]).replace("{s}", text))


def _pronoun(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    """The treaty named in one sentence and taken up in the next."""
    text = again(language, sentence, rng)
    return joined(language, opening(language, rng), text) if text else None


def _before(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    text = plain(language, sentence, rng)
    return joined(language, _distractor(language, rng), text) if text else None


def _after(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    text = plain(language, sentence, rng)
    return joined(language, text, _distractor(language, rng)) if text else None


def _distractor(language: Language, rng: random.Random) -> str:
    return ended(language, rng.choice(language.data["distractors"]))


def _renamed(language: Language, sentence: Sentence, rng: random.Random) -> str | None:
    text = named(sentence.text, rng.choice(language.data["others"]), rng)
    return ended(language, text) if text and sentence.of_treaty else None


FRAMES: dict[str, Frame] = {
    "active": plain,
    "passive": plain,
    "headline": _headline,
    "list": _list,
    "unsettled": plain,
    "quotation": _quotation,
    "reported": _reported,
    "pronoun": _pronoun,
    "before": _before,
    "after": _after,
    "renamed": _renamed,
}
# The sentences of a frame that has its own; the others take those of the first two.
OWN_SENTENCES = {
    "active": ("active",),
    "passive": ("passive",),
    "headline": ("headline",),
    "list": ("item",),
    "unsettled": ("unsettled",),
}


def groups(frame: str, negated: bool) -> Sequence[str]:
    """The groups of a language file's sentences that a frame takes."""
    if negated:
        return ("negated",) if frame == "active" or frame not in OWN_SENTENCES else ()
    return OWN_SENTENCES.get(frame, ("active", "passive"))
