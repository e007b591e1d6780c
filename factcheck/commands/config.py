"""`factcheck config`."""

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.commands import new_app
from factcheck.commands.options import Config, Isolated
from factcheck.streams import show

if TYPE_CHECKING:
    from factcheck.settings import Setting

Where = Annotated[str, typer.Argument(metavar="[PATH]", help="A text or a folder; the current one if not given.")]

app = new_app()


@app.command()
def config(path: Where = ".", config: Config = None, isolated: Isolated = False) -> None:
    """Show the settings in force for a text or a folder, and where each comes from."""
    from factcheck.display import escape
    from factcheck.settings import Files, Rules

    rules = Rules({}, Files(config, isolated))
    folder = os.path.isdir(path)
    settings = rules.of_run([path]) if folder else rules.of_path(path)
    excluded = "" if folder else rules.excluded(path)
    rows = [f"# {path}: left out ({excluded})"] if excluded else []
    show("".join(f"{escape(row)}\n" for row in [*rows, *_rows(settings)]))


def _rows(settings: "Mapping[str, Setting]") -> Iterator[str]:
    """Each setting as TOML, with its origin as a comment; one that is not set as a comment alone."""
    written = {key: f"{key} = {_toml(one.value)}" for key, one in settings.items() if one.value not in UNSET}
    width = max(map(len, written.values()))
    for key, setting in settings.items():
        yield f"{written[key]:{width}}  # {setting.origin}" if key in written else f"# {key} is not set"


UNSET: tuple[Any, ...] = (None, "", (), {})


def _toml(value: Any) -> str:
    import datetime
    import json

    if isinstance(value, dict):
        pairs = ", ".join(f"{json.dumps(key)} = {_toml(one)}" for key, one in value.items())
        return f"{{{pairs}}}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, (int, datetime.date)):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
