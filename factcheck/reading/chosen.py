"""Which of the things found at the same words are kept: the longest, and what the words around them allow."""

from collections.abc import Iterable, Sequence

from factcheck.frozen import replace
from factcheck.model import Hit, Token
from factcheck.packs import Pack
from factcheck.reading.treaties import LISTED

# Hits that exclude each other: the longest takes the place.
EXCLUSIVE = ("entity", "role", "event", "unit")
# "Russian" is a language and the adjective of a state: languages exclude nothing.
LANGUAGE = "language"


def uncut(hits: Sequence[Hit]) -> list[Hit]:
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


def prefixed_places(hits: Sequence[Hit], tokens: Sequence[Token], pack: Pack) -> list[Hit]:
    """A preposition of place where it is written on to the name that follows it (بهانوي), not in وبريطانيا."""
    prefixes = tuple(pack.settings.get("locative-prefixes", ()))
    if not prefixes:
        return []
    firsts = {hit.first for hit in hits if hit.category == "entity" and tokens[hit.first].key.startswith(prefixes)}
    return [Hit(at, at + 1, "concept", "locative") for at in sorted(firsts) if not _begins(tokens[at].key, pack)]


def without_led(hits: list[Hit], tokens: Sequence[Token], pack: Pack) -> list[Hit]:
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
    return pack.begins(key) or joins_on(key, pack)


def joins_on(key: str, pack: Pack) -> bool:
    """True for a word that has a conjunction written on."""
    letters = pack.settings.get("joining-letters", ())
    rests = [key[len(one) :] for one in letters if key.startswith(one)]
    articles = pack.settings.get("articles", ())
    rests += [rest[len(one) :] for rest in rests for one in articles if rest.startswith(one)]
    return not pack.begins(key) and any(pack.begins(rest) for rest in rests)


NEXT_IN_LIST = 3


def certain(hits: Sequence[Hit], text: str, tokens: Sequence[Token]) -> list[Hit]:
    """The hits without names that are common words: a `cased` one without its capital letter, a `listed` one alone."""
    written = [h for h in hits if "cased" not in h.tags or text[tokens[h.first].start].isupper()]
    members = {
        "entity": [h for h in written if h.category == "entity" and h.tags and "listed" not in h.tags],
        LANGUAGE: [h for h in written if h.category == LANGUAGE],
    }
    return [h for h in written if "listed" not in h.tags or any(_side_by_side(h, m) for m in members[h.category])]


def without_objects(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without hedges that only lead to what is quarrelled about ("haggling over 71 articles")."""
    ends = {hit.end for hit in hits if (hit.category, hit.id) == ("concept", "quarrel")}
    return [hit for hit in hits if hit.category != "hedge" or "spanning" not in hit.tags or hit.first not in ends]


def known_people(hits: Sequence[Hit], text: str, tokens: Sequence[Token], articles: frozenset[str]) -> list[Hit]:
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


def without_sources(hits: list[Hit]) -> list[Hit]:
    """The hits without those inside longer words for "according to"."""
    sources = [h for h in hits if (h.category, h.id) == SOURCE]
    inside = {
        id(h)
        for h in hits
        for s in sources
        if s.first <= h.first and h.end <= s.end and h.end - h.first < s.end - s.first
    }
    return [h for h in hits if id(h) not in inside] if inside else hits


def shadowed(hit: Hit, contexts: Sequence[Hit]) -> bool:
    """True for an event strictly inside a cue ("expected"), or a cue inside a look-alike ("not only")."""
    inside = (
        c for c in contexts if c.first <= hit.first and hit.end <= c.end and c.end - c.first > hit.end - hit.first
    )
    return any(hit.category == "event" or (hit.category in LOOK_ALIKE and c.id == "pseudo") for c in inside)


def longest(hits: Iterable[Hit], counted: frozenset[int]) -> list[Hit]:
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


def longest_each(hits: Sequence[Hit]) -> list[Hit]:
    """Of the hits of one category, id and tags, those that lie in no longer one."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.category, hit.id, hit.tags), []).append(hit)
    return [hit for group in groups.values() for hit in outermost(group)]


def outermost(group: Sequence[Hit]) -> list[Hit]:
    """The hits that lie in no other one, by start."""
    kept: list[Hit] = []
    for hit in sorted(group, key=lambda h: (h.first, -h.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def lies_inside(hit: Hit, chosen: Sequence[Hit]) -> bool:
    """True if a name or event covers a cue that would act on others (the "not" of "not yet in force")."""
    return hit.category != "concept" and any(
        c.category in ("entity", "role", "event") and c.first <= hit.first and hit.end <= c.end for c in chosen
    )
