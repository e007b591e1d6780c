"""Takes number words apart that are written as one: "twentyfifth", "stutysięczny", "vigesimosegundo"."""

from collections.abc import Mapping
from typing import Any

SHORTEST, LONGEST = 6, 60


def split_fused(key: str, fused: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the pieces of a word as (kind, value), longest pieces first, or [] if it is none.

    `fused` holds under "pieces" each piece with its kind and value, and under "starts" the first three
    letters of the pieces, which keeps the common word cheap.
    """
    if not SHORTEST <= len(key) <= LONGEST or key[:3] not in fused["starts"]:
        return []
    ways: dict[int, list[tuple[str, str]]] = {len(key): []}
    pieces = fused["pieces"]
    for first in range(len(key) - 1, -1, -1):
        for end in range(len(key), first + 1, -1):
            piece = pieces.get(key[first:end])
            if piece is not None and end in ways:
                ways[first] = [(piece[0], piece[1]), *ways[end]]
                break
    chain = ways.get(0, [])
    return chain if len(chain) > 1 else []
