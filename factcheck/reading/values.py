"""Reads the values of one sentence: numbers, ordinals, dates, durations and the codes of documents."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.frozen import replace
from factcheck.model import Hit, Mention, Span, Token
from factcheck.reading.date_patterns import DatePatterns
from factcheck.reading.dates import Dated, date_mention, join_periods, read_dates
from factcheck.reading.durations import Lasting, duration_mention, read_durations
from factcheck.reading.hedges import hedge_around, opening, range_from, shared_scale
from factcheck.reading.numbers import Numerals
from factcheck.reading.roles import Code, read_codes, role_before, role_behind, role_of
from factcheck.reading.words import Numeral, Words
from factcheck.sets import Interval, exactly, hedged, names

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
    named = _named(hits, len(tokens))
    chosen = [found for found in chosen if named[found.first] <= found.end - found.first]
    unit_ends = {hit.first: hit.end for hit in hits if hit.category == "unit"}
    return _mentions(words, chosen, unit_ends)


def _named(hits: Iterable[Hit], count: int) -> list[int]:
    """For each token the length of the longest name around it: a number inside a name is part of the name."""
    lengths = [0] * count
    for hit in hits:
        if hit.category in ("entity", "weekday"):
            for at in range(hit.first, hit.end):
                lengths[at] = max(lengths[at], hit.end - hit.first)
    return lengths


def _longest(candidates: Iterable[Found], core: bool = False) -> list[Found]:
    """The candidates that remain when at each place the longest rules, by place.

    Of two dates the one with the longer `core` rules: the words that lead to it ("in", "năm") do not count.
    """
    taken: set[int] = set()
    chosen: list[Found] = []
    for found in sorted(candidates, key=lambda f: (-_size(f, core), f.first - f.end, _preference(f), f.first)):
        places = range(found.first, found.end)
        if not taken.intersection(places):
            taken.update(places)
            chosen.append(found)
    return sorted(chosen, key=lambda f: f.first)


def _preference(found: Found) -> int:
    return PREFERENCE.index(type(found))


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
    at, numerals = 0, _without_parted(words, numerals)
    while at < len(numerals):
        high = _range_end(words, *numerals[at : at + 2]) if at + 1 < len(numerals) else None
        mention = _number_mention(words, numerals[at], high, unit_ends)
        if _torn(words, numerals, at):
            mention = replace(mention, role="unclear")
        mentions.append(_listed(words, mention, mentions))
        at += 2 if high is not None else 1
    return mentions


def _without_parted(words: Words, numerals: Sequence[Numeral]) -> list[Numeral]:
    """The numbers without those that a hedge parts from their scale (十多万): neither half is the number."""
    found: list[Numeral] = []
    for numeral in numerals:
        scale = any(hit.end == numeral.end for hit in words.at("scale", numeral.first))
        hedges = words.at("hedge-behind", found[-1].end) if found and scale else ()
        if any(hit.end == numeral.first for hit in hedges):
            found.pop()
        else:
            found.append(numeral)
    return found


def _torn(words: Words, numerals: Sequence[Numeral], at: int) -> bool:
    """True for single digits side by side with nothing between them: "7 1" may be 71."""
    near = (pair for pair in ((at - 1, at), (at, at + 1)) if pair[0] >= 0 and pair[1] < len(numerals))
    return any(
        numerals[one].end == numerals[two].first and numerals[one].digits == numerals[two].digits == 1
        for one, two in near
    )


def _range_end(words: Words, low: Numeral, high: Numeral) -> Numeral | None:
    """The number that ends the range which `low` begins, or None."""
    if low.ordinal or high.ordinal or low.hedge or high.hedge:
        return None
    middle = range_from(words, low, low.first)
    follows = middle is not None and middle.end == high.first
    return high if follows and low.value < high.value else None


def _number_mention(words: Words, numeral: Numeral, high: Numeral | None, unit_ends: Mapping[int, int]) -> Mention:
    """The mention of a number, or of a range up to `high`; `unit_ends` maps where a unit begins to its end."""
    first, end = numeral.first, high.end if high else numeral.end
    core = Span(words.tokens[first].start, words.tokens[end - 1].end)
    role = role_of(words, numeral) or (role_of(words, high) if high else "")
    end = _behind_gloss(words, numeral, end)
    classifier = words.longest("classifier", end)
    end = classifier.end if classifier is not None else end
    if numeral.ordinal:
        article = words.before("ordinal-article", first)
        first = article.first if article is not None else first
        mention = Mention("ordinal", core, first, end, value=exactly(numeral.value), stated=numeral.value)
    else:
        opened = opening(words, first) if high is not None else None
        around = hedge_around(words, opened.first if opened else first, end, unit_ends.get(end, 0))
        value, hedge = _hedged(numeral, high, around.operator)
        low = _lowest(numeral, high)
        bare = None if numeral.hedge else _hedged(numeral, high, "")[0]
        mention = Mention(
            "number", core, around.first, around.end, value=value, stated=low, hedge=hedge, bare=bare, tags=around.tags
        )
    span = Span(words.tokens[mention.first].start, words.tokens[mention.end - 1].end)
    return replace(mention, span=span, core=core, role=role, tags=(*mention.tags, *_tags(numeral)))


def _hedged(numeral: Numeral, high: Numeral | None, operator: str) -> tuple[Interval, str]:
    """The set that a number, a range or a vague word admits under a hedge, and the hedge's name."""
    top = high.value if high is not None else numeral.high if numeral.high is not None else numeral.value
    vague = numeral.hedge if numeral.hedge != "range" else ""
    value = hedged(operator or vague, _lowest(numeral, high), top)
    return value, operator or numeral.hedge or ("range" if high is not None else "")


def _tags(numeral: Numeral) -> tuple[str, ...]:
    return tuple("article-word" if tag == "article" else tag for tag in numeral.tags)


def _lowest(numeral: Numeral, high: Numeral | None) -> int | float:
    return shared_scale(numeral, high) if high is not None else numeral.value


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
    between = before[-1].end
    joined = words.key(between) == "," or bool(words.at("link", between) or words.at("range", between))
    inherits = before[-1].role in words.data["listed-roles"]
    return replace(mention, role=before[-1].role) if joined and inherits else mention


def _code_mention(words: Words, code: Code) -> Mention:
    tokens = words.tokens
    colon = words.key(code.first - 1) == ":"  # "resolution: 79/243"
    role, first = role_before(words, code.first - colon)
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
