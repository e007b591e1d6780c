"""The output formats: one module each, with `render(report, view) -> str`, imported when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from factcheck.report import Report, View

Format = Literal["terminal", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit", "markdown", "html"]
FORMATS: tuple[str, ...] = get_args(Format)


def render(name: str, report: "Report", view: "View") -> str:
    """Return the report in the format `name`, one of FORMATS, with a line end at its end."""
    text: str = import_module(f"factcheck.reports.{name.replace('-', '_')}").render(report, view)
    return text
