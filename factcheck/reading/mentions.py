"""Finds the mentions of one sentence: values first, then names and cues, the longest reading of each place."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.frozen import replace
from factcheck.lexicon import Trie, find
from factcheck.model import Hit, Mention, Sentence, Span, Token
from factcheck.packs import Pack, accentless
from factcheck.reading.chosen import (
    EXCLUSIVE,
    LANGUAGE,
    PSEUDO,
    certain,
    joins_on,
    known_people,
    lies_inside,
    longest,
    longest_each,
    outermost,
    prefixed_places,
    shadowed,
    uncut,
    without_led,
    without_objects,
    without_sources,
)
from factcheck.reading.parted import parted
from factcheck.reading.treaties import compose
from factcheck.reading.units import (
    ARTICLE_WORD,
    attending,
    bare_ordinal,
    counted_tens,
    doers,
    follows_noun,
    measured,
    named_by_number,
    narrowed_counts,
    uncounted,
    with_unit,
)
from factcheck.reading.values import read_values
from factcheck.sentences import OPENING
from factcheck.spelling import accented
from factcheck.tokens import unaccented

CUES = ("concept", "context", "boundary", "weekday")
LETTERS_OF_A_SENTENCE = 20
FARTHEST_UNIT = 3
PLURAL = ("concept", "plural")
COUNTS = ("number", "ordinal")
OF_THEM = ("concept", "of-them")
COPULAS = frozenset((("concept", "being"), ("concept", "has")))


class Reading(NamedTuple):
    """A sentence and everything found in it, by place."""

    text: str
    sentence: Sentence
    values: tuple[Mention, ...]
    names: tuple[Mention, ...]
    cues: tuple[Mention, ...]

    @property
    def mentions(self) -> list[Mention]:
        """All mentions in the order of the text."""
        return sorted((*self.values, *self.names, *self.cues), key=lambda m: (m.first, -m.end))


def read_sentence(text: str, sentence: Sentence, pack: Pack, owners: Mapping[str, str], plain: bool = False) -> Reading:
    """Return the mentions of a sentence of `text`.

    `owners` maps the organisations whose names stand inside treaties' names to the treaty that is theirs;
    `plain` says that the whole text is typed without accents.
    """
    trie, tokens = choose_trie(sentence, pack, plain)
    hits = certain(find(tokens, trie), text, tokens)
    if "lower-adjectives" in pack.settings:
        hits = known_people(hits, text, tokens, frozenset(pack.settings.get("people-articles", ())))
    hits = without_led(hits, tokens, pack)
    hits += prefixed_places(hits, tokens, pack)
    hits = without_objects(hits)
    values = [v for v in read_values(tokens, hits, pack.numbers) if not _weekday(v, hits, text, tokens)]
    hits += compose(text, tokens, hits, pack.settings, owners)
    hits = [hit for hit in hits if hit.category != "event" or not _holds_count(hit, hits, values, last=True)]
    hits = parted(hits, values)
    hits = [hit for hit in hits if hit.category != "event" or not _holds_count(hit, hits, values)]
    hits = uncut(without_sources(hits))
    counted = frozenset(value.end for value in values if value.kind in COUNTS)
    dated = {i for value in values if value.kind == "date" for i in range(value.first, value.end)}
    # "May 2021" may nothing, "Sunday, 26 October" is a date
    hits = [hit for hit in hits if hit.category not in ("context", "weekday") or hit.first not in dated]
    contexts = [hit for hit in hits if hit.category == "context"]
    chosen = longest((h for h in hits if h.category in EXCLUSIVE and not shadowed(h, contexts)), counted)
    cues = [h for h in hits if h.category in CUES and not lies_inside(h, chosen) and not shadowed(h, contexts)]
    spoken = [h for h in hits if h.category == LANGUAGE and not _part_of_name(h, chosen) and h.first not in dated]
    languages = outermost([h for h in spoken if not any(_holds(c, h) for c in contexts)])
    chosen = [h for h in chosen if not _within_language(h, languages)]
    units = sorted((hit for hit in chosen if hit.category == "unit"), key=lambda h: h.first)
    values = _with_units(values, hits, units, chosen, tokens, pack)
    values = [measured(value, hits, tokens, pack.settings) for value in values]
    values = [attending(value, chosen, tokens, pack.settings) for value in values]
    values = narrowed_counts(values, hits, text, tokens, pack.settings)
    return Reading(
        text,
        sentence,
        tuple(values),
        tuple(
            _mention(_with_joint(hit, tokens, pack), tokens)
            for hit in sorted([*chosen, *languages], key=lambda h: (h.first, -h.end))
        ),
        tuple(_mention(hit, tokens) for hit in (*longest_each(cues), *_owners(hits, chosen, owners))),
    )


def _with_units(
    values: Sequence[Mention],
    hits: Sequence[Hit],
    units: Sequence[Hit],
    chosen: Sequence[Hit],
    tokens: Sequence[Token],
    pack: Pack,
) -> list[Mention]:
    """The values with what they count: the unit beside each, none of one behind which another clause begins."""
    stops = {h.first for h in hits if h.category == "boundary" or (h.category, h.id) == ("concept", "locative")}
    stops |= {v.first for v in values if v.kind == "number" and ARTICLE_WORD not in v.tags}
    reach = int(pack.settings.get("unit-reach", FARTHEST_UNIT))
    copulas = {i for h in hits if (h.category, h.id) in COPULAS for i in range(h.first, h.end)}
    copulas |= _counted_names(hits, units)
    before = frozenset(at for at in range(len(tokens)) if follows_noun(tokens, at, pack))
    plurals = {h.end for h in hits if (h.category, h.id) == PLURAL}
    breaks = {h.first for h in hits if h.category == "boundary" and h.id != "list"}
    apart = breaks | {v.first for v in values if joins_on(tokens[v.first].key, pack)}  # "71 articles and-the-second 48"
    counted = frozenset(value.end for value in values if value.kind in COUNTS)
    units = [
        u for u in units if u.first not in counted or not joins_on(tokens[u.first].key, pack)
    ]  # "the nine and-its …"
    found = []
    for value in (counted_tens(v, units, plurals, tokens, pack) for v in values):
        own = [u for u in uncounted(units, value, counted) if value.first not in apart or u.first >= value.first]
        named = _noun_before(value, hits, own) if value.first in before else ""
        if named:
            found.append(replace(value, unit=named))
            continue
        found.append(with_unit(value, own, chosen, tokens, reach, value.first in before, stops, copulas))
    done = doers(found, chosen, tokens, frozenset(pack.settings.get("plain-beside-nouns", ())), breaks)
    found = [replace(v, unit="none") if v.unit == "other" and v.first in done else v for v in found]
    naming = frozenset(pack.settings.get("naming-articles", ()))
    found = [replace(v, role="identifier") if named_by_number(v, tokens, naming) else v for v in found]
    cues_begin = {h.first for h in hits if h.category in CUES}
    found = [replace(v, unit="none") if bare_ordinal(v) and v.end in cues_begin else v for v in found]
    parts = {h.first for h in hits if (h.category, h.id) == OF_THEM}
    return [replace(v, unit="none") if v.unit == "other" and v.end in parts else v for v in found]


def _noun_before(value: Mention, hits: Sequence[Hit], units: Sequence[Hit]) -> str:
    """What a number behind its noun counts where only a name stands between: "the articles [of it], the 71"."""
    if value.kind != "number":
        return ""
    names = {h.first for h in hits if h.category == "entity" and h.end == value.first}
    return next((u.id for u in units if u.end in names), "")


def _counted_names(hits: Sequence[Hit], units: Sequence[Hit]) -> set[int]:
    """The tokens of a name between what is counted of it and the number: "the number of articles [of it] 71"."""
    heads = {h.end for h in hits if (h.category, h.id) == COUNT_HEAD}
    ends = {u.end for u in units if u.first in heads or heads.intersection(range(u.first + 1, u.end))}
    return {i for h in hits if h.category == "entity" and h.first in ends for i in range(h.first, h.end)}


# "The number of", in a language whose sentences need no verb for "is".
COUNT_HEAD = ("concept", "count-head")
# The tag of a verb with a conjunction written on ("and-entered"): it begins a clause.
JOINED = "joined"
# The tag of a verb with its subject, a word that nobody knows, behind it, in a language whose verbs stand first.
OF_A_STRANGER = "of-a-stranger"


def _with_joint(hit: Hit, tokens: Sequence[Token], pack: Pack) -> Hit:
    """The hit, tagged if it is an event whose first word has a conjunction written on, or that a stranger does."""
    if hit.category == "event" and "verb-first" in pack.settings and _strange(tokens[hit.end : hit.end + 1], pack):
        hit = replace(hit, tags=(*hit.tags, OF_A_STRANGER))
    joined = hit.category == "event" and joins_on(tokens[hit.first].key, pack)
    return replace(hit, tags=(*hit.tags, JOINED)) if joined else hit


def _strange(behind: Sequence[Token], pack: Pack) -> bool:
    """True if the token, if there is one, is a word that begins nothing which the language file knows."""
    words = [token for token in behind if token.key[0].isalpha()]
    return any(not any(pack.begins(key) for key in (token.key, *token.bare)) for token in words)


def _owners(hits: Sequence[Hit], chosen: Sequence[Hit], owners: Mapping[str, str]) -> list[Hit]:
    """The organisations inside the names of treaties ("the Council of Europe's Convention on Cybercrime")."""
    treaties = [h for h in chosen if h.category == "entity" and h.end - h.first > 1]
    bodies = (h for h in hits if h.category == "entity" and h.id in owners)
    return [
        replace(body, category="owner")
        for body in bodies
        if any(t.first <= body.first and body.end <= t.end and t.id != body.id for t in treaties)
    ]


def _part_of_name(language: Hit, chosen: Sequence[Hit]) -> bool:
    """True for the short name of a language that a longer name of something else holds (中 in 中国)."""
    names = (h for h in chosen if h.category == "entity" and h.end - h.first > language.end - language.first)
    return "listed" in language.tags and any(n.first <= language.first and language.end <= n.end for n in names)


def _holds(cue: Hit, hit: Hit) -> bool:
    """True for a hit inside a word that only looks like one (法, French, in 说法)."""
    return (
        cue.id == PSEUDO and cue.first <= hit.first and hit.end <= cue.end and cue.end - cue.first > hit.end - hit.first
    )


def _weekday(value: Mention, hits: Sequence[Hit], text: str, tokens: Sequence[Token]) -> bool:
    """True for an ordinal that is the name of a weekday, as its capital letter shows (thứ Hai)."""
    named = any(h.category == "weekday" and (h.first, h.end) == (value.first, value.end) for h in hits)
    last = text[tokens[value.end - 1].start : tokens[value.end - 1].end]
    return named and value.kind == "ordinal" and last[0].isupper() and not last.isupper()


def _within_language(name: Hit, languages: Sequence[Hit]) -> bool:
    """True for the name of a state that only tells a language (Pháp in tiếng Pháp)."""
    longer = (h for h in languages if h.end - h.first > name.end - name.first)
    return name.category == "entity" and any(h.first <= name.first and name.end <= h.end for h in longer)


def _holds_count(event: Hit, hits: Sequence[Hit], values: Sequence[Mention], last: bool = False) -> bool:
    """True if the words of an event close over a number and what it counts ("deposited the fortieth instrument").

    With `last` only if they end with what is counted.
    """
    units = {hit.first for hit in hits if hit.category == "unit" and (not last or hit.end == event.end)}
    counts = (v for v in values if v.kind in ("number", "ordinal") and ARTICLE_WORD not in v.tags)
    return any(event.first < v.first and v.end < event.end and v.end in units for v in counts)


def hurried(tokens: Sequence[Token]) -> bool:
    """True if a text, or a sentence that is long enough to tell, is typed without any accent."""
    begun = [True, *(t.key in OPENING for t in tokens)]  # behind a quotation mark; no parts of an address
    keys = [t.key for t, opens in zip(tokens, begun, strict=False) if (t.spaced or opens) and t.key[0].isalpha()]
    return sum(map(len, keys)) >= LETTERS_OF_A_SENTENCE and accentless(keys)


def choose_trie(sentence: Sentence, pack: Pack, plain: bool) -> tuple[Trie, Sequence[Token]]:
    """The trie for this sentence: in a language with accents, the one without them where the text has none.

    In a text that has accents, the words that lack theirs get them back.
    """
    if pack.accented and (plain or hurried(sentence.tokens)):
        return pack.plain, [replace(t, key=unaccented(t.key)) for t in sentence.tokens]
    return pack.trie, accented(sentence.tokens, pack) if pack.accented else sentence.tokens


def _mention(hit: Hit, tokens: Sequence[Token]) -> Mention:
    span = Span(tokens[hit.first].start, tokens[hit.end - 1].end)
    return Mention(
        "entity" if hit.category == LANGUAGE else hit.category, span, hit.first, hit.end, id=hit.id, tags=hit.tags
    )
