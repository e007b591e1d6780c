"""factcheck: checks press texts against a curated, cited fact base, offline and deterministically."""

__version__ = "0.1.0"
