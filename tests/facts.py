"""A small valid fact base, for tests that break it."""

import hashlib
from pathlib import Path

SEED = "The treaty has 9 chapters.\nIt was signed by 72 states in Hanoi,\nas one reads.\n"

SOURCES = f"""\
"000":
  publisher: A newspaper
  title: A title
  date: 2025-10-26
  language: en
  file: 000.txt
  sha256: {hashlib.sha256(SEED.encode()).hexdigest()}
site:
  publisher: A site
  title: Another title
  date: undated
  language: en
  url: https://example.org/
"""

ENTITIES = """\
treaty:
  hanoi-convention: {}
event:
  hanoi-signing: {of: hanoi-convention, act: sign, actors: [VN]}
place:
  asia: {}
  hanoi: {within: [VN]}
state:
  VN: {within: [asia]}
"""

TOPIC = """\
# A topic.
structure.chapters:
  title: chapters
  subject: hanoi-convention
  attribute: chapters
  kind: count
  unit: chapter
  statements:
    - value: 9
      text: 9 chapters
      references:
        - {source: "000", locator: line 1, quote: has 9 chapters}
        - {source: site, locator: page 2}
    - value: 8
      text: 8 chapters
      rank: superseded
      reason: a draft
      as-of: 2024-01-31
      references: [{source: site}]
  examples:
    agrees: {language: en, text: "The Hanoi Convention has nine chapters."}
    conflicts: {language: en, text: "The Hanoi Convention has ten chapters."}
signature.place:
  title: place
  subject: hanoi-signing
  attribute: place
  kind: name
  evolution: open
  statements:
    - value: hanoi
      text: Hanoi
      as-of: 2025-10-26
      references: [{source: site}]
  examples:
    agrees: {language: en, text: "The Hanoi Convention was signed in Hanoi."}
    conflicts: {language: en, text: "The Hanoi Convention was signed in Hue."}
"""

Change = tuple[str, str]


def write_base(parent: Path, name: str = "facts", /, **changes: Change) -> Path:
    """Write the fact base and its seed below `parent`, and return its folder.

    `changes` holds what is to be replaced in a file, and with what: topic, entities, sources or seed.
    """
    folder = parent / name
    (folder / "treaty").mkdir(parents=True)
    (parent / "seeds").mkdir()
    files = {
        "sources": (folder / "sources.yaml", SOURCES),
        "entities": (folder / "entities.yaml", ENTITIES),
        "topic": (folder / "treaty" / "topic.yaml", TOPIC),
        "seed": (parent / "seeds" / "000.txt", SEED),
    }
    for key, (path, text) in files.items():
        old, new = changes.get(key, ("", ""))
        assert old in text, f"{old!r} is not in {path.name}"
        path.write_bytes(text.replace(old, new, 1 if old else 0).encode())
    return folder
