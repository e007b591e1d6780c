"""The stages in order: from a document to its judged claims."""

import datetime
from collections.abc import Sequence
from functools import partial
from itertools import zip_longest

from factcheck.claims import build_claims
from factcheck.claims.context import Context
from factcheck.claims.discourse import Discourse
from factcheck.claims.naming import named_before, with_aliases
from factcheck.claims.scene import make_scene
from factcheck.claims.sorts import with_adopters, with_placed_events, without_described, without_tellers
from factcheck.claims.stance import refutes
from factcheck.engine import Engine
from factcheck.judge import judge_sentence
from factcheck.language import Passage, main_language, passages
from factcheck.lines import Lines
from factcheck.messages import explain_verdict
from factcheck.model import Checked, Document, Mention, Sentence, Token, Verdict
from factcheck.packs import Pack
from factcheck.reading.bare_days import with_bare_days
from factcheck.reading.echoes import resolve_echoes
from factcheck.reading.mentions import hurried, read_sentence
from factcheck.reading.rejoin import rejoin
from factcheck.sentences import split
from factcheck.spelling import correct
from factcheck.suppress import heed_comments, leave_marked, readable, sic_marks, without_marks
from factcheck.tokens import tokenise


def check_document(
    document: Document, engine: Engine, language: str | None = None, as_of: datetime.date | None = None
) -> Checked:
    """Check one document: read it, find its claims, judge each against the facts.

    `language` is the code of a supported language, or None to detect it paragraph by paragraph; `as_of` dates a
    text without a date of its own.  What is in no supported language is left unread, and said in `unread`.
    """
    text, start = readable(document.text), document.body
    if not text[start:].strip():
        return Checked(document, "", unread="the text is empty")
    parts = [Passage(start, len(text), language)] if language else passages(text, start, engine.profiles)
    read = [part for part in parts if part.language]
    if not read:
        known = ", ".join(engine.languages)
        return Checked(document, "", unread=f"its language is none of {known}; name one with --language if it is")
    reader = _Reader(document, text, engine, document.date or as_of)
    for part in read:
        reader.read(part)
    facts = (fact.id for fact in engine.facts.facts)
    verdicts, unused = heed_comments(reader.verdicts, document.text, document.path, facts)
    return Checked(
        document,
        main_language(read),
        verdicts,
        tuple(reader.mentions),
        reader.sentences,
        reader.other_subjects,
        _unread_lines(text, parts),
        tuple((part.start, part.language) for part in parts) if len(parts) > 1 else (),
        unused,
    )


def tokens_and_sentences(
    text: str, pack: Pack, start: int = 0, end: int | None = None
) -> tuple[list[Token], list[Sentence]]:
    """The tokens of text[start:end], misspelt words corrected, and the sentences that they make."""
    tokens = correct(tokenise(text, pack.normaliser(), start, end), pack)
    return tokens, split(text, tokens, frozenset(pack.settings["abbreviations"]), pack)


class _Reader:
    """Reads a document passage by passage; what the passages before have named is carried over.

    `text` is the document's, without what is no part of its words.
    """

    def __init__(self, document: Document, text: str, engine: Engine, text_date: datetime.date | None) -> None:
        self.document = document
        self.text = text
        self.engine = engine
        self.text_date = text_date
        self.discourse = Discourse()
        self.verdicts: list[Verdict] = []
        self.mentions: list[Mention] = []
        self.sentences = self.other_subjects = 0

    def read(self, passage: Passage) -> None:
        """Judge the claims of one passage, which is in one language."""
        engine, pack = self.engine, self.engine.pack(passage.language)
        marks = sic_marks(self.text, *passage[:2], pack.settings.get("sic", ()))
        text, known = without_marks(self.text, marks), len(self.verdicts)
        tokens, sentences = tokens_and_sentences(text, pack, passage.start, passage.end)
        plain = pack.accented and hurried(tokens)
        word = float(pack.settings.get("word", 1))
        read = partial(read_sentence, text, pack=pack, owners=engine.owners, plain=plain)
        read_all = rejoin([read(sentence) for sentence in sentences], engine.members, read)
        dated = with_bare_days(read_all, pack.settings, self.text_date)
        readings = resolve_echoes(dated, engine.attributes.state_events, engine.attributes.sole_events)
        entities = engine.facts.entities
        own = without_described((without_tellers(reading, entities) for reading in readings), entities)
        named = [with_aliases(reading, entities) for reading in named_before(own)]
        adopting = engine.facts.known_names("adoption-body")
        told = [with_adopters(with_placed_events(reading, entities), entities, adopting) for reading in named]
        scenes = [make_scene(reading, entities, word) for reading in told]
        self.discourse.look_ahead(scenes)
        for scene, following in zip_longest(scenes, scenes[1:]):
            refuted = following is not None and refutes(following)
            context = Context(scene, self.discourse, engine.attributes, engine.facts, self.text_date, refuted)
            claims = build_claims(context)
            judged = judge_sentence(claims, engine.facts)
            self.verdicts += [explain_verdict(verdict, self.document, engine.facts, pack) for verdict in judged]
            self.mentions += scene.reading.mentions
            self.other_subjects += context.other_subjects
            self.discourse.remember(scene)
            self.discourse.remember_counts(claims, scene)
        self.sentences += len(sentences)
        if marks:
            self.verdicts[known:] = leave_marked(self.verdicts[known:], self.document, marks)


def _unread_lines(text: str, parts: Sequence[Passage]) -> str:
    """What is said of the passages in no supported language; "" if there is none."""
    lines, places = Lines(text), []
    for part in parts:
        if not part.language:
            first = lines.place(part.start)[0]
            last = lines.place(part.start + len(text[part.start : part.end].rstrip()) - 1)[0]
            places.append(f"{first}-{last}" if last > first else str(first))
    if not places:
        return ""
    noun = "line" if len(places) == 1 and places[0].isdigit() else "lines"
    return f"{noun} {', '.join(places)}: in no supported language"
