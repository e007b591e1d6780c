"""Corrects a text as `factcheck fix` does, without files."""

from factcheck.engine import Engine
from factcheck.fix import Fixed, find_corrections, fix
from tests.conftest import read_text

CONFLICTS = ("conflicts",)


def mend(engine: Engine, text: str, language: str | None = None, verdicts: tuple[str, ...] = CONFLICTS) -> Fixed:
    """The text with its corrections, and what was left as it is."""
    checked = read_text(engine, text, language)
    corrections, left = find_corrections(checked, verdicts)
    fixed = fix(checked, corrections, lambda new: read_text(engine, new, language))
    return fixed._replace(left=(*left, *fixed.left))
