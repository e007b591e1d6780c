"""The commands, a module each with its `app`; a command imports what it needs when it runs."""

from typing import Any

import typer

# How every command's own application is set up.
LOOKS: dict[str, Any] = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


def new_app(**settings: Any) -> typer.Typer:
    """An application for one command, or for a group of them, that looks like the others."""
    return typer.Typer(**LOOKS, **settings)
