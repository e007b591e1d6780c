"""Finds the mentions of one sentence: values first, then names and cues, the longest reading of each place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.frozen import replace
from factcheck.lexicon import Trie, find
from factcheck.model import Hit, Mention, Sentence, Span, Token
from factcheck.packs import Pack, accentless
from factcheck.reading.parted import parted
from factcheck.reading.treaties import LISTED, compose
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

# Hits that exclude each other: the longest takes the place.
EXCLUSIVE = ("entity", "role", "event", "unit")
# "Russian" is a language and the adjective of a state: languages exclude nothing.
LANGUAGE = "language"
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
    hits = _sure(find(tokens, trie), text, tokens)
    if "lower-adjectives" in pack.settings:
        hits = _people(hits, text, tokens, frozenset(pack.settings.get("people-articles", ())))
    hits = _without_led(hits, tokens, pack)
    hits += _prefixed_places(hits, tokens, pack)
    hits = _without_objects(hits)
    values = [v for v in read_values(tokens, hits, pack.numbers) if not _weekday(v, hits, text, tokens)]
    hits += compose(text, tokens, hits, pack.settings, owners)
    hits = [hit for hit in hits if hit.category != "event" or not _holds_count(hit, hits, values, last=True)]
    hits = parted(hits, values)
    hits = [hit for hit in hits if hit.category != "event" or not _holds_count(hit, hits, values)]
    hits = _uncut(_without_sources(hits))
    counted = frozenset(value.end for value in values if value.kind in COUNTS)
    dated = {i for value in values if value.kind == "date" for i in range(value.first, value.end)}
    # "May 2021" may nothing, "Sunday, 26 October" is a date
    hits = [hit for hit in hits if hit.category not in ("context", "weekday") or hit.first not in dated]
    contexts = [hit for hit in hits if hit.category == "context"]
    chosen = _longest((h for h in hits if h.category in EXCLUSIVE and not _shadowed(h, contexts)), counted)
    cues = [h for h in hits if h.category in CUES and not _inside(h, chosen) and not _shadowed(h, contexts)]
    spoken = [h for h in hits if h.category == LANGUAGE and not _part_of_name(h, chosen) and h.first not in dated]
    languages = _outermost([h for h in spoken if not any(_holds(c, h) for c in contexts)])
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
        tuple(_mention(hit, tokens) for hit in (*_longest_each(cues), *_owners(hits, chosen, owners))),
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
    apart = breaks | {v.first for v in values if _joined(tokens[v.first].key, pack)}  # "71 articles and-the-second 48"
    counted = frozenset(value.end for value in values if value.kind in COUNTS)
    units = [
        u for u in units if u.first not in counted or not _joined(tokens[u.first].key, pack)
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
    joined = hit.category == "event" and _joined(tokens[hit.first].key, pack)
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


def _uncut(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without events, units and roles that begin inside a name and end behind it (国家 in 美国家庭).

    So too events that end inside the listed name of a treaty ("the keeper of the Convention" of Hanoi), if fewer words
    say the same.
    """
    inside: dict[int, int] = {}
    names = [h for h in hits if h.category == "entity"]
    for hit in names:
        if not any(o.id == hit.id and o.first < hit.first < o.end and _length(o) >= _length(hit) for o in names):
            for at in range(hit.first + 1, hit.end):
                inside[at] = max(hit.end, inside.get(at, 0))
    cut = ("event", "unit", "role")
    treaties = [h for h in hits if h.category == "entity" and LISTED in h.tags]
    acts = [h for h in hits if h.category == "event"]
    into = [h for h in acts if any(h.first < t.first < h.end < t.end for t in treaties)]
    into = [h for h in into if any((a.first, a.id) == (h.first, h.id) and a.end < h.end for a in acts)]
    return [h for h in hits if h not in into and (h.category not in cut or h.end <= inside.get(h.first, h.end))]


def _length(hit: Hit) -> int:
    return hit.end - hit.first


def _prefixed_places(hits: Sequence[Hit], tokens: Sequence[Token], pack: Pack) -> list[Hit]:
    """A preposition of place where it is written on to the name that follows it (بهانوي), not in وبريطانيا."""
    prefixes = tuple(pack.settings.get("locative-prefixes", ()))
    if not prefixes:
        return []
    firsts = {hit.first for hit in hits if hit.category == "entity" and tokens[hit.first].key.startswith(prefixes)}
    return [Hit(at, at + 1, "concept", "locative") for at in sorted(firsts) if not _begins(tokens[at].key, pack)]


def _without_led(hits: list[Hit], tokens: Sequence[Token], pack: Pack) -> list[Hit]:
    """The hits without names that reach over a preposition written on to their last word ("the ceremony with-signing").

    What stands behind it is told of the name: "it ended with the signing by 72 states".
    """
    prefixes = tuple(pack.settings.get("locative-prefixes", ()))
    if not prefixes:
        return hits

    def led(hit: Hit) -> bool:
        key = tokens[hit.end - 1].key
        rests = [key[len(one) :] for one in prefixes if key.startswith(one)]
        return hit.category == "entity" and hit.end - hit.first == PAIR and any(pack.begins(rest) for rest in rests)

    return [hit for hit in hits if not led(hit)]


# An event and its act.
PAIR = 2


def _begins(key: str, pack: Pack) -> bool:
    """True if a phrase begins with the key, or with what is left of it behind a conjunction that is written on."""
    return pack.begins(key) or _joined(key, pack)


def _joined(key: str, pack: Pack) -> bool:
    """True for a word that has a conjunction written on."""
    letters = pack.settings.get("joining-letters", ())
    rests = [key[len(one) :] for one in letters if key.startswith(one)]
    articles = pack.settings.get("articles", ())
    rests += [rest[len(one) :] for rest in rests for one in articles if rest.startswith(one)]
    return not pack.begins(key) and any(pack.begins(rest) for rest in rests)


