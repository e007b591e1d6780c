"""Tables of a text, in which the head of a column or row says what its cells are about: a treaty, or what is counted.

| | Hanoi Convention | Budapest Convention |      | Treaty | Articles | Signatories |
| Articles | 71 | 48 |                            | Hanoi Convention | 71 | 72 |

A city that stands alone in its cell means the treaty that is named after it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.claims.scene import BAR, Scene
from factcheck.model import Mention

BARS = frozenset("|\t｜")
# A row may begin with a bar or not.
FIRST_CELL = 1
# A label names what it counts this near to its start ("| Number of the signatories |").
HEAD_OF_LABEL = 4
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
    treaties = dict(_treaties(scene))
    units = {column(scene, m): m.id for m in scene.of("unit")}
    heads = not scene.values and len(treaties) + len(units) > 1
    return Table(treaties if len(treaties) > 1 else NOTHING, units) if heads else table


def treaty_of_cell(table: Table, scene: Scene, mention: Mention) -> str:
    """The treaty that the head of a mention's column, or the city in the first cell of its row, names; or ""."""
    if not _bars(scene):
        return ""
    if table.treaties:
        return table.treaties.get(column(scene, mention), "")
    named = {treaty for place, treaty in _treaties(scene) if place <= FIRST_CELL < column(scene, mention)}
    return named.pop() if table.units and len(named) == 1 else ""


def unsure_cell(table: Table, scene: Scene, mention: Mention) -> bool:
    """True if no head says of which treaty a cell is, and it may be of another one.

    Several cells of its row count the same, or the first cell of its row names something unknown.
    """
    if not _bars(scene) or treaty_of_cell(table, scene, mention):
        return False
    units = Counter(_counted(table, scene, value) for value in scene.values)
    if units[_counted(table, scene, mention)] > 1 and _counted(table, scene, mention):
        return True
    return len(table.units) > 1 and not table.treaties and not dict(_treaties(scene)) and _labelled(scene)


def unit_of_cell(table: Table, scene: Scene, mention: Mention) -> str:
    """What a mention counts by the head of its column or by the first cell of its row; "" if neither says it."""
    if not _bars(scene):
        return ""
    place = column(scene, mention)
    first = [unit for unit in scene.of("unit") if column(scene, unit) <= FIRST_CELL < place]
    labels = [unit.id for unit in first if heads_label(scene, unit)]
    return labels[0] if len(labels) == 1 else table.units.get(place, "")


def heads_label(scene: Scene, unit: Mention) -> bool:
    """False for a noun deep in the label of a row, which counts something else: "days from the ratification"."""
    return not _bars(scene) or unit.first <= HEAD_OF_LABEL


def _counted(table: Table, scene: Scene, value: Mention) -> str:
    """What a value counts: by its own noun, or by a head."""
    return unit_of_cell(table, scene, value) if value.unit in UNTOLD else value.unit


# The units of a number without a noun that is known.
UNTOLD = ("", "none", "other")


def column(scene: Scene, mention: Mention) -> int:
    """How many bars stand before a mention in its row."""
    return sum(bar < mention.first for bar in _bars(scene))


def heads_row(scene: Scene, anchor: Mention) -> bool:
    """True if the anchor stands in the first cell of a row of a table: it says what the others are."""
    keys = [token.key for token in scene.reading.sentence.tokens[: anchor.first]]
    return keys[:1] == [BAR] and keys.count(BAR) == 1


def _treaties(scene: Scene) -> Iterator[tuple[int, str]]:
    """The columns of a row that name a treaty, or nothing but the city that stands for one."""
    for city in scene.typed("place"):
        if alone(scene, city) and city.id in scene.named_after:
            yield column(scene, city), scene.named_after[city.id]
    yield from ((column(scene, m), m.id) for m in scene.typed("treaty"))


def alone(scene: Scene, mention: Mention) -> bool:
    """True if a cell holds nothing else."""
    tokens = scene.reading.sentence.tokens
    led = not mention.first or tokens[mention.first - 1].key in BARS
    return led and (mention.end >= len(tokens) or tokens[mention.end].key in BARS)


def _labelled(scene: Scene) -> bool:
    """True if the first cell of a row holds a word, not only a value."""
    tokens, bars = scene.reading.sentence.tokens, _bars(scene)
    start, end = (bars[0] + 1, bars[1]) if bars[0] == 0 and len(bars) > 1 else (0, bars[0])
    valued = {at for value in scene.values for at in range(value.first, value.end)}
    return any(tokens[at].key[0].isalpha() and at not in valued for at in range(start, end))


def in_table(scene: Scene) -> bool:
    """True for the row of a table."""
    return bool(_bars(scene))


def _bars(scene: Scene) -> list[int]:
    return [at for at, token in enumerate(scene.reading.sentence.tokens) if token.key in BARS]
