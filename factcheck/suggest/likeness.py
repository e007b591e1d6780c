"""New words that look like the old ones: capitals, composed letters, accents, digits of the same script."""

import unicodedata
from collections.abc import Callable, Iterable

from factcheck.packs import Pack
from factcheck.tokens import digits, unaccented

ZERO = ord("0")


def like(new: str, sample: str) -> str:
    """`new` with the capitals of the sample, its letters composed or taken apart as the sample's are."""
    letters = [char for char in sample if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters if char.lower() != char.upper()) and _cased(sample):
        new = new.upper()
    elif letters and letters[0].isupper():
        new = new[:1].upper() + new[1:]
    if not unicodedata.is_normalized("NFC", sample):
        new = unicodedata.normalize("NFD", new)
    return new


def _cased(sample: str) -> bool:
    return sample.lower() != sample.upper()


def localised(number: str, sample: str) -> str:
    """ASCII digits written in the script of the sample's digits."""
    zero = next((ord(char) - int(digits(char)) for char in sample if char.isdigit()), ZERO)
    return "".join(chr(zero + int(char)) if char.isdigit() else char for char in number)


Choices = Iterable[tuple[str, str]]


def counterparts(sample: str, choices: Choices, pack: Pack) -> list[str]:
    """The second words of the pairs whose first ones are the sample, as the sample writes them, the plainest first.

    Words are the same that are read alike; where none is, also those that only lack their accents.
    """
    pairs = list(choices)
    normaliser = pack.normaliser()

    def key(words: str) -> str:
        return " ".join(normaliser.key(words).replace("-", " ").split())

    def same(fold: Callable[[str], str]) -> list[str]:
        said = fold(key(sample))
        return [new for old, new in pairs if fold(key(old)) == said]

    found = same(str)
    if found:
        return [like(_joined(new, sample), sample) for new in dict.fromkeys(found)]
    return [like(_joined(unaccented(new), sample), sample) for new in dict.fromkeys(same(unaccented))]


def _joined(new: str, sample: str) -> str:
    """With spaces for hyphens where the sample writes numbers of several words without them."""
    words = sample.split()
    return new.replace("-", " ") if len(words) > 1 and "-" not in sample and "-" in new else new
