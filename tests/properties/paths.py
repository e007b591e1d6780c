"""Where the data of the properties lies."""

from pathlib import Path

FOLDER = Path(__file__).parent
