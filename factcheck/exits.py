"""The exit statuses of the command line."""

NOTHING_FOUND = 0  # every text was read, and there is nothing to object to
FOUND = 1  # at least one verdict that --fail-on names
NOT_TRUSTED = 2  # usage, an unreadable text, invalid data, a crash: beats FOUND
INTERRUPTED = 130  # Ctrl-C, as shells have it
