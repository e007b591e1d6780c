"""Tables of a text, in which a column's head says what its cells are about: a treaty, or what is counted.

| | Hanoi Convention | Budapest Convention |      | Treaty | Articles | Signatories |
| Articles | 71 | 48 |                            | Hanoi Convention | 71 | 72 |
"""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model import Mention

BARS = frozenset("|\t｜")
# A row may begin with a bar or not.
FIRST_CELL = 1
NOTHING: Mapping[int, str] = {}


class Table(NamedTuple):
    """The heads of a table by column: the treaties and the units that they name."""

    treaties: Mapping[int, str] = NOTHING
    units: Mapping[int, str] = NOTHING


NO_TABLE = Table()


def read_row(table: Table, scene: Scene) -> Table:
    """The table behind this sentence: its first row gives the heads, a sentence without a bar ends it."""
    if not _bars(scene):
        return NO_TABLE
    if table.treaties or table.units:
        return table
    treaties = {column(scene, m): m.id for m in scene.typed("treaty")}
    units = {column(scene, m): m.id for m in scene.of("unit")}
    heads = not scene.values and len(treaties) + len(units) > 1
    return Table(treaties if len(treaties) > 1 else NOTHING, units) if heads else table


def treaty_of_column(table: Table, scene: Scene, mention: Mention) -> str:
    """The treaty that the head of a mention's column names; "" if none does."""
    return table.treaties.get(column(scene, mention), "") if table.treaties and _bars(scene) else ""


def unit_of_cell(table: Table, scene: Scene, mention: Mention) -> str:
    """What a mention counts by the head of its column or by the first cell of its row; "" if neither says it."""
    if not _bars(scene):
        return ""
    place = column(scene, mention)
    labels = [unit.id for unit in scene.of("unit") if column(scene, unit) <= FIRST_CELL < place]
    return labels[0] if len(labels) == 1 else table.units.get(place, "")


def column(scene: Scene, mention: Mention) -> int:
    """How many bars stand before a mention in its row."""
    return sum(bar < mention.first for bar in _bars(scene))


def _bars(scene: Scene) -> list[int]:
    return [at for at, token in enumerate(scene.reading.sentence.tokens) if token.key in BARS]
