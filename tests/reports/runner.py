"""How a CI runner reads what a step prints: which commands it would run."""

import re
from dataclasses import dataclass, field

# What GitHub's runner knows; other names it prints as they are.
COMMANDS = frozenset(
    {"error", "warning", "notice", "debug", "add-mask", "add-matcher", "remove-matcher", "group", "endgroup", "echo"}
    | {"set-output", "save-state", "set-env", "add-path", "stop-commands", "internal-set-repo-path"}
)


@dataclass
class Command:
    """A command with its properties and its text, unescaped."""

    name: str
    data: str
    properties: dict[str, str] = field(default_factory=dict)


def commands(output: str) -> list[Command]:
    """The commands that GitHub's runner would run, in either of its two notations."""
    found = [read(row) for row in re.split(r"\r\n|\r|\n", output)]
    return [command for command in found if command is not None]


def read(row: str) -> Command | None:
    """`::name key=value,…::text` at the beginning of a line, or `##[name key=value;…]text` anywhere in it."""
    match = re.match(r"\s*::(.*?)::(.*)", row, re.DOTALL)
    escapes = {"%0D": "\r", "%0A": "\n"}
    if match is None or match[1].split(" ")[0] not in COMMANDS:
        match = re.search(r"##\[([^\]]*)\](.*)", row, re.DOTALL)
        if match is None or match[1].split(" ")[0] not in COMMANDS:
            return None
        separator, of_properties = ";", {**escapes, "%3B": ";", "%5D": "]"}
    else:
        separator, of_properties = ",", {**escapes, "%3A": ":", "%2C": ","}
    name, _, listed = match[1].partition(" ")
    pairs = [one.split("=", 1) for one in listed.strip().split(separator) if "=" in one]
    return Command(name, unescape(match[2], escapes), {key: unescape(value, of_properties) for key, value in pairs})


def unescape(text: str, escapes: dict[str, str]) -> str:
    """The percent sign last, as the runner does it."""
    for escaped, char in {**escapes, "%25": "%"}.items():
        text = text.replace(escaped, char)
    return text


def azure_commands(output: str) -> list[str]:
    """The commands that an Azure agent would run: ##vso[area.action …] anywhere in a line."""
    return re.findall(r"##vso\[[^\]]*\]", output)
