"""Proves that what the fact base quotes stands in the documents that it quotes, and where."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from factcheck.facts_file import FactFiles, Mistakes
from factcheck.lines import Lines
from factcheck.yamlfile import Map, Text, maps

# A quotation that resembles the document less than this (0 to 100) is not thought to be misquoted from it.
NEAR = 60


def check_quotations(files: FactFiles, seeds: Path) -> list[str]:
    """Return the mistakes of the sources' files and of the quotations from them."""
    sources = Mistakes(files.sources_name)
    texts = dict(_read_seeds(files, seeds, sources))
    every = {name: Mistakes(name) for name in files.facts}
    for name, _, entry in files.entries():
        for reference in _references(entry):
            quote, text = reference.get("quote"), texts.get(str(reference.get("source")))
            if isinstance(quote, Text) and quote and text is not None:
                _check_quotation(reference, quote, text, every[name])
    return [line for mistakes in (sources, *every.values()) for line in mistakes.lines()]


def _read_seeds(files: FactFiles, seeds: Path, mistakes: Mistakes) -> Iterator[tuple[str, str]]:
    """Yield id and text of every seed that can be read."""
    for identifier, source in files.sources.items():
        if not isinstance(source, Map) or "file" not in source:
            continue
        path, line = seeds / str(source["file"]), source.key_lines["file"]
        try:
            content = path.read_bytes()
            text = content.decode("utf-8")
        except OSError as error:
            mistakes.add(line, f"{path} cannot be read ({error.strerror}); put the document there")
            continue
        except UnicodeDecodeError:
            mistakes.add(line, f"{path} is not UTF-8; restore the document")
            continue
        digest = hashlib.sha256(content).hexdigest()
        if "sha256" in source and digest != source["sha256"]:
            message = f"{path} has the SHA-256 {digest}; restore it, or review its quotations and update `sha256`"
            mistakes.add(source.key_lines["sha256"], message)
        yield identifier, text


def _references(entry: Map) -> Iterator[Map]:
    """Yield the references of a fact."""
    for statement in maps(entry.get("statements")):
        yield from maps(statement.get("references"))


def _check_quotation(reference: Map, quote: Text, text: str, mistakes: Mistakes) -> None:
    locators = [f"line {place}" for place in quoted_lines(quote, text)]
    if not locators:
        message = f"{str(quote)!r} stands nowhere in {reference['source']}; {_nearest(quote, text)}"
        mistakes.add(reference.key_lines["quote"], message)
    elif reference.get("locator") not in locators:
        line = reference.key_lines.get("locator", reference.line)
        mistakes.add(line, f"the quotation's line is not given; write `locator: {locators[0]}`")


def quoted_lines(quote: str, text: str) -> list[int]:
    """The lines, from 1, on which a verbatim quotation begins in a text."""
    lines, found = Lines(text), []
    at = text.find(quote)
    while at >= 0:
        found.append(lines.place(at)[0])
        at = text.find(quote, at + 1)
    return found


def _nearest(quote: str, text: str) -> str:
    """What to do about a quotation that is not verbatim: the words that it seems to quote."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(quote, text.split("\n"), scorer=fuzz.partial_ratio, score_cutoff=NEAR)
    if found is None:
        return "quote its words verbatim"
    line, _, index = found
    words = fuzz.partial_ratio_alignment(quote, line)
    assert words is not None  # without a cut-off there always is one
    return f"line {index + 1} has {line[words.dest_start : words.dest_end].strip()!r}"
