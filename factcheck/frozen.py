"""Copies of frozen values.

The values that pass between the stages are named tuples: Python makes their classes and copies them faster than
frozen dataclasses, and both are paid on every run.
"""

from typing import Any, TypeVar

Value = TypeVar("Value", bound=tuple[Any, ...])


def replace(value: Value, /, **changes: Any) -> Value:
    """The named tuple with some of its fields changed."""
    return value._replace(**changes)  # type: ignore[attr-defined, no-any-return]
