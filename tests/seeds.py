"""The source documents, for tests."""

from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"


def seed_text(number: str) -> str:
    """Return the text of the seed whose file name begins with `number`, line ends as they are."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_bytes().decode("utf-8")
