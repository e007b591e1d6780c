"""Misspelt words: a token that no phrase knows is read as the one word of the language file that it is close to.

rapidfuzz proposes; never for numbers, short words or names in capitals.  One letter may be wrong, missing, too
many, or two swapped (optimal string alignment), and the first letter must be right.
"""

from collections.abc import Sequence

from factcheck.frozen import replace
from factcheck.model import Token
from factcheck.packs import SHORTEST_TYPO, Pack, accentless
from factcheck.tokens import unaccented


def correct(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """The tokens, a misspelt word with the key of the word that it stands for (in a text without accents, without)."""
    corrected = [
        token if len(token.key) < SHORTEST_TYPO or pack.knows(token.key) else _corrected(token, pack)
        for token in tokens
    ]
    if pack.accented and corrected != list(tokens) and accentless([token.key for token in tokens]):
        return [replace(token, key=unaccented(token.key)) for token in corrected]
    return corrected


def _corrected(token: Token, pack: Pack) -> Token:
    close = candidates(token.key, pack)
    same = len({tuple(sorted(pack.meanings(word))) for word in close}) == 1  # "adoptd": adopts or adopted, no matter
    return replace(token, key=close[0]) if close and same else token


def candidates(key: str, pack: Pack) -> list[str]:
    """The words of the language file that a key may be a misspelling of; none if it only lacks accents."""
    near = [w for w in pack.buckets.get(key[0], ()) if abs(len(w) - len(key)) <= 1]
    if not near or not key.isalpha():
        return []
    from rapidfuzz.distance import OSA

    close = [w for w in near if OSA.distance(key, w, score_cutoff=1) == 1]
    return [] if any(unaccented(w) == key for w in close) else close


def accented(tokens: Sequence[Token], pack: Pack) -> Sequence[Token]:
    """The tokens, an unknown word that only lacks accents of one word with that word's key."""
    lacking = {t.key: _with_accents(t.key, pack) for t in tokens if len(t.key) >= SHORTEST_TYPO}
    keys = {key: word for key, word in lacking.items() if word}
    return [replace(t, key=keys.get(t.key, t.key)) for t in tokens] if keys else tokens


def _with_accents(key: str, pack: Pack) -> str:
    if key in pack.known:
        return ""
    words = pack.accentless.get(unaccented(key), ())
    return words[0] if words and len({tuple(sorted(pack.meanings(word))) for word in words}) == 1 else ""
