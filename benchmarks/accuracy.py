"""How often factcheck is right on labelled texts, beside "never flag" and "nearest fact by fuzzy match".

    python benchmarks/accuracy.py [--cases 400] [--by language|form] [LABELLED.jsonl …]

Without files, the texts are a sample of those that the test suite generates from the facts (tests/generator/), whose
labels follow from how they are made.  A labelled file holds a JSON object a line: `lang`, `text`, `claims` with `fact`,
`value` (words of the text) and `verdict`, perhaps `date` and `tag`.

Printed for agrees and conflicts: precision (of what was said) and recall (of what is labelled).  A claim is found if
the same fact is named at overlapping words.
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from factcheck.check import check_document  # noqa: E402
from factcheck.engine import Engine, load_engine  # noqa: E402
from factcheck.head import read_head  # noqa: E402
from factcheck.model import Document, Fact  # noqa: E402
from tests.generator.cases import sample  # noqa: E402
from tests.generator.language import languages  # noqa: E402

SHOWN = ("agrees", "conflicts")
# Below this likeness of a sentence and a fact's examples the fuzzy baseline names no fact.
LEAST_LIKE = 50


class Claim(NamedTuple):
    """A verdict on a fact at a place of the text: labelled, or said."""

    facts: tuple[str, ...]
    verdict: str
    start: int
    end: int


class Labelled(NamedTuple):
    """A text with what is right about it; `form` is its tag, or the form in which its value is written."""

    language: str
    form: str
    text: str
    claims: tuple[Claim, ...]


Predictor = Callable[[Labelled], list[Claim]]


def read_labelled(path: Path) -> Iterator[Labelled]:
    """The texts of a labelled file; a date is put before its text as a first line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        head = f"date {item['date']}\n" if item.get("date") else ""
        text = head + item["text"]
        claims = [
            Claim(tuple((c["fact"] or "").split("|")), c["verdict"], *_place(text, c["value"])) for c in item["claims"]
        ]
        yield Labelled(item["lang"], item.get("tag", ""), text, tuple(claims))


def generated(count: int) -> Iterator[Labelled]:
    """So many generated texts of each language."""
    for code in languages():
        for case in sample(code, count):
            head = f"date {case.date}\n" if case.date else ""
            text = head + case.text
            claims = [Claim(tuple(e.fact.split("|")), e.verdict, *_place(text, e.words)) for e in case.expected]
            yield Labelled(case.language, case.form, text, tuple(claims))


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.find(words)
    return start, start + len(words)


def factcheck(engine: Engine) -> Predictor:
    """What the tool says."""

    def predict(item: Labelled) -> list[Claim]:
        head = read_head(item.text)
        checked = check_document(Document("text", item.text, head.date, head.body), engine, item.language)
        return [
            Claim((v.fact.id if v.fact else "",), v.verdict, v.claim.span.start, v.claim.span.end)
            for v in checked.verdicts
        ]

    return predict


def never(item: Labelled) -> list[Claim]:
    """The baseline that says nothing: right about every text without a mistake."""
    return []


def nearest(engine: Engine) -> Predictor:
    """The baseline that compares each number with that of the fact whose examples its sentence is most like."""
    facts = [f for f in engine.facts.facts if f.kind in ("count", "duration", "date", "ordinal")]

    @cache
    def examples(language: str) -> dict[str, str]:
        found = {}
        for case in sample(language, 2000, seed=1):
            found.setdefault(case.fact, case.text)
        return {f.id: found[f.id] for f in facts if f.id in found}

    def predict(item: Labelled) -> list[Claim]:
        said = []
        for match in re.finditer(r"\d+", item.text):
            near = process.extractOne(item.text, examples(item.language), scorer=fuzz.token_set_ratio)
            if near is not None and near[1] >= LEAST_LIKE:
                fact = next(f for f in facts if f.id == near[2])
                verdict = "agrees" if match.group() in _numbers(fact) else "conflicts"
                said.append(Claim((fact.id,), verdict, *match.span()))
        return said

    return predict


def _numbers(fact: Fact) -> set[str]:
    return set(re.findall(r"\d+", f"{fact.current.value} {fact.current.text}"))


def compare(item: Labelled, said: list[Claim]) -> Iterator[tuple[str, str]]:
    """The pairs of labelled and said verdict ("none" where one side has nothing), an unverified surplus left out."""
    free = list(said)
    for claim in item.claims:
        hit = next((s for s in free if s.facts[0] in claim.facts and s.start < claim.end and claim.start < s.end), None)
        if hit is not None:
            free.remove(hit)
        yield claim.verdict, hit.verdict if hit is not None else "none"
    rightly = {(fact, claim.verdict) for claim in item.claims for fact in claim.facts}
    for one in free:
        if one.verdict != "unverified" and (one.verdict != "agrees" or (one.facts[0], "agrees") not in rightly):
            yield "none", one.verdict


def figures(rows: Iterable[tuple[str, str]]) -> str:
    """Precision and recall of the verdicts that are shown."""
    pairs = list(rows)
    cells = []
    for verdict in SHOWN:
        right = sum(gold == said == verdict for gold, said in pairs)
        said, gold = sum(s == verdict for _, s in pairs), sum(g == verdict for g, _ in pairs)
        cells.append(f"{_share(right, said)} {_share(right, gold)}")
    return "   ".join(cells)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:5.3f}" if whole else "    -"


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--cases", type=int, default=400, help="generated texts a language")
    parser.add_argument("--by", choices=("language", "form"), default="language")
    arguments = parser.parse_args()
    texts = [item for path in arguments.files for item in read_labelled(path)] or list(generated(arguments.cases))
    engine = load_engine()
    predictors = {"factcheck": factcheck(engine), "never flag": never, "nearest fact": nearest(engine)}
    print(f"{len(texts)} texts, {sum(len(item.claims) for item in texts)} claims")
    print(f"{'':24}{'agrees P  R':14} conflicts P  R")
    for name, predict in predictors.items():
        groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for item in texts:
            rows = list(compare(item, predict(item)))
            groups[getattr(item, arguments.by)] += rows
            groups["all"] += rows
        shown = sorted(groups) if name == "factcheck" else ["all"]
        for group in shown:
            print(f"{name:13} {group:9} {figures(groups[group])}")


if __name__ == "__main__":
    main()
