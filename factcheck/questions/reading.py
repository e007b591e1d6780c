"""Reads a question: what it names, as `verify` would, what it asks for, and which of its words say nothing known."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.engine import Engine
from factcheck.frozen import replace
from factcheck.lexicon import find
from factcheck.model import Hit, Sentence, Span, Token, ValueSet
from factcheck.packs import Pack
from factcheck.reading.mentions import Reading, read_sentence
from factcheck.tokens import tokenise, unaccented

QUESTION_MARKS = frozenset("?？؟")
LONGEST = 500  # characters of a question; what follows is not read
# A misspelt word is at least this long; a long one may have two letters wrong.
SHORTEST_TYPO, TWO_TYPOS = 5, 9
WHETHER, LIST = "whether", "list"
# What says that only some are counted ("African states"), and what numbers a part ("Article 14").
SOME, PART_ROLES = "subset", ("article", "section")
# Mentions in which no word asks for anything.
HOLDING = ("event", "date", "duration")
# The parts of a treaty's name that make another one, what a counting question counts.
HEADS, COUNTING = ("heads", "laws"), ("count", "which")
# Cues of a text that say nothing in a question.
SILENT = ("context", "boundary")
# Mentions whose words tell something even if they are function words elsewhere.
CONTENT = ("event", "unit", "role", "entity", "ordinal")
# Mentions that are none where a question word stands in their place.
ASKED_TOO = ("concept", "number", "ordinal")


class Part(NamedTuple):
    """Words of a question that may tell which fact it is about, and what they may mean.

    `places` are its tokens, `id` is a unit, event, concept, entity, role, attribute or fact; a number or date has a
    `value`.
    """

    places: tuple[int, ...]
    kind: str
    id: str
    value: ValueSet | None = None


class Question(NamedTuple):
    """A question as read: its parts, what it asks for, its words that no language file knows.

    `names` counts those of the unknown words that have a capital letter.  Those are `wrong` that say that the question
    is about something else: an unknown thing that is counted ("how many women"), only some of a thing, one part of
    the treaty, or a kind of treaty that the fact base's is none of ("charter").  `counted` are the units that it
    counts, `silent` the words that tell nothing.
    """

    text: str
    language: str
    reading: Reading
    parts: tuple[Part, ...]
    asking: tuple[Part, ...]
    unknown: tuple[int, ...]
    names: int
    wrong: frozenset[int]
    counted: frozenset[str]
    silent: frozenset[int]

    @property
    def asks(self) -> frozenset[str]:
        """What it asks for, as the `asks` of the language file; a mark alone asks whether."""
        asks = frozenset(part.id for part in self.asking)
        whether = self.reading.sentence.end_mark and asks <= {LIST}
        return asks | {WHETHER} if whether else asks

    @property
    def decidable(self) -> bool:
        """True if it asks whether something is so before it asks for anything else."""
        first = min((p for p in self.asking if p.id != LIST), key=lambda part: part.places[0], default=None)
        return WHETHER in self.asks and (first is None or first.id == WHETHER)

    @property
    def tokens(self) -> Sequence[Token]:
        """The words and marks of the question."""
        return self.reading.sentence.tokens


def read_question(text: str, code: str, engine: Engine) -> Question:
    """The question as read in a language; a word that is not known is tried without accents, then as a misspelling."""
    pack = engine.pack(code)
    text = text[:LONGEST]
    tokens = tokenise(text, pack.normaliser())
    question = _read(text, tokens, pack, engine, plain=False)
    if pack.accented and any(tokens[at].key.isascii() for at in question.unknown):
        other = _read(text, tokens, pack, engine, plain=True)
        question = min(question, other, key=lambda q: len(q.unknown))
    if question.unknown:
        mended = _mended(question, pack)
        if mended != list(question.tokens):
            other = _read(text, mended, pack, engine, plain=question.reading.sentence.heading)
            question = min(question, other, key=lambda q: len(q.unknown))
    return question


def _read(text: str, tokens: Sequence[Token], pack: Pack, engine: Engine, plain: bool) -> Question:
    """The question read with or without accents; `heading` of its sentence remembers which."""
    if plain:
        tokens = [replace(t, key=unaccented(t.key)) for t in tokens]
    sentence = Sentence(Span(0, len(text)), tuple(tokens), _end_mark(tokens), heading=plain)
    reading = read_sentence(text, sentence, pack, engine.owners, plain)
    hits = _longest_asks(find(tokens, pack.questions["plain" if plain else "trie"]))
    written = find(tokens, pack.plain if plain else pack.trie)
    hits += _states(written, reading)
    asking = _asking(hits, reading)
    marks = {i for i, token in enumerate(tokens) if not token.key[0].isalnum()}
    silent = frozenset(i for hit in hits if hit.category in ("ask", "word") for i in _places(hit)) | marks
    parts = tuple(_parts(reading, hits, silent))
    silent |= _function_words(hits, reading) - _covered(part for part in parts if part.kind in CONTENT)
    known = _covered(parts) | silent
    unknown = tuple(i for i in range(len(tokens)) if i not in known)
    asked = {part.places[-1] + 1 for part in asking if part.id in COUNTING}
    counted = frozenset(part.id for part in parts if part.kind == "unit" and part.places[0] in asked - silent)
    heads = {i for hit in written if hit.category == "treaty" and hit.id in HEADS for i in range(hit.first, hit.end)}
    heads -= _covered(part for part in parts if part.kind in ("entity", "topic")) | silent
    wrong = frozenset(asked.intersection(unknown) | heads | _some(parts, reading, engine))
    names = 0 if text.isupper() else sum(text[tokens[i].start].isupper() for i in unknown if i)
    return Question(text, pack.code, reading, parts, asking, unknown, names, wrong, counted, silent)


def _asking(hits: Iterable[Hit], reading: Reading) -> tuple[Part, ...]:
    """The words that ask, but for those inside an event, a date or a duration ("put their name to it", "90 days")."""
    holding = [m for m in (*reading.names, *reading.values) if m.kind in HOLDING]
    inside = [set(range(m.first, m.end)) for m in holding]
    return tuple(_part(h) for h in hits if h.category == "ask" and not any(set(_places(h)) < one for one in inside))


def _function_words(hits: Iterable[Hit], reading: Reading) -> set[int]:
    """The words that tell nothing where they are no part of what is named."""
    found = {i for hit in hits if hit.category == "profile" for i in range(hit.first, hit.end)}
    return found | {i for m in reading.cues if m.kind in SILENT for i in range(m.first, m.end)}


def _covered(parts: Iterable[Part]) -> set[int]:
    return {i for part in parts for i in part.places}


def _some(parts: Iterable[Part], reading: Reading, engine: Engine) -> set[int]:
    """Where the question is about some of a thing only; the name of a member ("European Union") is none of those."""
    some = {m.first for m in reading.cues if m.id == SOME} | {m.first for m in reading.values if m.role in PART_ROLES}
    return some - _covered(p for p in parts if p.id in engine.facts.entities and _is_member(p, engine))


def _is_member(part: Part, engine: Engine) -> bool:
    """True if a part names one of those that are listed: a state, a body, a language; not a region of several."""
    return engine.facts.entities[part.id].type in ("state", "body", "language", "treaty")


def _end_mark(tokens: Sequence[Token]) -> str:
    return "?" if any(token.key in QUESTION_MARKS for token in tokens) else ""


def _states(hits: Iterable[Hit], reading: Reading) -> list[Hit]:
    """The names of states that stand inside another mention ("is Mexico among the signatories")."""
    entities = {i for m in reading.names if m.kind == "entity" for i in range(m.first, m.end)}
    inside = {i for m in reading.names for i in range(m.first, m.end)} - entities
    named = [hit for hit in hits if hit.category == "entity" and "names" in hit.tags]
    return [replace(hit, tags=()) for hit in named if inside.issuperset(range(hit.first, hit.end))]


def _longest_asks(hits: Sequence[Hit]) -> list[Hit]:
    """The hits; of words that ask, the longest at each place ("how many days" is no "how many")."""
    asked = [hit for hit in hits if hit.category == "ask"]
    return [hit for hit in hits if hit.category != "ask" or not any(_covers(other, hit) for other in asked)]


def _covers(other: Hit, hit: Hit) -> bool:
    return set(_places(other)) > set(_places(hit))


def _places(hit: Hit) -> tuple[int, ...]:
    """The tokens of a hit, without those in its gap."""
    if len(hit.tags) < 2:
        return tuple(range(hit.first, hit.end))
    before, behind = map(int, hit.tags)
    return (*range(hit.first, hit.first + before), *range(hit.end - behind, hit.end))


def _part(hit: Hit) -> Part:
    return Part(_places(hit), hit.category, hit.id)


def _parts(reading: Reading, hits: Iterable[Hit], silent: frozenset[int]) -> Iterable[Part]:
    """The mentions and topics; a concept only where it has a word that tells something."""
    units = {i for mention in reading.names if mention.kind == "unit" for i in range(mention.first, mention.end)}
    for mention in (*reading.names, *reading.values, *reading.cues):
        places = tuple(range(mention.first, mention.end))
        if mention.unit:  # what is counted is a mention of its own
            places = tuple(at for at in places if at not in units) or places
        if mention.kind in SILENT or (mention.kind in ASKED_TOO and silent.issuperset(places)):
            continue
        yield Part(places, mention.kind, mention.id or mention.unit, mention.value)
    for hit in hits:
        if hit.category in ("topic", "entity"):
            yield _part(hit)


def _mended(question: Question, pack: Pack) -> list[Token]:
    """The tokens, each unknown word with the key of the one known word that it is close to."""
    tokens = list(question.tokens)
    for at in question.unknown:
        token = tokens[at]
        if len(token.key) >= SHORTEST_TYPO and token.key.isalpha() and token.key not in pack.known:
            close = _close(token.key, pack)
            if close:
                tokens[at] = replace(token, key=close)
    return tokens


def _close(key: str, pack: Pack) -> str:
    """The known word that a key is a misspelling of, "" if none is close enough."""
    from rapidfuzz.distance import OSA

    most = 2 if len(key) >= TWO_TYPOS else 1
    words = (w for w in (*pack.questions["vocabulary"], *pack.vocabulary) if abs(len(w) - len(key)) <= most)
    near = [(distance, word) for word in words if (distance := OSA.distance(key, word, score_cutoff=most)) <= most]
    return min(near, default=(0, ""))[1]
