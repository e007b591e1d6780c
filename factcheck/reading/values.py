"""Reads the values of one sentence: numbers, ordinals, dates, durations and the codes of documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.model import Hit, Mention, Span, Token
from factcheck.reading.date_patterns import DatePatterns
from factcheck.reading.dates import Dated, date_mention, join_periods, read_dates
from factcheck.reading.durations import Lasting, duration_mention, read_durations
from factcheck.reading.hedges import hedge_around, opening, range_from, shared_scale
from factcheck.reading.numbers import Numerals
from factcheck.reading.roles import Code, read_codes, role_before, role_behind, role_of
from factcheck.reading.words import Numeral, Words
from factcheck.sets import exactly, hedged, names

Found = Dated | Lasting | Numeral | Code
# Of two readings of the same length the earlier kind wins.
PREFERENCE = (Dated, Lasting, Code, Numeral)


def read_values(tokens: Sequence[Token], hits: Sequence[Hit], data: Mapping[str, Any]) -> list[Mention]:
    """Return the numbers, ordinals, dates, durations and codes of a sentence, in order, none overlapping.

    `data` is what `compile_numbers` made of the language file.  The longest reading of each place wins; the
    value of a mention is the set that it admits, hedge applied.
    """
    words = Words(tokens, hits, data)
    numerals = Numerals(words)
    unit_starts = frozenset(hit.first for hit in hits if hit.category == "unit")
    dates = _longest(read_dates(words, DatePatterns(words, numerals), unit_starts), core=True)
    chosen = _longest([*dates, *read_durations(words, numerals), *read_codes(words), *numerals.all()])
    chosen = [found for found in chosen if not _part_of_name(found, hits)]
    unit_ends = {hit.first: hit.end for hit in hits if hit.category == "unit"}
    return _mentions(words, chosen, unit_ends)


def _part_of_name(found: Found, hits: Sequence[Hit]) -> bool:
    """True for a number word inside a longer name: of a body, a place, or a day of the week."""
    names_around = (h for h in hits if h.category in ("entity", "weekday") and h.first <= found.first and found.end <= h.end)
    return any(h.end - h.first > found.end - found.first for h in names_around)


def _longest(candidates: Iterable[Found], core: bool = False) -> list[Found]:
    """The candidates that remain when at each place the longest rules, by place.

    Of two dates the one with the longer `core` rules: the words that lead to it ("in", "năm") do not count.
    """
    taken: set[int] = set()
    chosen: list[Found] = []
    for found in sorted(candidates, key=lambda f: (-_size(f, core), f.first - f.end, PREFERENCE.index(type(f)), f.first)):
        places = range(found.first, found.end)
        if not taken.intersection(places):
            taken.update(places)
            chosen.append(found)
    return sorted(chosen, key=lambda f: f.first)


def _size(found: Found, core: bool) -> int:
    return found.core[1] - found.core[0] if core and isinstance(found, Dated) else found.end - found.first


def _mentions(words: Words, chosen: Sequence[Found], unit_ends: Mapping[int, int]) -> list[Mention]:
    dates = join_periods(words, (f for f in chosen if isinstance(f, Dated)))
    mentions = [mention for mention in (date_mention(words, dated) for dated in dates) if mention is not None]
    mentions += [duration_mention(words, f) for f in chosen if isinstance(f, Lasting)]
    mentions += [_code_mention(words, f) for f in chosen if isinstance(f, Code)]
    mentions += _number_mentions(words, [f for f in chosen if isinstance(f, Numeral)], unit_ends)
    mentions.sort(key=lambda m: (m.first, -m.end))
    return _apart(mentions)


def _apart(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that a weekday, hedge or period of another one covers."""
    kept: list[Mention] = []
    for mention in mentions:
        if kept and mention.first < kept[-1].end:
            if mention.end - mention.first <= kept[-1].end - kept[-1].first:
                continue
            kept.pop()
        kept.append(mention)
    return kept


def _number_mentions(words: Words, numerals: Sequence[Numeral], unit_ends: Mapping[int, int]) -> list[Mention]:
    mentions: list[Mention] = []
    followers = dict(zip(numerals, numerals[1:], strict=False))
    skip: Numeral | None = None
    for numeral in numerals:
        if numeral is skip:
            skip = None
            continue
        high = _range_end(words, numeral, followers.get(numeral))
        mention = _number_mention(words, numeral, high, unit_ends)
        mentions.append(_listed(words, mention, mentions))
        skip = high
    return mentions