NEXT_IN_LIST = 3


def _sure(hits: Sequence[Hit], text: str, tokens: Sequence[Token]) -> list[Hit]:
    """The hits without names that are common words: a `cased` one without its capital letter, a `listed` one alone."""
    written = [h for h in hits if "cased" not in h.tags or text[tokens[h.first].start].isupper()]
    members = {
        "entity": [h for h in written if h.category == "entity" and h.tags and "listed" not in h.tags],
        LANGUAGE: [h for h in written if h.category == LANGUAGE],
    }
    return [h for h in written if "listed" not in h.tags or any(_side_by_side(h, m) for m in members[h.category])]


def _without_objects(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without hedges that only lead to what is quarrelled about ("haggling over 71 articles")."""
    ends = {hit.end for hit in hits if (hit.category, hit.id) == ("concept", "quarrel")}
    return [hit for hit in hits if hit.category != "hedge" or "spanning" not in hit.tags or hit.first not in ends]


def _people(hits: Sequence[Hit], text: str, tokens: Sequence[Token], articles: frozenset[str]) -> list[Hit]:
    """The hits, where only nouns have capital letters: a state's adjective with one is its people, for the state.

    The first word of a sentence counts if the next of a list has a capital letter too ("Cubans, Moroccans and …").
    Where a language writes them small, one that opens a sentence or stands behind a plural article (`articles`) is
    a noun, and so is the next of its list.
    """
    described = [h for h in hits if "adjectives" in h.tags]
    written = [h for h in described if text[tokens[h.first].start].isupper()]
    people = [h for h in written if h.first > 0]
    for hit in described if articles else ():
        led = not hit.first or tokens[hit.first - 1].key in articles
        if led or any(hit.first - NEXT_IN_LIST < one.end < hit.first for one in people):
            people.append(hit)
    people += [h for h in written if h.first == 0 and any(_side_by_side(h, other) for other in people)]
    return [replace(hit, tags=("names",)) if hit in people else hit for hit in hits]


def _side_by_side(one: Hit, other: Hit) -> bool:
    return 0 < other.first - one.end + 1 <= NEXT_IN_LIST or 0 < one.first - other.end + 1 <= NEXT_IN_LIST


# What a word that holds another one by chance rules out: 数据 (data) has no 据 (according to).
LOOK_ALIKE, PSEUDO = ("context", "boundary"), "pseudo"
# The words for "according to": what they are made of says nothing else ("d'après" no "after").
SOURCE = ("concept", "source")


def _without_sources(hits: list[Hit]) -> list[Hit]:
    """The hits without those inside longer words for "according to"."""
    sources = [h for h in hits if (h.category, h.id) == SOURCE]
    inside = {
        id(h)
        for h in hits
        for s in sources
        if s.first <= h.first and h.end <= s.end and h.end - h.first < s.end - s.first
    }
    return [h for h in hits if id(h) not in inside] if inside else hits


def _shadowed(hit: Hit, contexts: Sequence[Hit]) -> bool:
    """True for an event strictly inside a cue ("expected"), or a cue inside a look-alike ("not only")."""
    inside = (
        c for c in contexts if c.first <= hit.first and hit.end <= c.end and c.end - c.first > hit.end - hit.first
    )
    return any(hit.category == "event" or (hit.category in LOOK_ALIKE and c.id == "pseudo") for c in inside)


def _longest(hits: Iterable[Hit], counted: frozenset[int]) -> list[Hit]:
    """The hits that remain when at each place the longest one rules (then the first category of EXCLUSIVE, a treaty).

    A role and a unit may share a place: "ambassadors" are counted, an ambassador is an office.  A unit right
    behind a number (`counted`, the ends of numbers) rules over an event of its length.
    """
    taken: dict[str, set[int]] = {"role": set(), "unit": set()}
    chosen: list[Hit] = []

    def rank(hit: Hit) -> tuple[int, int, bool, bool, int]:
        preferred = hit.category == "unit" and hit.first in counted
        category = -1 if preferred else EXCLUSIVE.index(hit.category)
        return hit.first - hit.end, category, LISTED not in hit.tags, "not" not in hit.tags, hit.first

    for hit in sorted(hits, key=rank):
        places = range(hit.first, hit.end)
        pools = [taken[hit.category]] if hit.category in taken else list(taken.values())
        if not any(pool.intersection(places) for pool in pools):
            for pool in pools:
                pool.update(places)
            chosen.append(hit)
    return chosen


def _longest_each(hits: Sequence[Hit]) -> list[Hit]:
    """Of the hits of one category, id and tags, those that lie in no longer one."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.category, hit.id, hit.tags), []).append(hit)
    return [hit for group in groups.values() for hit in _outermost(group)]


def _outermost(group: Sequence[Hit]) -> list[Hit]:
    """The hits that lie in no other one, by start."""
    kept: list[Hit] = []
    for hit in sorted(group, key=lambda h: (h.first, -h.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _inside(hit: Hit, chosen: Sequence[Hit]) -> bool:
    """True if a name or event covers a cue that would act on others (the "not" of "not yet in force")."""
    return hit.category != "concept" and any(
        c.category in ("entity", "role", "event") and c.first <= hit.first and hit.end <= c.end for c in chosen
    )


def _mention(hit: Hit, tokens: Sequence[Token]) -> Mention:
    span = Span(tokens[hit.first].start, tokens[hit.end - 1].end)
    return Mention(
        "entity" if hit.category == LANGUAGE else hit.category, span, hit.first, hit.end, id=hit.id, tags=hit.tags
    )
