"""The rules by which a claim gets its verdict, as texts: hedges, dates, lists, places, denials, what is only asked."""

import pytest

from tests.conftest import Check

DECIDED = ("agrees", "conflicts", "outdated", "disputed")
SIGNATORIES = "signature.signatories"


def expect(check: Check, text: str, fact: str, verdict: str, date: str | None = None) -> None:
    """The claims of the fact (`a|b`: of either) have this verdict, and no other fact is objected to."""
    found = check(text, "en", date)
    facts = fact.split("|")
    assert {v for f, v, _ in found if f in facts} == {verdict}, found
    assert [one for one in found if one[0] not in facts and one[1] in DECIDED[1:]] == []


HEDGES = [
    # how many "countries have signed the Hanoi Convention", when 72 did (once 65, 69, about 60; others say 71)
    ("72", "agrees"),
    ("Seventy-two", "agrees"),
    ("70", "conflicts"),
    ("27", "conflicts"),
    ("About 70", "agrees"),
    ("Around 72", "agrees"),
    ("About 65", "outdated"),
    ("About 75", "conflicts"),
    ("About 80", "conflicts"),
    ("Nearly 80", "conflicts"),
    ("Almost 75", "conflicts"),
    ("Almost 73", "agrees"),
    ("Nearly 70", "outdated"),
    ("Nearly 60", "outdated"),
    ("More than 70", "agrees"),
    ("More than 60", "agrees"),
    ("Over 71", "agrees"),
    ("More than 72", "conflicts"),
    ("At least 72", "agrees"),
    ("At least 73", "conflicts"),
    ("No fewer than 72", "agrees"),
    ("Fewer than 100", "agrees"),
    ("Fewer than 72", "disputed"),
    ("Fewer than 70", "outdated"),
    ("Fewer than 60", "conflicts"),
    ("Fewer than 50", "conflicts"),
    ("Up to 80", "agrees"),
    ("Up to 72", "agrees"),
    ("At most 71", "disputed"),
    ("No more than 50", "conflicts"),
    ("Between 70 and 75", "agrees"),
    ("Between 80 and 90", "conflicts"),
    ("Between 60 and 65", "outdated"),
    ("65", "outdated"),
    ("Sixty-nine", "outdated"),
    ("60", "outdated"),
    ("About 60", "outdated"),
    ("71", "disputed"),
    ("Seventy-one", "disputed"),
]


@pytest.mark.parametrize(("number", "verdict"), HEDGES)
def test_a_hedged_number_is_the_set_that_it_admits(check: Check, number: str, verdict: str) -> None:
    expect(check, f"{number} countries have signed the Hanoi Convention.", SIGNATORIES, verdict)


