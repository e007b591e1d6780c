"""Which treaty a phrase names: by a known name, or put together from a head and a topic.

The press has countless near names ("the UN's new cybercrime pact"): a head (convention, treaty, pact …) and
the topic of the entity that the language file composes, with only links and modifiers between them.  A head
with another topic or another proper name is another treaty; a head alone ("the Convention") names none.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.model import Hit, Token

OTHER = "other-treaty"
LISTED = "treaty"  # the tag of treaty names that the language file lists
AGAIN = "again"  # the tag of words that mean the composed treaty only where the text names it ("the new convention")
LONGEST_NAME = 9
TITLE_OPENS, TITLE_CLOSES, LONGEST_TITLE = "《", "》", 30
# The setting of a language in which the noun behind a head names it; what may stand behind a head that nothing names.
CONSTRUCT, SAYING_MORE = "construct", ("links", "modifiers", "about")
TREATY_HEAD = "treaty-head"  # a head without a name: "the Convention"


class _Parts(NamedTuple):
    """The treaty hits of a sentence: for each token the end of the head, topic, link … that starts there."""

    text: str
    tokens: Sequence[Token]
    starts: Mapping[str, dict[int, int]]
    ends: Mapping[str, dict[int, int]]
    names: dict[int, int]
    owners: dict[int, str]
    listed: dict[int, str]
    states: dict[int, int]
    dates: frozenset[int]

    def skip(self, at: int, kinds: Sequence[str]) -> int:
        """The place behind the link, modifier or name that starts at `at`, or `at`."""
        return max([self.starts[k].get(at, at) for k in kinds] + [self.names.get(at, at)])

    def capital(self, at: int) -> bool:
        """True if a word with a capital letter stands at `at`."""
        return 0 <= at < len(self.tokens) and self.text[self.tokens[at].start].isupper()


KINDS = ("heads", "weak", "laws", "topics", "others", "about", "links", "modifiers", "neutral")


def compose(
    text: str, tokens: Sequence[Token], hits: Sequence[Hit], settings: Mapping[str, Any], bodies: Mapping[str, str]
) -> list[Hit]:
    """Return a hit of category entity for each composed treaty name and each other treaty or law.

    `bodies` maps the organisations whose names may stand inside a treaty's name ("UN", "LHQ") to the treaty
    that is theirs, "" for the one that the language file composes.
    """
    starts: dict[str, dict[int, int]] = {kind: {} for kind in KINDS}
    ends: dict[str, dict[int, int]] = {kind: {} for kind in KINDS}
    names: dict[int, int] = {}
    owners: dict[int, str] = {}
    states: dict[int, int] = {}
    listed = {i: hit.id for hit in hits if LISTED in hit.tags for i in range(hit.first, hit.end)}
    for hit in hits:
        if hit.category == "treaty":
            starts[hit.id][hit.first] = max(hit.end, starts[hit.id].get(hit.first, 0))
            ends[hit.id][hit.end] = min(hit.first, ends[hit.id].get(hit.end, hit.first))
        elif hit.category == "entity" and "names" in hit.tags:
            states[hit.first] = max(hit.end, states.get(hit.first, 0))
        elif hit.category == "entity" and hit.id in bodies:
            names[hit.first] = max(hit.end, names.get(hit.first, 0))
            owners[hit.first] = bodies[hit.id]
    dates = frozenset(hit.first for hit in hits if hit.category in ("month", "weekday"))
    parts = _Parts(text, tokens, starts, ends, names, owners, listed, states, dates)
    heads = {**starts["weak"], **starts["heads"]}
    named = {(first, end): _named(parts, first, end, settings) for first, end in heads.items()}
    bare = [Hit(first, end, "concept", TREATY_HEAD) for (first, end), hit in named.items() if hit is None]
    found = [*named.values(), *(hit for hit in bare if hit.first not in listed)]
    longer = {(hit.first, hit.end) for hit in hits if hit.category == "entity"}  # "Luật sư" is no law
    laws = [(first, end) for first, end in starts["laws"].items() if not any(f == first and e > end for f, e in longer)]
    found += [_law(parts, first, end) for first, end in laws]
    return [hit for hit in found if hit is not None]


def _named(parts: _Parts, first: int, end: int, settings: Mapping[str, Any]) -> Hit | None:
    """The treaty that a head at first-end names with the words around it, if any."""
    composed = str(settings.get("composes", ""))
    behind = _topic_behind(parts, end)
    before = _topic_before(parts, first)
    if behind > end or before < first:
        start = _name_start(parts, before, settings)
        stop = max(behind, parts.skip(behind, ("links",)) if parts.skip(behind, ("links",)) in parts.names else behind)
        theirs = parts.listed.get(first) or next(
            (parts.owners[i] for i in range(start, stop + 1) if parts.owners.get(i)), ""
        )
        return Hit(start, max(behind, end), "entity", theirs or composed)
    if first not in parts.starts["heads"] or first in parts.listed:
        return None
    other = _other(parts, first, end, settings)
    return other or (_labelled(parts, first, end, composed) if composed else None)


def _labelled(parts: _Parts, first: int, end: int, composed: str) -> Hit | None:
    """The treaty of a headline's topic ("Cybercrime: 72 states sign a UN treaty"): a head with an organisation."""
    label = parts.starts["topics"].get(0, 0)
    if not label or label >= first or parts.tokens[label].key != ":":
        return None
    at, owned = end, False
    while at in parts.names or parts.skip(at, ("links", "modifiers")) > at:
        owned = owned or (at in parts.names and not parts.owners.get(at))
        at = parts.skip(at, ("links", "modifiers"))
    return Hit(first, at, "entity", composed) if owned else None


