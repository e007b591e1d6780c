"""What a number counts: the noun beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.frozen import replace
from factcheck.model import Hit, Mention, Span, Token
from factcheck.packs import Pack
from factcheck.reading.words import NUMBER_WORDS

# The tag of a word like "a" or "one", which may count nothing.
ARTICLE_WORD = "article-word"
BAR = "|"
LABEL_MARKS = frozenset(":：=(（–-—")
ROW_MARKS = LABEL_MARKS | {BAR}


def with_unit(
    value: Mention,
    units: Sequence[Hit],
    names: Sequence[Hit],
    tokens: Sequence[Token],
    reach: int,
    before: bool,
    stops: set[int],
    copulas: set[int],
) -> Mention:
    """The value with the unit that it counts, its span reaching to the unit's end.

    `reach` is how many words may stand between the two, none of them at a place of `stops` (conjunctions and
    prepositions of place); none behind an article ("one").  `before` says that a unit right before this number
    rules.
    """
    if value.kind not in ("number", "ordinal") or value.role:
        return value
    glued = int(value.first > 0 and tokens[value.first].key.isdecimal() and not tokens[value.first].spaced)
    adjacent = [u for u in units if u.end in (value.first, value.first - glued)] if before else []
    if adjacent:
        return replace(value, unit=adjacent[-1].id)
    labels = [u.id for u in units if u.id in ACTS_OF_STATES and _colon(tokens, u.end, value.first)]
    behind = _unit_behind(value, units, names, tokens, 0 if ARTICLE_WORD in value.tags else reach, stops)
    if behind is not None:
        end = max(behind.end, value.end)
        unit = labels[-1] if labels and behind.id == STATE else behind.id
        return replace(value, unit=unit, end=end, span=Span(value.span.start, tokens[end - 1].end))
    if before and value.core is not None and value.kind == "number" and not adjacent:
        return replace(value, unit="none")  # "the states that signed, the 72": a noun further before
    near = [u for u in units if 0 <= value.first - u.end <= LABEL_REACH]
    ahead = [u for u in near if _label(tokens, u.end, value.first, copulas)]
    if ahead:
        return replace(value, unit=ahead[-1].id)
    return replace(value, unit="none" if _bare(value, names, tokens) else "other")


LABEL_REACH = 4


def uncounted(units: Sequence[Hit], value: Mention, counted: frozenset[int]) -> Sequence[Hit]:
    """The nouns without those that another number counts before this one ("9 chapters 71 …", "71 articles: three …").

    `counted` is where numbers end.
    """
    return [unit for unit in units if unit.end > value.first or unit.first not in counted]


# "Signatories: 69 states" counts what its label says.
STATE, ACTS_OF_STATES, COLONS = "state", ("signatory", "signature", "ratification"), frozenset(":：")


def _colon(tokens: Sequence[Token], first: int, end: int) -> bool:
    """True if a colon, and nothing else, stands between a label and its number."""
    return end == first + 1 and tokens[first].key in COLONS


def follows_noun(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """True for a number that counts the noun right before it: one with the article ("its articles, the 71")."""
    articles = tuple(pack.settings.get("articles", ())) if DEFINITE in pack.settings else ()
    key = tokens[at].key
    if key.isdecimal():
        return at > 0 and tokens[at - 1].key in articles and not tokens[at].spaced
    rests = [key[len(article) :] for article in articles if key.startswith(article) and len(key) > len(article)]
    return any(kind in NUMBER_WORDS for rest in rests for kind, _ in pack.meanings(rest))


def counted_tens(
    value: Mention, units: Sequence[Hit], plurals: set[int], tokens: Sequence[Token], pack: Pack
) -> Mention:
    """A ten with the article, which is an ordinal behind its noun ("the 40th instrument"), else a count ("the forty").

    Behind a noun in the plural, which ends at a place of `plurals`, it is a count too ("its articles, the seventy").
    """
    alone = value.end - value.first == len(tokens)
    if DEFINITE not in pack.settings or value.kind != "ordinal" or value.stated is None or alone:
        return value
    if value.stated > HUNDRED:
        return replace(value, kind="number")  # an ordinal would put the hundred last
    if value.stated not in range(20, HUNDRED + 1, 10):
        return value
    if value.first > 0 and value.first not in plurals:
        articles = tuple(pack.settings.get("articles", ()))
        noun = tokens[value.first - 1].key.startswith(articles) or any(u.end == value.first for u in units)
        return value if noun else replace(value, kind="number")
    return replace(value, kind="number")


HUNDRED = 100
# The setting of a language in which a definite number stands behind its noun.
DEFINITE = "definite-number-follows"


def measured(value: Mention, hits: Sequence[Hit], tokens: Sequence[Token], settings: Mapping[str, Any]) -> Mention:
    """The value without its unit where that is a measure word and an unknown noun stands right before the number.

    In a language of measure words "roads 12条" counts roads, while "71条" alone counts articles.
    """
    at = value.first - 1
    if value.unit not in settings.get("measure-words", ()) or at < 0 or tokens[value.first].spaced:
        return value
    known = not tokens[at].key[0].isalpha() or any(hit.first <= at < hit.end for hit in hits)
    return value if known else replace(value, unit="other")


def attending(value: Mention, chosen: Sequence[Hit], tokens: Sequence[Token], settings: Mapping[str, Any]) -> Mention:
    """The value without its unit where that only says "people" (the setting of this name) and nobody attends.

    "72人" are delegates where the sentence says who attended, or of what event it speaks; else they are anybody.
    """
    end = value.end - 1
    words = {"".join(t.key for t in tokens[at : value.end]) for at in (end, end - 1) if at > value.first}
    if value.unit != DELEGATE or words.isdisjoint(settings.get("people", ())):
        return value
    others = [hit for hit in chosen if hit.end <= value.first or hit.first >= value.end]
    told = any((hit.category == "event" and hit.id in PRESENCE) or hit.id == DELEGATE for hit in others)
    return value if told else replace(value, unit="other")


# The unit of those who attend, and the events of attending.
DELEGATE, PRESENCE = "delegate", ("attend", "arrive")
NARROWED = "narrowed"


def narrowed_counts(
    values: Sequence[Mention], hits: Sequence[Hit], text: str, tokens: Sequence[Token], settings: Mapping[str, Any]
) -> list[Mention]:
    """The values, tagged where an unknown word beside the counted noun may say of which ones ("12 island states").

    The language says which words may stand there and narrow nothing: function words, adverbs.
    """
    plain = frozenset(settings.get("plain-beside-nouns", ()))
    if not plain:
        return list(values)
    known = {i for one in hits for i in range(one.first, one.end)}
    starts = {v.first for v in values}

    def unknown(at: int) -> bool:
        word = at < len(tokens) and tokens[at].key[0].isalpha() and text[tokens[at].start].islower()
        return word and at not in known | starts and tokens[at].key not in plain

    def narrowed(value: Mention) -> bool:
        core = value.core
        if core is None or value.kind != "number" or value.unit in ("", "none", "other"):
            return False
        inside = (i for i in range(value.first, value.end) if tokens[i].start >= core.end)
        return any(unknown(at) for at in (*inside, value.end))

    return [replace(v, tags=(*v.tags, NARROWED)) if narrowed(v) else v for v in values]


def _unit_behind(
    value: Mention, units: Sequence[Hit], names: Sequence[Hit], tokens: Sequence[Token], reach: int, stops: set[int]
) -> Hit | None:
    core = value.core or value.span
    bare_end = next((i + 1 for i in range(value.end - 1, value.first - 1, -1) if tokens[i].end <= core.end), value.end)
    for unit in units:
        between = range(value.end, unit.first)
        if unit.first < bare_end or len(between) > reach:
            continue
        if all((tokens[i].key[0].isalpha() or tokens[i].key == "-") and i not in stops for i in between):
            verbs = (n for n in names if n.category == "event" and "adjective" not in n.tags)
            blocked = [n for n in verbs if n.first in between]
            return None if blocked else unit
    return None


def _label(tokens: Sequence[Token], first: int, end: int, copulas: set[int]) -> bool:
    """True for "articles: 71", "articles (71)", "articles 71", "articles are 71", "| articles | 71 |"."""
    marks = ROW_MARKS if tokens[0].key == BAR else LABEL_MARKS
    return all(i in copulas or tokens[i].key in marks for i in range(first, end))


def bare_ordinal(value: Mention) -> bool:
    """True for an ordinal without a noun; a conjunction behind it proves that ("the first since …")."""
    return (
        value.kind == "ordinal"
        and value.unit == "other"
        and value.core is not None
        and value.core.end == value.span.end
    )


def named_by_number(value: Mention, tokens: Sequence[Token], naming: frozenset[str]) -> bool:
    """True for a number that names one thing, as an article of the singular tells ("of 71 articles one, el 6, …")."""
    lone = value.kind == "number" and not value.role and value.unit == "none" and not value.hedge
    return lone and value.stated != 1 and value.first > 0 and tokens[value.first - 1].key in naming


def doers(
    values: Sequence[Mention], names: Sequence[Hit], tokens: Sequence[Token], plain: frozenset[str], breaks: set[int]
) -> set[int]:
    """Where the numbers stand that only function words part from a verb: "119 countries came, 80 l'ont signée".

    One that no other number stands before may count some of those who were counted in the sentence before.
    `breaks` are the places of conjunctions, which end the clause.
    """
    counts = [v for v in values if v.kind == "number" and not v.role]
    verbs = {n.first for n in names if n.category == "event" and SAID_OF.intersection(n.tags)}
    found: set[int] = set()
    for value in counts[1:]:
        at, end = value.end, min(value.end + LONGEST_AUXILIARY, len(tokens))
        while at < end and at not in verbs | breaks and (tokens[at].key in plain or tokens[at].key in APOSTROPHES):
            at += 1
        if value.end < at and at in verbs:
            found.add(value.first)
    return found


# A pronoun, its apostrophe, the auxiliary and an adverb; the forms of a verb that has a subject.
LONGEST_AUXILIARY, APOSTROPHES = 5, ("'", "’")
SAID_OF = frozenset(("past", "present", "future", "pluperfect", "done"))


def _bare(value: Mention, names: Sequence[Hit], tokens: Sequence[Token]) -> bool:
    """True if no noun follows the number: punctuation, the end, or an event."""
    if value.end >= len(tokens) or not tokens[value.end].key[0].isalnum():
        return True
    return any(n.category == "event" and n.first <= value.end + 1 and n.end > value.end for n in names)
