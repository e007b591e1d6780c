"""Misspelt words: a token that no phrase knows is read as the one word of the language file that it is close to.

rapidfuzz proposes; never for numbers, short words or names in capitals.  One letter may be wrong, missing, too
many, or two swapped (optimal string alignment), and the first letter must be right.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Token
from factcheck.packs import Pack

SHORTEST = 7


def correct(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """The tokens, a misspelt word with the key of the word that it stands for."""
    return [token if len(token.key) < SHORTEST or pack.knows(token.key) else _corrected(token, pack) for token in tokens]


def _corrected(token: Token, pack: Pack) -> Token:
    bucket = pack.buckets.get(token.key[0], ())
    near = [w for w in bucket if abs(len(w) - len(token.key)) <= 1]
    if not near or not token.key.isalpha():
        return token
    from rapidfuzz.distance import OSA

    close = [w for w in near if OSA.distance(token.key, w, score_cutoff=1) == 1]
    return replace(token, key=close[0]) if len(close) == 1 else token
