"""Takes number words apart that are written as one: "twentyfifth", "stutysięczny", "vigesimosegundo"."""

from collections.abc import Mapping, Sequence

SHORTEST, LONGEST = 6, 60
# So many letters of the pieces are looked up first, which keeps the common word cheap.
FUSED_START = 3


def split_fused(key: str, pieces: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Return the pieces of a word as (kind, value), or [] if it is not made of at least two of them."""
    if not SHORTEST <= len(key) <= LONGEST:
        return []
    ways: dict[int, list[tuple[str, str]]] = {len(key): []}
    for first in range(len(key) - 1, -1, -1):
        for end in range(len(key), first + 1, -1):
            piece = pieces.get(key[first:end])
            if piece is not None and end in ways:
                ways[first] = [(piece[0], piece[1]), *ways[end]]
                break
    chain = ways.get(0, [])
    return chain if len(chain) > 1 else []
