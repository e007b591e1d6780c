"""The stages in order: from a document to its judged claims."""

import datetime
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factcheck import compiled
from factcheck.attributes import FILE as ATTRIBUTES
from factcheck.attributes import Attribute, build_attributes, dated_events, held_concepts, load_attributes, state_events
from factcheck.claims import build_claims
from factcheck.claims.frames import Context
from factcheck.claims.scene import make_scene
from factcheck.claims.subjects import Discourse
from factcheck.factbase import FactBase, load_facts
from factcheck.judge import judge_readings
from factcheck.language import Profiles, detect, make_profiles
from factcheck.messages import explain_verdict
from factcheck.model import Checked, Document, Fact, Mention, Verdict
from factcheck.packs import LANGUAGES, Pack, available, load_pack
from factcheck.profiles import profile_data
from factcheck.reading.mentions import hurried, read_sentence
from factcheck.sentences import split
from factcheck.sets import Names
from factcheck.spelling import correct
from factcheck.tokens import tokenise


@dataclass
class Engine:
    """The fact base and the language files, each loaded when a text first needs it."""

    facts: FactBase

    def __post_init__(self) -> None:
        self._packs: dict[str, Pack] = {}

    @cached_property
    def attributes(self) -> dict[str, Attribute]:
        """The attributes and their frames."""
        return build_attributes(compiled.load("attributes", [ATTRIBUTES], load_attributes))

    @cached_property
    def special_words(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The events that dates belong to, the concepts that one name holds, the events of states."""
        return dated_events(self.attributes), held_concepts(self.attributes), state_events(self.attributes)

    @cached_property
    def owners(self) -> dict[str, str]:
        """The organisations, each with the treaty that is known to be its own."""
        bodies = {e.id: "" for e in self.facts.entities.values() if e.type == "body"}
        own = {name: f.subject for f in self.facts.with_attribute("parent-body") for name in sorted(_names(f))}
        return bodies | own

    @cached_property
    def profiles(self) -> Profiles:
        """What each language is recognised by."""
        sources = sorted(LANGUAGES.glob("*.yaml"))
        return make_profiles(compiled.load("profiles", sources, lambda: profile_data(LANGUAGES)))

    @property
    def languages(self) -> list[str]:
        """The codes of the languages that can be read."""
        return available()

    def pack(self, code: str) -> Pack:
        """The language file of a code.  Raises DataError if the file is invalid."""
        if code not in self._packs:
            self._packs[code] = load_pack(LANGUAGES / f"{code}.yaml")
        return self._packs[code]


def _names(fact: Fact) -> frozenset[str]:
    value = fact.current.value
    return value.ids if isinstance(value, Names) else frozenset()


def load_engine(facts: Path | None = None) -> Engine:
    """The engine with the shipped fact base, or with the one in the folder `facts`.

    Raises DataError, with every mistake, if the fact base is invalid.
    """
    return Engine(load_facts(facts))


def check_document(document: Document, engine: Engine, language: str | None = None, as_of: datetime.date | None = None) -> Checked:
    """Check one document: read it, find its claims, judge each against the facts.

    `language` is the code of a supported language, or None to detect it; `as_of` dates a text without a date
    of its own.  A text in no supported language comes back unread.
    """
    code = language or detect(document.text[document.body :], engine.profiles)
    if not document.text[document.body :].strip():
        return Checked(document, "", unread="the text is empty")
    if not code:
        known = ", ".join(engine.languages)
        return Checked(document, "", unread=f"its language is none of {known}; name one with --language if it is")
    pack = engine.pack(code)
    discourse, text_date = Discourse(), document.date or as_of
    verdicts: list[Verdict] = []
    mentions: list[Mention] = []
    others = 0
    tokens = tokenise(document.text, pack.normaliser(), document.body)
    tokens = correct(tokens, pack)
    plain = pack.accented and hurried(tokens)
    sentences = split(document.text, tokens, frozenset(pack.settings["abbreviations"]))
    for sentence in sentences:
        reading = read_sentence(document.text, sentence, pack, engine.owners, plain)
        scene = make_scene(reading, engine.facts.entities)
        context = Context(scene, discourse, engine.attributes, engine.facts, text_date, *engine.special_words)
        verdicts += [judge_readings(readings, engine.facts) for readings in build_claims(context)]
        mentions += reading.mentions
        others += context.other_subjects
        discourse.remember(scene)
    explained = tuple(explain_verdict(v, document, engine.facts, pack) for v in verdicts)
    return Checked(document, code, explained, tuple(mentions), len(sentences), others)
