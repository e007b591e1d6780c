"""Which language a text is in, from its script and its own words; no guess where there is no evidence.

Each language file lists its commonest function words (`profile`); `other-languages.yaml` lists those of
languages that are not supported, so that they are told apart.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.tokens import Normaliser, tokenise, unaccented

# Code point ranges of the scripts that tell languages apart; everything else that is a letter is Latin.
SCRIPTS = {
    "han": ((0x3400, 0x9FFF), (0xF900, 0xFAFF)),
    "arabic": ((0x0600, 0x06FF), (0x0750, 0x077F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
    "cyrillic": ((0x0400, 0x052F),),
    "kana": ((0x3040, 0x30FF),),
    "hangul": ((0x1100, 0x11FF), (0xAC00, 0xD7AF)),
    "greek": ((0x0370, 0x03FF),),
    "hebrew": ((0x0590, 0x05FF),),
    "devanagari": ((0x0900, 0x097F),),
    "thai": ((0x0E00, 0x0E7F),),
}
# A character of these scripts says as much as a short word of the others.
DENSE = {"han": 3, "kana": 3, "hangul": 3, "thai": 2}
SAMPLE = 5_000
VOCABULARY_WEIGHT = 0.4
# What a word loses that is only known with accents that the text leaves out.
HURRIED = 0.4
PLAIN = Normaliser({})


@dataclass(frozen=True)
class Profile:
    """What a language is recognised by: its script, function words, and words of its language file."""

    code: str
    script: str
    words: frozenset[str]
    vocabulary: frozenset[str]
    letters: frozenset[str]
    supported: bool


def script_of(text: str) -> str:
    """The script of most of the text's letters; "" if it has none."""
    counts: dict[str, int] = {}
    for char, times in Counter(text[:SAMPLE]).items():
        if char.isalpha():
            script = _script(ord(char))
            counts[script] = counts.get(script, 0) + times * DENSE.get(script, 1)
    return max(counts, key=lambda s: counts[s]) if counts else ""


def _script(point: int) -> str:
    if point < 0x0370:
        return "latin"
    return next((name for name, ranges in SCRIPTS.items() if any(a <= point <= b for a, b in ranges)), "latin")


def detect(text: str, profiles: Sequence[Profile]) -> str:
    """The code of the language whose words the text has most of; "" if none or one that is not supported."""
    scores = score(text, profiles)
    if not scores or not scores[0][0]:
        return ""
    best = scores[0][1]
    return best.code if best.supported else ""


def score(text: str, profiles: Sequence[Profile]) -> list[tuple[float, Profile]]:
    """The languages of the text's script with the weight of their words in it, the best first."""
    script = script_of(text)
    rivals = [p for p in profiles if p.script == script]
    keys = [t.key for t in tokenise(text[:SAMPLE], PLAIN) if t.key[0].isalpha()]
    if not keys:
        return []
    letters = set(unicodedata.normalize("NFC", text[:SAMPLE]).casefold())
    plain = all(key == unaccented(key) for key in keys)
    ranked = [(_weight(keys, letters, profile, plain), profile) for profile in rivals]
    return sorted(ranked, key=lambda r: (-r[0], r[1].code))


def _weight(keys: Sequence[str], letters: set[str], profile: Profile, plain: bool) -> float:
    words, vocabulary = profile.words, profile.vocabulary
    if plain:
        words = frozenset(map(unaccented, words))
        vocabulary = frozenset(map(unaccented, vocabulary))
    weight = sum(1.0 if key in words else VOCABULARY_WEIGHT if key in vocabulary else 0.0 for key in keys)
    weight -= HURRIED * sum(1 for key in keys if key in words and key not in profile.words)
    weight -= VOCABULARY_WEIGHT * HURRIED * sum(1 for key in keys if key in vocabulary and key not in profile.vocabulary)
    return weight + len(letters & profile.letters) * 0.5


def make_profiles(data: Sequence[Mapping[str, object]]) -> list[Profile]:
    """The profiles from their JSON-able form."""
    return [
        Profile(
            str(one["code"]),
            str(one["script"]),
            frozenset(map(str, one["words"])),  # type: ignore[call-overload]
            frozenset(map(str, one["vocabulary"])),  # type: ignore[call-overload]
            frozenset(str(one["letters"])),
            bool(one["supported"]),
        )
        for one in data
    ]
