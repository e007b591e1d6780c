"""The classes of examples in which a property does not hold today, known-errors.yaml: each with its reason.

A class names what its examples have in common; a key that it does not give may be anything.  No class excuses a
conflict that was none before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tests.generator.language import read_plain
from tests.properties.paths import FOLDER
from tests.properties.reading import Difference

FILE = FOLDER / "known-errors.yaml"
KEYS = ("property", "languages", "facts", "done")


@dataclass(frozen=True)
class Known:
    """A class of a property: the values that each key may have, and why its examples fail."""

    property: str
    keys: Mapping[str, Sequence[str]]
    reason: str

    def holds(self, found: Difference) -> bool:
        """True if an example is in the class: its language, each fact that changed, anything that was done."""
        return (
            found.language in self.keys.get("languages", [found.language])
            and found.facts <= set(self.keys.get("facts", found.facts))
            and bool(set(found.done) & set(self.keys.get("done", found.done)))
        )


@cache
def known_errors() -> tuple[Known, ...]:
    """The classes of the file."""
    return tuple(
        Known(str(entry["property"]), {k: v for k, v in entry.items() if k in KEYS[1:]}, str(entry["reason"]))
        for entry in read_plain(FILE) or ()
    )
