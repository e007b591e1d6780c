"""Which line breaks end a paragraph, a heading, a list item or a row, and which only stand where a line was full."""

import unicodedata
from collections.abc import Sequence

from factcheck.lexicon import find
from factcheck.model import Token
from factcheck.packs import Pack

FULL_STOPS = frozenset(".…")
END_MARKS = frozenset("!?。！？؟۔")
CLOSING = frozenset("\"'”»’)]』」》“")
BULLETS = frozenset("-–—•*|>#·")
# A dash may begin a line within a quotation: the marks that open one, and those that close it.
DASHES = frozenset("-–—")
QUOTATIONS = {"“": "”", "«": "»", "„": "“”", "「": "」", "『": "』"}
# A line as wide as this goes on in the next one unless a sentence ends with it (hard-wrapped text).
WRAPPED_FROM, WRAPPED_TO = 45, 120
SHORT_LINE = 3
# From here on characters are twice as wide as letters.
FIRST_WIDE = "\u2e80"
# Names, and the words that names of treaties are put together from.
NAMES = ("entity", "treaty")
# Words that such a name may stand behind: of treaties, and offices.
HEADS, ROLE = ("heads", "weak"), "role"
# A name that a line break divides stands so near to it, in tokens; so many digits have days of a month, and years.
NAME_REACH, DAY_DIGITS, YEAR_DIGITS = 8, 2, 4


def ends_line(text: str, tokens: Sequence[Token], first: int, at: int, pack: Pack | None) -> bool:
    """True if a paragraph, a heading, a list item or a table row ends with the token at `at`.

    `first` is the token with which its sentence began; without a pack no words tell that a line goes on.
    """
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    gap = text[token.end : following.start] if following else ""
    if "\n" not in gap and "\r" not in gap:
        return False
    if following is None or gap.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1:
        return True
    if following.key in BULLETS:
        dash = following.key in DASHES
        return not dash or not (_quoting(tokens[first : at + 1]) or _dash_goes_on(text, tokens, first, at))
    if text[following.start].islower():
        return False  # also behind a full stop: "24 grudnia 2024 r." and a new line
    if token.key in FULL_STOPS and pack is not None and _divides_name(tokens, at, pack):
        return False  # "Biuro ONZ ds." and a new line
    if _closes(text, tokens, first, at):
        return token.spaced or not (short_for_year(tokens, at) and _is_full(text, token.end))
    if _is_full(text, token.end):
        return False
    if _flows(text, tokens, first, at, pack):
        return False
    return pack is None or not (_unfinished(token, pack) or _divides_name(tokens, at, pack))


