"""The share that comes out right, for people: by frame, form and hedge of one language."""

from collections import Counter
from collections.abc import Callable, Sequence

from tests.generator.scoring import Result

GROUPS: dict[str, Callable[[Result], str]] = {
    "frame": lambda result: result.case.frame,
    "form": lambda result: result.case.form,
    "hedge": lambda result: result.case.hedge or "no hedge",
    "fact": lambda result: result.case.fact,
}


def share_table(results: Sequence[Result]) -> str:
    """A line for the language, and one for each frame, form, hedge and fact: cases, share right, false conflicts."""
    lines = [_line(results[0].case.language if results else "", results)]
    for title, group in GROUPS.items():
        sizes = Counter(group(result) for result in results)
        lines += [_line(f"  {title} {name}", [r for r in results if group(r) == name]) for name in sorted(sizes)]
    return "\n".join(lines)


def _line(name: str, results: Sequence[Result]) -> str:
    right = sum(result.right for result in results) / max(len(results), 1)
    false = sum(result.false_conflict for result in results)
    return f"{name:46} {len(results):7} cases  {right:8.2%} right  {false:5} false conflicts"