ATTENDED = "attended the signing ceremony of the Hanoi Convention."
RECEPTION = "came to the New York reception for the Hanoi Convention."
HEDGED_BY_THE_SOURCE = [
    # the sources have: more than 2,500 delegates (once about 1,000 and about 2,000)
    (f"2,500 delegates {ATTENDED}", "signature.delegates", "agrees"),
    (f"More than 2,500 delegates {ATTENDED}", "signature.delegates", "agrees"),
    (f"About 2,500 delegates {ATTENDED}", "signature.delegates", "agrees"),
    (f"At least 2,500 delegates {ATTENDED}", "signature.delegates", "agrees"),
    (f"More than 2,000 delegates {ATTENDED}", "signature.delegates", "agrees"),
    (f"3,000 delegates {ATTENDED}", "signature.delegates", "unverified"),
    (f"More than 3,000 delegates {ATTENDED}", "signature.delegates", "unverified"),
    (f"Nearly 2,500 delegates {ATTENDED}", "signature.delegates", "conflicts"),
    (f"Fewer than 2,500 delegates {ATTENDED}", "signature.delegates", "outdated"),
    (f"2,000 delegates {ATTENDED}", "signature.delegates", "outdated"),
    (f"About 1,000 delegates {ATTENDED}", "signature.delegates", "outdated"),
    (f"500 delegates {ATTENDED}", "signature.delegates", "conflicts"),
    # nearly 90 ambassadors
    (f"Nearly 90 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "agrees"),
    (f"Ninety ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "agrees"),
    (f"Some 90 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "agrees"),
    (f"More than 80 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "agrees"),
    (f"88 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "unverified"),
    (f"More than 90 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "unverified"),
    (f"Fewer than 80 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "conflicts"),
    (f"200 ambassadors {RECEPTION}", "event.new-york-reception.ambassadors", "conflicts"),
    # 119 countries (once nearly 100 and about 110), 150 organizations (once more than 10)
    (f"About 120 countries {ATTENDED}", "signature.participating-countries", "agrees"),
    (f"Nearly 120 countries {ATTENDED}", "signature.participating-countries", "agrees"),
    (f"More than 110 countries {ATTENDED}", "signature.participating-countries", "agrees"),
    (f"110 countries {ATTENDED}", "signature.participating-countries", "outdated"),
    (f"Nearly 100 countries {ATTENDED}", "signature.participating-countries", "outdated"),
    (f"120 countries {ATTENDED}", "signature.participating-countries", "conflicts"),
    (f"More than 10 organizations {ATTENDED}", "signature.participating-organizations", "agrees"),
    (f"10 organizations {ATTENDED}", "signature.participating-organizations", "outdated"),
    (f"Fewer than 10 organizations {ATTENDED}", "signature.participating-organizations", "conflicts"),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), HEDGED_BY_THE_SOURCE)
def test_a_number_that_its_source_hedges_is_met_by_the_same_number(
    check: Check, text: str, fact: str, verdict: str
) -> None:
    expect(check, text, fact, verdict)


GROWING = [
    # known: 65 on 25 October 2025, 69 and 72 on 26 October; the fact base ends on 29 January 2026
    ("65 states had signed the Hanoi Convention by the end of 25 October 2025.", None, "agrees"),
    ("65 states had signed the Hanoi Convention.", "2025-10-25", "agrees"),
    ("69 states had signed the Hanoi Convention by 26 October 2025.", None, "agrees"),
    ("72 states had signed the Hanoi Convention by 26 October 2025.", None, "agrees"),
    ("82 states had signed the Hanoi Convention by 26 October 2025.", None, "conflicts"),
    ("50 states had signed the Hanoi Convention.", "2025-06-01", "unverified"),
    ("80 states had signed the Hanoi Convention.", "2025-06-01", "conflicts"),
    ("72 states have signed the Hanoi Convention.", "2025-12-01", "agrees"),
    ("72 states have signed the Hanoi Convention.", "2026-01-29", "agrees"),
    ("72 states have signed the Hanoi Convention.", "2026-01-30", "unverified"),
    ("75 states have signed the Hanoi Convention.", "2025-12-01", "unverified"),
    ("75 states had signed the Hanoi Convention by 1 December 2025.", None, "unverified"),
    ("75 states have signed the Hanoi Convention.", "2026-06-01", "unverified"),
    ("More than 80 states have signed the Hanoi Convention.", "2025-12-01", "unverified"),
    ("More than 70 states have signed the Hanoi Convention.", "2026-06-01", "agrees"),
    ("At least 72 states have signed the Hanoi Convention.", "2026-06-01", "agrees"),
    ("65 states have signed the Hanoi Convention.", "2025-12-01", "outdated"),
    ("65 states have signed the Hanoi Convention.", "2026-06-01", "outdated"),
    ("71 states have signed the Hanoi Convention.", "2025-12-01", "disputed"),
    ("50 states have signed the Hanoi Convention.", "2025-12-01", "conflicts"),
    ("Fewer than 50 states have signed the Hanoi Convention.", "2026-06-01", "conflicts"),
    ("75 states signed the Hanoi Convention in Hanoi.", "2025-12-01", "conflicts"),
    ("72 states signed the Hanoi Convention in Hanoi.", "2026-06-01", "agrees"),
]


@pytest.mark.parametrize(("text", "date", "verdict"), GROWING)
def test_a_growing_number_is_read_at_the_claims_date(check: Check, text: str, date: str | None, verdict: str) -> None:
    expect(check, text, SIGNATORIES, verdict, date)


RATIFIED = [
    # known: fewer than 40 on 29 January 2026
    ("Fewer than 40 states have ratified the Hanoi Convention.", None, "agrees"),
    ("No more than 39 states have ratified the Hanoi Convention.", None, "agrees"),
    ("Three states have ratified the Hanoi Convention.", None, "unverified"),
    ("Three states have ratified the Hanoi Convention.", "2025-12-01", "unverified"),
    ("Three states have ratified the Hanoi Convention.", "2026-06-01", "unverified"),
    ("More than 40 states have ratified the Hanoi Convention.", None, "conflicts"),
    ("Seventy-two states have ratified the Hanoi Convention.", "2025-12-01", "conflicts"),
    ("Seventy-two states have ratified the Hanoi Convention.", "2026-01-29", "conflicts"),
    ("Seventy-two states have ratified the Hanoi Convention.", "2026-06-01", "unverified"),
]


@pytest.mark.parametrize(("text", "date", "verdict"), RATIFIED)
def test_a_growing_bound_is_read_at_the_claims_date(check: Check, text: str, date: str | None, verdict: str) -> None:
    expect(check, text, "ratification.count", verdict, date)


IN_FORCE, VIET_NAM = "entry-into-force.status", "ratification.viet-nam"
OPEN = [
    ("The Hanoi Convention has entered into force.", IN_FORCE, None, "conflicts"),
    ("The Hanoi Convention has entered into force.", IN_FORCE, "2025-12-01", "conflicts"),
    ("The Hanoi Convention has entered into force.", IN_FORCE, "2026-01-29", "conflicts"),
    ("The Hanoi Convention has entered into force.", IN_FORCE, "2026-06-01", "unverified"),
    ("The Hanoi Convention is not yet in force.", IN_FORCE, None, "agrees"),
    ("The Hanoi Convention is not yet in force.", IN_FORCE, "2025-12-01", "agrees"),
    ("The Hanoi Convention is not yet in force.", IN_FORCE, "2026-01-29", "agrees"),
    ("The Hanoi Convention is not yet in force.", IN_FORCE, "2026-06-01", "unverified"),
    ("Viet Nam has ratified the Hanoi Convention.", VIET_NAM, None, "conflicts"),
    ("Viet Nam has ratified the Hanoi Convention.", VIET_NAM, "2025-12-01", "conflicts"),
    ("Viet Nam has ratified the Hanoi Convention.", VIET_NAM, "2026-06-01", "unverified"),
    ("Viet Nam has not ratified the Hanoi Convention.", VIET_NAM, "2026-01-20", "agrees"),
    ("Viet Nam has not ratified the Hanoi Convention.", VIET_NAM, "2026-06-01", "unverified"),
]


@pytest.mark.parametrize(("text", "fact", "date", "verdict"), OPEN)
def test_an_open_status_is_known_up_to_its_date(
    check: Check, text: str, fact: str, date: str | None, verdict: str
) -> None:
    expect(check, text, fact, verdict, date)


GUTSAN, GIANG = "person.alexander-gutsan", "person.dang-hoang-giang"
RIGHT = "Russia's Prosecutor General Alexander Gutsan praised the Hanoi Convention."
WRONG = "Russia's foreign minister Alexander Gutsan praised the Hanoi Convention."
AMBASSADOR = "Viet Nam's ambassador to the UN, Dang Hoang Giang, praised the Hanoi Convention."
FORMER = "Viet Nam's former ambassador to the UN, Dang Hoang Giang, praised the Hanoi Convention."
THEN = "In February 2025 Dang Hoang Giang, then Viet Nam's ambassador to the UN, spoke of the Hanoi Convention."
OFFICES = [
    # Gutsan: known on 25 October 2025
    (RIGHT, GUTSAN, None, "agrees"),
    (RIGHT, GUTSAN, "2025-10-25", "agrees"),
    (RIGHT, GUTSAN, "2026-10-20", "agrees"),
    (RIGHT, GUTSAN, "2026-11-30", "unverified"),
    (RIGHT, GUTSAN, "2025-08-01", "agrees"),
    (RIGHT, GUTSAN, "2025-06-01", "unverified"),
    (WRONG, GUTSAN, None, "conflicts"),
    (WRONG, GUTSAN, "2025-08-01", "conflicts"),
    (WRONG, GUTSAN, "2026-01-20", "conflicts"),
    (WRONG, GUTSAN, "2026-02-10", "unverified"),
    (WRONG, GUTSAN, "2025-06-01", "unverified"),
    # Giang: known on 19 February 2025, until 17 November 2025 at the latest
    (AMBASSADOR, GIANG, "2025-03-01", "agrees"),
    (AMBASSADOR, GIANG, "2025-11-17", "agrees"),
    (AMBASSADOR, GIANG, "2025-12-01", "outdated"),
    (FORMER, GIANG, "2025-12-01", "agrees"),
    (THEN, GIANG, "2026-01-20", "agrees"),
]


@pytest.mark.parametrize(("text", "fact", "date", "verdict"), OFFICES)
def test_an_office_is_presumed_unchanged_for_a_while(
    check: Check, text: str, fact: str, date: str | None, verdict: str
) -> None:
    expect(check, text, fact, verdict, date)


MEMBERS, LANGUAGES = "signature.signatory-list", "structure.language-list"
LISTS = [
    ("Poland and Brazil signed the Hanoi Convention.", MEMBERS, None, ["agrees", "agrees"]),
    ("Poland, Japan and Brazil signed the Hanoi Convention.", MEMBERS, None, ["agrees", "conflicts", "agrees"]),
    ("The European Union has signed the Hanoi Convention.", MEMBERS, None, ["agrees"]),
    ("Canada and Japan did not sign the Hanoi Convention.", MEMBERS, None, ["agrees", "agrees"]),
    ("France did not sign the Hanoi Convention.", MEMBERS, None, ["conflicts"]),
    ("Japan has signed the Hanoi Convention.", MEMBERS, "2025-10-26", ["conflicts"]),
    ("Japan has signed the Hanoi Convention.", MEMBERS, "2025-12-15", ["unverified"]),
    ("Japan signed the Hanoi Convention in Hanoi.", MEMBERS, "2025-12-15", ["conflicts"]),
    ("Poland has signed the Hanoi Convention.", MEMBERS, "2026-06-01", ["agrees"]),
    (
        "The official languages of the Hanoi Convention are Arabic, German and Spanish.",
        LANGUAGES,
        None,
        ["agrees", "conflicts", "agrees"],
    ),
    (
        "Viet Nam, Norway and UNODC co-hosted the seminar on the Hanoi Convention.",
        "event.new-york-seminar.co-hosts",
        None,
        ["agrees", "conflicts", "agrees"],
    ),
    ("Russia was the first country to sign the Hanoi Convention.", "signature.first-signatory", None, ["conflicts"]),
    ("Viet Nam was the first country to sign the Hanoi Convention.", MEMBERS, None, []),
]


@pytest.mark.parametrize(("text", "fact", "date", "verdicts"), LISTS)
def test_each_member_of_a_list_is_a_claim(
    check: Check, text: str, fact: str, date: str | None, verdicts: list[str]
) -> None:
    assert [v for f, v, _ in check(text, "en", date) if f == fact] == verdicts


PLACE, SEMINAR = "signature.place", "event.new-york-seminar.place"
SEMINAR_IN = 'The seminar "Towards Hanoi" on the UN cybercrime convention took place in'
PLACES = [
    ("The UN cybercrime treaty was signed in Hanoi.", PLACE, "agrees"),
    ("The UN cybercrime treaty was signed in Viet Nam.", PLACE, "agrees"),
    ("The UN cybercrime treaty was signed in Asia.", PLACE, "agrees"),
    ("The UN cybercrime treaty was signed in Europe.", PLACE, "conflicts"),
    ("The UN cybercrime treaty was signed in Geneva.", PLACE, "conflicts"),
    ("The UN cybercrime treaty was signed in Thailand.", PLACE, "conflicts"),
    ("The UN cybercrime treaty was signed in Ho Chi Minh City.", PLACE, "conflicts"),
    (f"{SEMINAR_IN} New York.", SEMINAR, "agrees"),
    (f"{SEMINAR_IN} the United States.", SEMINAR, "agrees"),
    (f"{SEMINAR_IN} Vienna.", SEMINAR, "conflicts"),
    ("The Hanoi Convention was adopted by the UN General Assembly.", "adoption.body", "agrees"),
    ("The Hanoi Convention was adopted by the United Nations.", "adoption.body", "agrees"),
    ("The Hanoi Convention was adopted by the Council of Europe.", "adoption.body", "conflicts"),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), PLACES)
def test_a_wider_place_or_body_holds_a_narrower_one(check: Check, text: str, fact: str, verdict: str) -> None:
    expect(check, text, fact, verdict)


DENIED = [
    ("The Hanoi Convention does not have 71 articles.", "structure.articles", "conflicts"),
    ("The Hanoi Convention does not have 50 articles.", "structure.articles", "agrees"),
    ("The Hanoi Convention does not have 68 articles.", "structure.articles", "agrees"),
    ("The Hanoi Convention was not adopted by a vote.", "adoption.mode", "agrees"),
    ("The Hanoi Convention was not adopted by consensus.", "adoption.mode", "conflicts"),
    ("The Hanoi Convention was not adopted in December 2024.", "adoption.date", "conflicts"),
    ("The Hanoi Convention was not adopted in 2023.", "adoption.date", "agrees"),
    ("The Hanoi Convention does not replace the Budapest Convention.", "context.budapest-relation", "agrees"),
    ("The Hanoi Convention does not complement the Budapest Convention.", "context.budapest-relation", "conflicts"),
    ("The Hanoi Convention was not opened for signature in Geneva.", PLACE, "agrees"),
    ("The Hanoi Convention was not opened for signature in Hanoi.", PLACE, "conflicts"),
    ("Viet Nam was not the first country to sign the Hanoi Convention.", "signature.first-signatory", "conflicts"),
    ("China was not the first country to sign the Hanoi Convention.", "signature.first-signatory", "agrees"),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), DENIED)
def test_a_denied_claim_is_true_when_its_positive_form_is_false(
    check: Check, text: str, fact: str, verdict: str
) -> None:
    expect(check, text, fact, verdict)


CEREMONY, NEGOTIATED = "signature.ceremony-dates|signature.opening-date", "negotiation.period|negotiation.start"
PERIODS = [
    ("The signing ceremony of the Hanoi Convention was held on 25-26 October 2025.", CEREMONY, "agrees"),
    ("The signing ceremony of the Hanoi Convention was held from 25 to 26 October.", CEREMONY, "agrees"),
    ("The signing ceremony of the Hanoi Convention was held on 25-27 October 2025.", CEREMONY, "conflicts"),
    ("The signing ceremony of the Hanoi Convention was held from 24 to 26 October.", CEREMONY, "conflicts"),
    ("The signing ceremony of the Hanoi Convention was held on 26 October 2025.", CEREMONY, "agrees"),
    ("The signing ceremony of the Hanoi Convention was held on 27 October 2025.", CEREMONY, "conflicts"),
    ("The signing ceremony of the Hanoi Convention was held in October 2025.", CEREMONY, "agrees"),
    ("The signing ceremony of the Hanoi Convention was held in November 2025.", CEREMONY, "conflicts"),
    ("The Hanoi Convention was negotiated from 2022 to 2024.", NEGOTIATED, "agrees"),
    ("The Hanoi Convention was negotiated from 2020 to 2024.", NEGOTIATED, "conflicts"),
    ("The Hanoi Convention was negotiated from February 2022 to June 2024.", NEGOTIATED, "conflicts"),
    ("The Hanoi Convention was negotiated until August 2024.", NEGOTIATED, "agrees"),
    ("The Hanoi Convention was negotiated until June 2024.", NEGOTIATED, "conflicts"),
    ("The Hanoi Convention was negotiated from February 2022.", NEGOTIATED, "agrees"),
    ("The Hanoi Convention was negotiated from May 2021.", NEGOTIATED, "conflicts"),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), PERIODS)
def test_a_period_is_compared_end_by_end(check: Check, text: str, fact: str, verdict: str) -> None:
    expect(check, text, fact, verdict)


DATES = [
    # when "the Hanoi Convention was adopted", which was on 24 December 2024
    ("on 24 December 2024", "agrees"),
    ("on December 24th, 2024", "agrees"),
    ("on 24/12/2024", "agrees"),
    ("on 12/24/2024", "agrees"),
    ("on 2024-12-24", "agrees"),
    ("on 25 December 2024", "conflicts"),
    ("on 24 December 2023", "conflicts"),
    ("on 24 December", "agrees"),
    ("on 25 December", "conflicts"),
    ("in December 2024", "agrees"),
    ("in November 2024", "conflicts"),
    ("in 2024", "agrees"),
    ("in 2025", "conflicts"),
    ("in late 2024", "agrees"),
    ("in early 2024", "conflicts"),
    ("in mid-2024", "conflicts"),
    ("in late December 2024", "agrees"),
    ("in mid-December 2024", "conflicts"),
    ("at the end of 2024", "agrees"),
    ("at the end of December 2024", "agrees"),
    ("before 2025", "agrees"),
    ("before 24 December 2024", "conflicts"),
    ("by 24 December 2024", "agrees"),
    ("by the end of November 2024", "conflicts"),
    ("after November 2024", "agrees"),
    ("after 24 December 2024", "conflicts"),
]


@pytest.mark.parametrize(("when", "verdict"), DATES)
def test_a_date_is_the_days_of_its_precision(check: Check, when: str, verdict: str) -> None:
    expect(check, f"The Hanoi Convention was adopted {when}.", "adoption.date", verdict)


def test_a_date_without_a_year_is_compared_on_day_and_month_alone(check: Check) -> None:
    expect(check, "The Hanoi Convention was adopted on 24 December.", "adoption.date", "agrees", "2026-01-10")
    expect(check, "The Hanoi Convention was adopted on 23 December.", "adoption.date", "conflicts", "2026-01-10")


WAITING, GAP, LARGEST = "entry-into-force.waiting-period", "context.criminal-justice-gap", "signature.largest-since"
LASTED = "negotiation.duration"
DURATIONS = [
    ("The Hanoi Convention enters into force 90 days after the 40th ratification.", WAITING, "agrees"),
    ("The Hanoi Convention enters into force three months after the 40th ratification.", WAITING, "agrees"),
    ("The Hanoi Convention enters into force two months after the 40th ratification.", WAITING, "conflicts"),
    ("The Hanoi Convention enters into force twelve weeks after the 40th ratification.", WAITING, "conflicts"),
    ("The Hanoi Convention is the first UN criminal justice treaty in over two decades.", GAP, "agrees"),
    ("The Hanoi Convention is the first UN criminal justice treaty in 20 years.", GAP, "agrees"),
    ("The Hanoi Convention is the first UN criminal justice treaty in 25 years.", GAP, "unverified"),
    ("The Hanoi Convention is the first UN criminal justice treaty in nearly two decades.", GAP, "conflicts"),
    ("The Hanoi Convention is the first UN criminal justice treaty in ten years.", GAP, "conflicts"),
    ("The Hanoi Convention drew the largest number of signatories in a decade.", LARGEST, "agrees"),
    ("The Hanoi Convention drew the largest number of signatories in nearly ten years.", LARGEST, "agrees"),
    ("The Hanoi Convention drew the largest number of signatories in two decades.", LARGEST, "conflicts"),
    ("The Hanoi Convention was negotiated for 30 months.", LASTED, "agrees"),
    ("The Hanoi Convention was negotiated for five years.", LASTED, "agrees"),
    ("The Hanoi Convention was negotiated for 31 months.", LASTED, "unverified"),
    ("The Hanoi Convention was negotiated for ten years.", LASTED, "conflicts"),
    ("The Hanoi Convention was negotiated for less than a year.", LASTED, "conflicts"),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), DURATIONS)
def test_units_of_time_are_made_alike(check: Check, text: str, fact: str, verdict: str) -> None:
    expect(check, text, fact, verdict)


REQUIRED = "entry-into-force.ratifications-required"
TERMS = [
    ("The Hanoi Convention will enter into force after the 40th ratification.", REQUIRED, "agrees"),
    ("The Hanoi Convention will enter into force after the 50th ratification.", REQUIRED, "conflicts"),
    ("The Hanoi Convention will enter into force when 40 states have ratified it.", REQUIRED, "agrees"),
    ("The Hanoi Convention will enter into force when 60 states have ratified it.", REQUIRED, "conflicts"),
    ("The Hanoi Convention will enter into force 90 days after the 40th ratification.", WAITING, "agrees"),
    ("The Hanoi Convention will enter into force 30 days after the 40th ratification.", WAITING, "conflicts"),
    (
        "The Hanoi Convention will stay open for signature until 31 December 2026.",
        "signature.closing-date",
        "agrees",
    ),
    ("The Hanoi Convention will stay open for signature until March 2026.", "signature.closing-date", "conflicts"),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), TERMS)
def test_what_the_treaty_sets_is_a_claim_though_it_lies_ahead(check: Check, text: str, fact: str, verdict: str) -> None:
    expect(check, text, fact, verdict)


UNDECIDED = [
    "Is the Hanoi Convention in force?",
    "Has Viet Nam ratified the Hanoi Convention?",
    "Did 80 countries sign the Hanoi Convention?",
    "Was the Hanoi Convention adopted in 2023?",
    "It is unclear whether Viet Nam has ratified the Hanoi Convention.",
    "The Hanoi Convention is expected to be signed by 60 countries.",
    "Some 100 countries will sign the Hanoi Convention next year.",
    "Canada is expected to sign the Hanoi Convention.",
    "Viet Nam will ratify the Hanoi Convention next year.",
    "Viet Nam plans to ratify the Hanoi Convention soon.",
    "The Hanoi Convention could enter into force in 2027.",
    "Experts hope that the Hanoi Convention will enter into force soon.",
    "If Japan signs the Hanoi Convention, others will follow.",
    "If 40 states had ratified the Hanoi Convention, it would now be in force.",
    "Had 80 countries signed the Hanoi Convention, its critics would be silent.",
    "Once the Hanoi Convention has entered into force, its parties will meet.",
    "Unless Viet Nam ratifies the Hanoi Convention, others may hesitate.",
]


@pytest.mark.parametrize("text", UNDECIDED)
def test_questions_conditions_and_forecasts_are_not_decided(check: Check, text: str) -> None:
    assert [one for one in check(text, "en", "2025-12-01") if one[1] in DECIDED] == []


BUDAPEST = "budapest.articles"
OTHERS = [
    ("Unlike the Budapest Convention, the Hanoi Convention has 71 articles.", "structure.articles", "agrees"),
    ("The Budapest Convention has 48 articles, the Hanoi Convention 71.", "structure.articles", "agrees"),
    ("The Budapest Convention has 48 articles, the Hanoi Convention 71.", BUDAPEST, "agrees"),
    ("The Budapest Convention has 71 articles, the Hanoi Convention nine chapters.", BUDAPEST, "conflicts"),
    (
        "The Hanoi Convention is new. The Budapest Convention is older. The Convention has 48 articles.",
        BUDAPEST,
        "agrees",
    ),
    ("The Budapest Convention is old. The Hanoi Convention is new. The Convention has 48 articles.", BUDAPEST, ""),
    ("The Paris Agreement was signed by 175 states, the Hanoi Convention by 72.", SIGNATORIES, "agrees"),
    ("The Hanoi Convention is not the Paris Agreement, which 175 states signed.", SIGNATORIES, ""),
]


@pytest.mark.parametrize(("text", "fact", "verdict"), OTHERS)
def test_another_treaty_is_never_compared_with_this_ones_facts(
    check: Check, text: str, fact: str, verdict: str
) -> None:
    assert {v for f, v, _ in check(text, "en") if f == fact} == ({verdict} if verdict else set())


def test_an_exact_number_agrees_only_with_the_same_number(check: Check) -> None:
    once = {60: "outdated", 65: "outdated", 69: "outdated", 71: "disputed", 72: "agrees"}
    for number in range(2, 150):
        found = check(f"{number} countries have signed the Hanoi Convention.", "en")
        assert [v for f, v, _ in found if f == SIGNATORIES] == [once.get(number, "conflicts")], number