def _closes(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """True if a mark at the end of a line closes a sentence, or a quotation before what may begin one."""
    key = tokens[at].key
    if key in FULL_STOPS or key in END_MARKS:
        return True
    return key in CLOSING and not (_caseless(text[tokens[at + 1].start]) and _within_sentence(tokens, first, at))


def short_for_year(tokens: Sequence[Token], at: int) -> bool:
    """True for the full stop of a year's short word ("2025 г."): what follows tells if it ends a sentence."""
    if at < 2 or tokens[at].key != ".":
        return False
    year, word = tokens[at - 2].key, tokens[at - 1].key
    return len(word) == 1 and word.isalpha() and len(year) == YEAR_DIGITS and year.isdecimal()


def _is_full(text: str, end: int) -> bool:
    """True if the line that ends at a place is as wide as programs wrap them."""
    return WRAPPED_FROM <= width(text[_line_start(text, end) : end]) <= WRAPPED_TO


def _caseless(letter: str) -> bool:
    """True for a letter of a script without capitals, which never shows where a sentence begins."""
    return letter.isalpha() and letter.lower() == letter.upper()


def _within_sentence(tokens: Sequence[Token], first: int, at: int) -> bool:
    """True if no sentence ends before the closing marks that end with the token at `at`."""
    before = next((token.key for token in reversed(tokens[first:at]) if token.key not in CLOSING), "")
    return bool(before) and before not in FULL_STOPS and before not in END_MARKS


def _quoting(tokens: Sequence[Token]) -> bool:
    """True if a quotation is open behind the tokens."""
    closing = ""
    for token in tokens:
        if closing:
            closing = "" if token.key in closing else closing
        else:
            closing = QUOTATIONS.get(token.key, token.key if token.key == '"' else "")
    return bool(closing)


def _dash_goes_on(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """True if the dash behind a line break stands within a sentence of running text, not before an item of a list.

    The words before it end with no mark, the next line does not begin with another one, and the line was full, or the
    sentence began before it and a small letter follows.
    """
    running = tokens[first].start < _line_start(text, tokens[at].end) or _within_line(text, tokens, first)
    behind = tokens[at + 2 : at + 3]
    words = tokens[at].key[0].isalnum() and tokens[first].key not in BULLETS
    full = tokens[at + 1].key != "-" and _is_full(text, tokens[at].end)
    if _next_line(text, tokens[at + 1].end).startswith(text[tokens[at + 1].start]):
        return False  # the next line is an item too
    return words and any(token.spaced and (full or (running and text[token.start].islower())) for token in behind)


def width(line: str) -> int:
    """The columns of a line: two for a character of Chinese, though not for a digit, none for a mark on a letter.

    Characters that are not seen, such as a soft hyphen, have none.
    """
    if line.isascii():
        return len(line)
    composed = [one for one in unicodedata.normalize("NFC", line) if unicodedata.category(one) != UNSEEN]
    return len(composed) + sum(one >= FIRST_WIDE and not one.isdecimal() for one in composed)


# The category of characters that only tell how others are laid out.
UNSEEN = "Cf"


def _next_line(text: str, at: int) -> str:
    """How the line behind the one of a place begins; "" in the last one."""
    end = text.find("\n", at)
    return text[end + 1 : end + 1 + LONGEST_INDENT].lstrip(" \t") if end >= 0 else ""


# A list item stands no further in.
LONGEST_INDENT = 20


def _line_start(text: str, end: int) -> int:
    return max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1


def _within_line(text: str, tokens: Sequence[Token], first: int) -> bool:
    """True if the token at `first` has another one before it in its line."""
    return first > 0 and tokens[first - 1].end > _line_start(text, tokens[first].start)


def _flows(text: str, tokens: Sequence[Token], first: int, at: int, pack: Pack | None) -> bool:
    """True if the line is one of running text.

    Its sentence began within a line; or in a line before, and the next word had no room or goes on with a name.
    """
    begin, start = _line_start(text, tokens[at].end), tokens[first].start
    if _within_line(text, tokens, first):
        return True
    if start >= begin:
        return False
    lines = text[_line_start(text, start) : tokens[at].end].splitlines()
    if lines[-1].islower() and len(lines[-1].split()) <= SHORT_LINE:
        return True  # a few words on a line, in the middle of a sentence
    if _last_word(tokens, at) or (pack is not None and (_leads_to_name(tokens, at, pack) or _dates(tokens, at, pack))):
        return True
    return width(lines[-1]) + 1 + width(_next_word(text, tokens[at + 1].start)) > max(map(width, lines))


def _next_word(text: str, at: int) -> str:
    """What stands at a place up to the next space, with its marks."""
    return next(iter(text[at : at + LONGEST_WORD].split()), "")


# A longer one is cut: it has no room in any line.
LONGEST_WORD = 80


def _unfinished(token: Token, pack: Pack) -> bool:
    """True for a word that ends no heading: "the", "of"."""
    return token.key in pack.settings.get("never-last", ())


def _last_word(tokens: Sequence[Token], at: int) -> bool:
    """True if a line break behind a token parts a sentence from its last word ("… nor has\nPeru.")."""
    return tokens[at + 1].key[0].isalpha() and [token.key for token in tokens[at + 2 : at + 3]] == ["."]


def _dates(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """True if a line break behind a token stands between a month and its year."""
    year = tokens[at + 1].key.isdecimal() and len(tokens[at + 1].key) == YEAR_DIGITS
    before = tokens[max(at - NAME_REACH, 0) : at + 1]
    return year and any(hit.category == "month" and hit.end == len(before) for hit in find(before, pack.trie))


def _leads_to_name(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """True if a line break behind a token stands beside "Convention", or behind an office, within one name.

    "The Convention" and, in the next line, "of the UN"; "the UN" and "Convention"; "Secretary-General" and "of the UN".
    """
    near = tokens[max(at - NAME_REACH, 0) : at + 1 + NAME_REACH]
    behind, hits = min(at, NAME_REACH) + 1, find(near, pack.trie)
    last, following = ([h for h in hits if h.end == behind], [h for h in hits if h.first == behind])
    head = any(hit.category == ROLE or hit.id in HEADS for hit in last)
    named = any(hit.category in NAMES for hit in last)
    owner = any(hit.category in NAMES and hit.id not in HEADS for hit in following)
    return (head and owner) or (named and any(hit.id in HEADS for hit in following))


def _divides_name(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """True if a line break behind a token stands within a name, or between a day, its month and its year."""
    near = tokens[max(at - NAME_REACH, 0) : at + 1 + NAME_REACH]
    behind = min(at, NAME_REACH) + 1
    day = tokens[at].key.isdecimal() and len(tokens[at].key) <= DAY_DIGITS
    year = tokens[at + 1].key.isdecimal() and len(tokens[at + 1].key) == YEAR_DIGITS
    counts = at + 2 < len(tokens) and tokens[at + 2].key[0].isalnum()  # "… in December", and "2027 guests came"

    wide = tokens[at].key >= FIRST_WIDE <= tokens[at + 1].key  # in Chinese any word may be divided

    def dated(first: int) -> bool:
        return near[max(first - 1, 0)].key.isdecimal()

    return any(
        ((hit.category in NAMES or wide) and hit.first < behind < hit.end)
        or (hit.category == "month" and hit.first == behind and day)
        or (hit.category == "month" and hit.end == behind and year and (dated(hit.first) or not counts))
        for hit in find(near, pack.trie)
    )