def _range_end(words: Words, low: Numeral, high: Numeral | None) -> Numeral | None:
    """The number that ends the range which `low` begins, or None."""
    if high is None or low.ordinal or high.ordinal or low.hedge or high.hedge:
        return None
    middle = range_from(words, low, low.first)
    follows = middle is not None and middle.end == high.first
    return high if follows and low.value < high.value else None


def _number_mention(words: Words, numeral: Numeral, high: Numeral | None, unit_ends: Mapping[int, int]) -> Mention:
    first, end = numeral.first, high.end if high else numeral.end
    tokens = words.tokens
    core = Span(tokens[first].start, tokens[end - 1].end)
    role = role_of(words, numeral) or (role_of(words, high) if high else "")
    end = _behind_gloss(words, numeral, end)
    classifier = words.longest("classifier", end)
    end = classifier.end if classifier is not None else end
    low, top, operator = _bounds(numeral, high)
    if numeral.ordinal:
        article = words.before("ordinal-article", first)
        first = article.first if article is not None else first
        return _spanned(words, Mention("ordinal", core, first, end, value=exactly(low), core=core, stated=low, role=role, tags=_tags(numeral)))
    if high is not None and (opened := opening(words, first)) is not None:
        first = opened.first
    around = hedge_around(words, first, end, unit_ends.get(end, 0))
    shown = operator or ("range" if high else "")
    value = hedged(around.operator or (operator if operator != "range" else ""), low, top)
    mention = Mention("number", core, around.first, around.end, value=value, core=core, stated=low, hedge=around.operator or shown, role=role, tags=_tags(numeral))
    return _spanned(words, mention)


def _bounds(numeral: Numeral, high: Numeral | None) -> tuple[int | float, int | float, str]:
    """The lower and upper number that are written, and the hedge that a vague word brings along."""
    if high is not None:
        return shared_scale(numeral, high), high.value, ""
    return numeral.value, numeral.high if numeral.high is not None else numeral.value, numeral.hedge


def _tags(numeral: Numeral) -> tuple[str, ...]:
    return tuple("article-word" if tag == "article" else tag for tag in numeral.tags)


def _spanned(words: Words, mention: Mention) -> Mention:
    tokens = words.tokens
    return replace(mention, span=Span(tokens[mention.first].start, tokens[mention.end - 1].end))


def _behind_gloss(words: Words, numeral: Numeral, end: int) -> int:
    """Behind the same number in brackets: "sixty-five (65)"."""
    if words.key(end) != "(" or numeral.ordinal:
        return end
    close = next((i for i in range(end + 2, min(end + 9, len(words.tokens))) if words.key(i) == ")"), None)
    if close is None:
        return end
    gloss = Numerals(words).at(end + 1)
    return close + 1 if gloss is not None and gloss.end == close and gloss.value == numeral.value else end


def _listed(words: Words, mention: Mention, before: Sequence[Mention]) -> Mention:
    """The mention with the role of the one before it in a list ("Articles 64 and 65")."""
    if mention.role or not before or not before[-1].role:
        return mention
    if before[-1].role == "identifier" and mention.first == before[-1].end and words.is_digits(mention.first):
        return replace(mention, role="identifier")
    if mention.first - before[-1].end != 1:
        return mention
    joined = words.key(before[-1].end) == "," or bool(words.at("link", before[-1].end)) or bool(words.at("range", before[-1].end))
    inherits = before[-1].role in words.data["listed-roles"]
    return replace(mention, role=before[-1].role) if joined and inherits else mention


def _code_mention(words: Words, code: Code) -> Mention:
    tokens = words.tokens
    role, first = role_before(words, code.first)
    core = Span(tokens[code.first].start, tokens[code.end - 1].end)
    return Mention(
        "identifier",
        Span(tokens[first].start, core.end),
        first,
        code.end,
        id=code.text,
        value=names(code.text),
        core=core,
        role=role or role_behind(words, code.end) or "identifier",
    )