def _topic_behind(parts: _Parts, end: int) -> int:
    """The end of the topic that follows the head behind links and modifiers, or `end`."""
    at = end
    while at - end < LONGEST_NAME:
        if at in parts.starts["topics"]:
            return parts.starts["topics"][at]
        step = parts.skip(at, ("links", "modifiers", "about"))
        if step == at:
            return end
        at = step
    return end


def _topic_before(parts: _Parts, first: int) -> int:
    """The start of the topic that stands before the head ("cybercrime treaty"), or `first`."""
    at = first
    for _ in range(3):
        if at in parts.ends["topics"]:
            return parts.ends["topics"][at]
        if at not in parts.ends["modifiers"]:
            return first
        at = parts.ends["modifiers"][at]
    return first


def _name_start(parts: _Parts, first: int, settings: Mapping[str, Any]) -> int:
    """The start of the name with the modifiers before it, and the organisation where it stands there ("the UN's …")."""
    ends = {end: start for start, end in parts.names.items()} if settings.get("organisation-before-head") else {}
    while True:
        step = min(parts.ends["modifiers"].get(first, first), ends.get(first, first))
        if step == first:
            return first
        first = step


def _other(parts: _Parts, first: int, end: int, settings: Mapping[str, Any]) -> Hit | None:
    """Another treaty: a head with another topic behind it, or with another proper name before or behind it."""
    start = _name_start(parts, first, settings)
    named_before = settings.get("name-before-head", "")
    before = named_before and (named_before == "adjective" or parts.capital(first)) and start == first
    if before and first > 1 and parts.capital(first - 1) and first - 1 not in parts.starts["links"]:
        return Hit(first - 1, end, "entity", OTHER)
    title = _title_start(parts, first, end)
    if title < first:
        return Hit(title, end, "entity", OTHER)
    if settings.get("name-after-head") == CONSTRUCT and _in_construct(parts, first, end, settings["articles"]):
        return Hit(start, end + 1, "entity", OTHER)
    about = parts.starts["about"].get(end, end)
    at = end
    while at - end < LONGEST_NAME:
        step = max(parts.skip(at, ("links", "modifiers", "about")), parts.states.get(at, at))
        if step == at:
            break
        at, about = step, max(about, parts.starts["about"].get(at, about))
    if (at > end or settings.get("name-after-head")) and at in parts.starts["others"]:
        return Hit(start, parts.starts["others"][at], "entity", OTHER)
    if not _is_word(parts, at) or at in parts.starts["neutral"] or at in parts.dates:
        return None
    named = parts.capital(at) and (at > end or settings.get("name-after-head") or _acronym(parts, first, at))
    if about > end or named:
        return Hit(start, at + 1, "entity", OTHER)
    return None


def _acronym(parts: _Parts, head: int, at: int) -> bool:
    """True for a word in capital letters alone behind a head that is not ("le traité TIAN")."""
    word, before = (parts.text[parts.tokens[i].start : parts.tokens[i].end] for i in (at, head))
    return len(word) >= SHORTEST_ACRONYM and word.isalpha() and word.isupper() and not before.isupper()


SHORTEST_ACRONYM = 3


def _title_start(parts: _Parts, first: int, end: int) -> int:
    """Where the title that ends with a head at first-end begins, in its own marks (《…公约》); `first` without one."""
    if end >= len(parts.tokens) or parts.tokens[end].key != TITLE_CLOSES:
        return first
    places = range(max(first - LONGEST_TITLE, 0), first)
    return next((i + 1 for i in reversed(places) if parts.tokens[i].key == TITLE_OPENS), first)


def _in_construct(parts: _Parts, first: int, end: int, articles: Sequence[str]) -> bool:
    """True if a head without its article is named by the definite noun behind it, or by one with another between."""

    def definite(at: int) -> bool:
        key = parts.tokens[at].key if _is_word(parts, at) else ""
        return any(key.startswith(article) and len(key) > len(article) + 1 for article in articles)

    if definite(first) or not _is_word(parts, end) or parts.skip(end, SAYING_MORE) > end:
        return False
    return definite(end) or (definite(end + 1) and end not in parts.starts["neutral"])


def _is_word(parts: _Parts, at: int) -> bool:
    return at < len(parts.tokens) and parts.tokens[at].key[0].isalpha()


def _law(parts: _Parts, first: int, end: int) -> Hit | None:
    """A national law: written with a capital letter, or with a small one in a language that says so."""
    if not parts.capital(first):
        return None
    start = first
    while start > 0 and parts.capital(start - 1) and first - start < 4:
        start -= 1
    return Hit(start, end, "entity", OTHER)
