"""The HTML page in a real browser: it opens, filters, is read with the keyboard, prints, and runs nothing of a draft.

Needs Chromium: `chromium` on the PATH, or FACTCHECK_CHROMIUM names it.  Without one these tests are skipped, in CI
they fail.
"""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from pypdf import PdfReader

from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Checked, Document, Span
from factcheck.report import Report, View
from factcheck.reports.html import render
from tests.reports.conftest import verdicts

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# As root and without a network; none of it changes what a page may do.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
ARABIC = (
    "UNODC: وقعت 27 دولة على الاتفاقية في هانوي، وقال المتحدث إن الاتفاقية تتكون من 9 فصول.\n\n《河内公约》共68条。"
)
AXE = next(file for file in distribution("axe-playwright-python").files or () if file.name == "axe.min.js")
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = os.environ.get("FACTCHECK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        message = "no Chromium; install Debian's chromium, or name one in FACTCHECK_CHROMIUM"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def troubles() -> list[str]:
    """What went wrong on a page, as the browser tells it."""
    return []


@pytest.fixture
def show(browser: Browser, tmp_path: Path, troubles: list[str]) -> Iterator[Open]:
    """`show(report, …)` opens the page of a report; nothing may be asked of the network, and nothing go wrong."""
    contexts = []

    def run(report: Report, width: int = 1280, **options: Any) -> Page:
        file = tmp_path / "report.html"
        file.write_bytes(render(report, View()).encode("utf-8", "backslashreplace"))
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(f"a dialog: {dialog.message}"))
        page.on("request", lambda request: None if request.url == file.as_uri() else troubles.append(request.url))
        page.goto(file.as_uri())
        return page

    yield run
    for context in contexts:
        context.close()
    assert troubles == []


