"""`python -m factcheck`."""

from factcheck.entry import run

run()
