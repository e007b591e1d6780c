"""Phrases that share their words with a name: in two parts around it, or ending in its first words.

"Put [72 states] their signature", as Arabic orders it; "drafted the [convention on …]".
"""

from collections.abc import Mapping, Sequence

from factcheck.frozen import replace
from factcheck.model import Hit, Mention
from factcheck.reading.units import ARTICLE_WORD

# What may have two parts, and what its second part may be by itself.
PARTED, PARTS = ("event", "role"), ("event", "role", "unit")


def parted(hits: Sequence[Hit], values: Sequence[Mention]) -> list[Hit]:
    """The hits, each of two parts with a name or a count between them cut to its first part.

    What is found in its words, and is shorter, is left out: the whole rules over its parts.
    """
    counts = [v for v in values if v.kind in ("number", "ordinal") and ARTICLE_WORD not in v.tags]
    names = [h for h in hits if h.category == "entity"]
    hits = _before_names(hits, names)
    units = {hit.first for hit in hits if hit.category == "unit"}
    counted = {v.end for v in counts} & units  # "has [72] ratifications": the second part is what is counted
    parts = [hit for hit in hits if hit.gap and hit.category in PARTED and hit.gap[1] not in counted]
    cut = {id(hit) for hit in parts if hit.gap and _closes_over(hit.gap, counts, names)}
    if not cut:
        return list(hits)
    whole = [hit for hit in hits if id(hit) in cut]
    kept = [hit for hit in hits if id(hit) not in cut and not any(_in_part(hit, one) for one in whole)]
    return [*kept, *(replace(hit, end=hit.gap[0], gap=None) for hit in whole if hit.gap)]


def _before_names(hits: Sequence[Hit], names: Sequence[Hit]) -> list[Hit]:
    """The hits, verbs without the words in which a name begins, if nothing shorter is found in the others."""
    begun: dict[int, Hit] = {}
    for one in sorted(names, key=lambda h: h.end):
        begun[one.first] = one
    known = {hit.first for hit in hits if hit.category in PARTS and hit.end - hit.first == 1}
    return [_cut(hit, begun, known) if hit.category == "event" else hit for hit in hits]


def _cut(hit: Hit, begun: Mapping[int, Hit], known: set[int]) -> Hit:
    """The verb up to a name that begins in its last words and ends behind them."""
    if hit.first in known and not hit.gap:
        return hit
    start = hit.gap[1] if hit.gap else hit.first
    heads = (begun[at] for at in range(max(start, hit.first + 1), hit.end) if at in begun)
    name = next((n for n in heads if n.end > hit.end), None)
    return replace(hit, end=name.first, gap=None) if name is not None else hit


def _closes_over(gap: tuple[int, int], counts: Sequence[Mention], names: Sequence[Hit]) -> bool:
    first, end = gap
    spans = [(one.first, one.end) for one in counts] + [(one.first, one.end) for one in names]
    return any(first <= start and stop <= end for start, stop in spans)


def _in_part(hit: Hit, whole: Hit) -> bool:
    """True for a shorter hit that begins where the whole does, or lies in its second part."""
    if hit.category not in PARTS or whole.gap is None or hit.end > whole.end:
        return False
    return (hit.first == whole.first and hit.end <= whole.gap[0]) or hit.first >= whole.gap[1]
