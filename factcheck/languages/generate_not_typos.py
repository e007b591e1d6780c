"""Lists the words of a dictionary that are one letter away from a word of a language file.

    python -m factcheck.languages.generate_not_typos CODE WORDLIST

Prints the `not-typos` section: real words ("stated", "counties") that must not be read as misspelt ones
("states", "countries").  WORDLIST has a word a line, as in Debian's wamerican, wpolish, wfrench, wspanish.
"""

import sys
from pathlib import Path

from factcheck.packs import LANGUAGES, SHORTEST_TYPO, load_pack
from factcheck.spelling import candidates

WIDTH = 100


def not_typos(code: str, words: list[str]) -> list[str]:
    """The keys of `words` that the language file does not know but would correct, sorted."""
    pack = load_pack(LANGUAGES / f"{code}.yaml")
    keys = {pack.normaliser().key(word) for word in words}
    long = {key for key in keys if len(key) >= SHORTEST_TYPO and key.isalpha() and not pack.knows(key)}
    return sorted(key for key in long if len(candidates(key, pack)) == 1)


def main() -> None:
    """Print the section for the language and word list of the command line."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    words = Path(sys.argv[2]).read_text(encoding="utf-8").split()
    print("not-typos:\n  [", end="")
    column = 0
    for word in not_typos(sys.argv[1], words):
        print(("" if not column else ",\n   " if column > WIDTH else ", ") + word, end="")
        column = (column if column <= WIDTH else 0) + len(word) + 2
    print("]")


if __name__ == "__main__":
    main()
