"""Any text at all is read: words near the subject in any order, and whatever characters there are."""

from functools import cache

from hypothesis import strategies as st

from factcheck.check import check_document
from factcheck.engine import Engine
from factcheck.model import Document
from tests.properties.conftest import Prove
from tests.properties.samples import CODES, table_samples

Text = tuple[str | None, str]


@cache
def words(code: str) -> list[str]:
    """The words of the texts of a language."""
    return sorted({word for one in table_samples(code) for word in one.text.split()})


SOUP: st.SearchStrategy[Text] = st.sampled_from(CODES).flatmap(
    lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(words(code)), max_size=40).map(" ".join))
)
ANYTHING: st.SearchStrategy[Text] = st.tuples(st.sampled_from((None, *CODES)), st.text(max_size=300))


def test_any_text(engine: Engine, prove: Prove) -> None:
    def holds(sample: Text) -> None:
        code, text = sample
        checked = check_document(Document("text", text), engine, code)
        spans = [v.claim.span for v in checked.verdicts]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert [span.start for span in spans] == sorted(span.start for span in spans)
        assert len(spans) == len({(v.claim.span, v.claim.attribute) for v in checked.verdicts})
        assert checked.document.text == text

    prove(holds, st.one_of(SOUP, ANYTHING))