def focused(page: Page) -> str:
    """What has the focus: the id of an element, or its words."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent"))


def words(locator: Locator) -> list[str]:
    """The words of marks, without their verdict and number."""
    script = "all => all.map(one => [...one.childNodes].filter(n => n.nodeType == 3).map(n => n.data).join(' '))"
    found: list[str] = locator.evaluate_all(script)
    return found


def press(mark: Locator, page: Page) -> None:
    """Click into the middle of a mark (Playwright would take the middle of its hidden label)."""
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def in_view(locator: Locator, page: Page) -> bool:
    box, size = locator.bounding_box(), page.viewport_size
    assert size is not None
    return box is not None and box["y"] >= 0 and box["y"] + min(box["height"], 60) <= size["height"]


def test_it_opens_with_every_claim_marked(show: Open, report: Report) -> None:
    page = show(report)
    assert page.title() == ("2 texts: 1 conflicts, 1 outdated, 1 disputed, 1 unverified, 1 agrees – factcheck")
    assert words(page.locator(".claim")) == [
        "27 countries",
        "65[/bold] states",
        "68条",
        "nine chapters",
        "A hundred people",
        "12 chapters",
        "13 chapters",
    ]
    assert page.locator("[role=status]").inner_text() == "7 of 7 claims shown"


def test_filters_leave_out_verdicts(show: Open, report: Report) -> None:
    page = show(report)
    for name in ("agrees", "unverified", "suppressed"):
        page.get_by_role("checkbox", name=name).uncheck()
    assert page.locator("[role=status]").inner_text() == "3 of 7 claims shown"
    assert [card.get_attribute("data-state") for card in page.locator(".card:visible").all()] == [
        "conflicts",
        "outdated",
        "disputed",
    ]
    assert words(page.locator(".claim:not(.off)")) == ["27 countries", "65[/bold] states", "68条"]
    page.locator(".claim", has_text="68条").focus()
    page.keyboard.press("Tab")  # past the claims that are left out, to the first link of the cards
    assert page.evaluate("document.activeElement.closest('.card').id") == "c1-1"
    page.get_by_role("checkbox", name="agrees").check()
    assert page.locator("[role=status]").inner_text() == "4 of 7 claims shown"


def test_a_claim_is_followed_with_the_keyboard(show: Open, report: Report) -> None:
    page = show(report)
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the texts"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "conflicts: 27 countries1"
    card = page.locator(".card.current")
    assert card.get_attribute("id") == "c1-1"
    assert in_view(card, page)
    assert "72 states, as of 2025-10-26" in card.inner_text()
    assert "przez 72 państwa" in card.inner_text()
    page.keyboard.press("Tab")
    assert page.locator(".card.current").get_attribute("id") == "c1-2"
    page.keyboard.press("Enter")
    assert focused(page) == "c1-2"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href") == "https://example.org/004"
    page.keyboard.press("Escape")
    assert focused(page) == "outdated: 65[/bold] states2"
    assert page.locator(".current").count() == 0


def test_a_claim_is_clicked_and_the_page_does_not_jump(show: Open, report: Report) -> None:
    page = show(report)
    before = page.evaluate("scrollY")
    press(page.locator(".claim", has_text="68条"), page)
    card = page.locator(".card.current")
    assert card.get_attribute("id") == "c1-3"
    assert in_view(card, page)
    assert page.evaluate("scrollY") == before
    card.get_by_text("Line 3, column 8").click()
    assert focused(page) == "disputed: 68条3"


def test_the_list_of_findings_leads_into_the_text(show: Open, report: Report) -> None:
    page = show(report)
    page.get_by_role("navigation", name="Findings").get_by_role("link", name="65[/bold] states").click()
    assert focused(page) == "outdated: 65[/bold] states2"
    assert page.locator(".card.current").get_attribute("id") == "c1-2"


def test_it_is_read_without_scripts(show: Open, report: Report) -> None:
    page = show(report, java_script_enabled=False)
    press(page.locator(".claim", has_text="68条"), page)
    page.wait_for_url("**#c1-3")
    assert in_view(page.locator("#c1-3"), page)
    page.locator("#c1-3 .back").click()
    page.wait_for_url("**#t1-3")


def test_it_is_told_to_those_who_do_not_see_it(show: Open, report: Report) -> None:
    told = show(report).locator("body").aria_snapshot()
    assert '- img "1 conflicts, 1 outdated, 1 disputed, 1 unverified, 1 agrees"' in told
    assert '- checkbox "conflicts 1" [checked]' in told
    assert 'link "conflicts: 27 countries"' in told
    assert '- complementary "Claims"' in told
    assert '- heading "draft.md" [level=2]' in told


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_accessible(show: Open, report: Report, scheme: str, width: int) -> None:
    """By the rules of axe: contrast, names, roles, landmarks, languages."""
    page = show(report, width, color_scheme=scheme)
    for claim in page.locator(".claim").all():
        claim.focus()
    page.evaluate(Path(str(AXE.locate())).read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert {one["id"] for one in found["passes"]} >= {"color-contrast", "link-name", "label", "html-has-lang"}


def test_dark_and_light(show: Open, report: Report) -> None:
    papers = [
        show(report, color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert papers == ["rgb(255, 255, 255)", "rgb(23, 22, 26)"]


def test_on_a_narrow_screen_the_card_is_a_sheet(show: Open, report: Report) -> None:
    page = show(report, 360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    claim = page.locator(".claim", has_text="13 chapters")
    claim.focus()
    card, place = page.locator(".card.current"), claim.bounding_box()
    sheet = card.bounding_box()
    assert sheet is not None
    assert place is not None
    assert sheet["y"] + sheet["height"] == 800
    assert place["y"] + place["height"] <= sheet["y"]  # the claim is not below it
    card.get_by_role("button", name="Close").click()
    assert page.locator(".current").count() == 0
    assert focused(page) == "suppressed: 13 chapters7"


@pytest.fixture
def scripts(facts: FactBase) -> Report:
    """A text in Arabic, which begins with Latin letters, and a paragraph in Chinese."""
    found = []
    for verdict, told in zip(verdicts(), ("27 دولة", "9 فصول", "68条"), strict=False):
        span = Span(ARABIC.index(told), ARABIC.index(told) + len(told))
        found.append(replace(verdict, claim=replace(verdict.claim, span=span), suggestion=None))
    chinese = ARABIC.index("《")
    return Report(
        facts, (Checked(Document("مسودة.md", ARABIC), "ar", tuple(found), languages=((0, "ar"), (chinese, "zh"))),)
    )


def test_arabic_runs_from_right_to_left(show: Open, scripts: Report) -> None:
    page = show(scripts)
    arabic, chinese = page.locator(".text p").all()
    assert (arabic.get_attribute("lang"), chinese.get_attribute("lang")) == ("ar", "zh")
    column, first, second = (one.bounding_box() for one in (arabic, *page.locator(".text p:first-child .claim").all()))
    assert column
    assert first
    assert second
    assert first["x"] > second["x"] or second["y"] > first["y"]
    assert page.locator(".card .words").first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    ends = "one => {const r = document.createRange(); r.setStart(one.firstChild, 0); r.setEnd(one.firstChild, 5);"
    ends += "return [r.getBoundingClientRect().right, one.getBoundingClientRect().right]}"
    begins, right = arabic.evaluate(ends)
    assert abs(begins - right) < 2  # the Latin letters that it begins with stand at the right edge
    assert chinese.evaluate("one => getComputedStyle(one).direction") == "ltr"
    assert page.locator("h2").evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_it_prints_the_text_and_every_claim(show: Open, report: Report) -> None:
    page = show(report)
    page.locator(".claim").first.focus()
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    printed = " ".join(sheet.extract_text() for sheet in pdf.pages)
    printed = " ".join(printed.split())
    for told in ("27 countries", "72 states, as of 2025-10-26", "przez 72 państwa", "It has nine chapters", "danced"):
        assert told in printed
    assert "<https://example.org/004>" in printed
    assert "claims shown" not in printed
    assert "×" not in printed
    assert len(pdf.pages) <= 4


def test_what_is_left_out_is_not_printed(show: Open, report: Report) -> None:
    page = show(report)
    page.get_by_role("checkbox", name="outdated").uncheck()
    printed = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "UN News" not in printed
    assert "C4IR" in printed


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_of_a_hostile_draft_runs(show: Open, hostile: Report, width: int) -> None:
    page = show(hostile, width)
    assert page.evaluate("document.scripts.length") == 1
    assert page.locator("img, iframe, object, embed, form, base, link").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for claim in page.locator(".claim").all():
        claim.focus()
        assert page.locator(".card.current").count() == 1
    assert "</script><script>alert(1)</script>" in page.locator("article").inner_text()
    hrefs = page.locator("a").evaluate_all("all => all.map(one => one.protocol)")
    assert set(hrefs) == {"file:", "https:"}


def test_the_policy_stops_what_would_get_in(show: Open, report: Report, troubles: list[str]) -> None:
    """That the policy holds is seen where it is broken: a script and an image that are put in are not run."""
    page = show(report)
    refused = page.evaluate(
        """() => new Promise(resolve => {
            const refused = [];
            document.addEventListener("securitypolicyviolation", event => {
                refused.push(event.violatedDirective);
                if (refused.length == 2) resolve(refused.sort());
            });
            const script = document.createElement("script");
            script.textContent = "document.title = 'changed'";
            document.body.append(script);
            const image = document.createElement("img");
            image.src = "https://example.org/x.png";
            document.body.append(image);
        })"""
    )
    assert refused == ["img-src", "script-src-elem"]
    assert "changed" not in page.title()
    told = " ".join(troubles)
    troubles.clear()
    assert "script-src 'sha256-" in told
    assert "Loading the image" in told


def test_a_large_text_is_still_quick_to_use(show: Open, report: Report) -> None:
    """Some 3,000 claims, as a folder of drafts has them."""
    long = replace(report.checked[0], verdicts=report.checked[0].verdicts[:5] * 10)
    page = show(Report(report.facts, (long,) * 60))
    spent = page.evaluate(
        """() => { const start = performance.now(); document.querySelector("input[value=agrees]").click();
        return performance.now() - start; }"""
    )
    assert page.locator("[role=status]").inner_text() == "2400 of 3000 claims shown"
    assert spent < 5_000
