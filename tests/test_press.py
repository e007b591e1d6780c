"""As real articles word it: what is said of other events, other acts and parts of a whole is no claim about the treaty.

Each kind stands beside the error that looks like it, which must still be found.
"""

import pytest

from factcheck.engine import Engine
from tests.conftest import read_text

# Language, text: nothing in it may conflict.
SILENT = [
    # the time since the last treaty of the kind is no length of negotiations
    ("en", "The Hanoi Convention is the first treaty on criminal justice negotiated in over 20 years."),
    ("fr", "La Convention de Hanoï est le premier traité de justice pénale négocié depuis plus de 20 ans."),
    ("es", "La Convención de Hanói es el primer tratado de justicia penal negociado en más de 20 años."),
    ("vi", "Công ước Hà Nội là văn kiện đầu tiên được đàm phán trong hơn 20 năm qua."),
    # approved in August 2024: the step before the adoption
    ("es", "Los Estados miembros aprobaron el 8 de agosto el texto de la Convención de Hanói."),
    ("fr", "Le 8 août 2024, le traité de l'ONU contre la cybercriminalité a été approuvé."),
    # a resolution that only starts the work
    ("ru", "Генассамблея ООН приняла резолюцию 74/247 о разработке конвенции против киберпреступности большинством "
           "голосов."),
    ("en", "In December 2019 the General Assembly adopted resolution 74/247 to draft the UN cybercrime treaty."),
    # other sessions, meetings, visits and rehearsals, with their own dates, places and titles
    ("en", "On 29 July 2024, the last session of the Ad Hoc Committee on the UN cybercrime treaty began."),
    ("en", "On 15 October the President chaired a meeting to prepare the signing ceremony of the Hanoi Convention."),
    ("fr", "Le 26 mars à Vienne, le Vietnam a coorganisé un séminaire sur la Convention de Hanoï."),
    ("zh", "《河内公约》签约仪式推介活动在纽约举行。本次活动是系列推介活动的一环，吸引了约120名代表参加。"),
    ("vi", "Lễ mở ký Công ước Hà Nội có chuỗi sự kiện bên lề về các chủ đề: \"Bảo vệ trẻ em "
           "trên mạng\"; \"Chống lừa đảo\"."),
    ("fr", "Un événement intitulé « En route vers la Convention de Hanoï » a été organisé."),
    # who negotiated is not who came to sign
    ("en", "The road to the signing of the Hanoi Convention took 420 hours of negotiations, "
           "countless informal talks, and "
           "the participation of over 150 states."),
    # parts of a whole
    ("pl", "64 państwa podpisały Konwencję z Hanoi bezpośrednio podczas sesji podpisywania w sali głównej."),
    ("pl", "Konwencję z Hanoi podpisało 19 krajów Azji, 21 krajów Afryki i 20 krajów wraz z UE."),
    ("es", "La Convención de Hanói entrará en vigor cuando sea ratificada por los primeros 40 países signatarios."),
    # who supports or hosts an initiative has not proposed the treaty
    ("zh", "《河内公约》谈判启动后，越南积极支持这一倡议。"),
    ("vi", "Công ước Hà Nội là sáng kiến do Việt Nam đăng cai."),
    # a university's country, a delegation among others: nobody that adopted
    ("pl", "Zdaniem badacza z Cambridge (Wielka Brytania), przyjęcie Konwencji z Hanoi ma duże znaczenie."),
    # a city's state behind a comma is no host
    ("vi", "Công ước Hà Nội được giới thiệu. Tại trụ sở LHQ ở New York, Mỹ, Phái đoàn Việt Nam "
           "đã phối hợp với UNODC đồng "
           "tổ chức Tọa đàm \"Hướng tới Hà Nội\"."),
    # who comes to the signing has not signed
    ("en", "US to attend the signing of the UN cybercrime treaty in Hanoi."),
    ("en", "The United States will be in Hanoi this weekend for the signing of the UN cybercrime treaty."),
    # who opposes an idea has not had it
    ("en", "The United States opposed the idea of the UN cybercrime treaty."),
    # outside a place is not in it
    ("vi", "Công ước Hà Nội được ký kết ở ngoài trụ sở Liên hợp quốc."),
    # a law enters into force, a protocol is another text, a resolution is voted on
    ("pl", "Sejm zajmie się Konwencją Budapeszteńską z 23 listopada 2001 r., ustawa wchodzi w życie po 14 dniach."),
    ("zh", "《布达佩斯公约》于2001年签署。2003年1月28日，欧洲理事会又通过了《公约》的附加协议。"),
    ("ru", "ООН готовит Ханойскую конвенцию. Резолюция была одобрена 79 голосами."),
    # the other treaty was opened at another place
    ("en", "The Convention on Cybercrime, commonly known as the Budapest Convention, came first.\nOpened for signature "
           "in Budapest on 23 November 2001, the treaty has 48 articles."),
    # a visit beside the ceremony
    ("en", "He paid an official visit to Viet Nam and attended the signing ceremony of the Hanoi Convention from 24 to "
           "25 October 2025."),
    # who speaks need not be all who came
    ("ru", "Церемония подписания Ханойской конвенции прошла в Ханое.\n\nПредставители 62 стран высказали свои мнения."),
    # a body in the name of a text has not adopted it
    ("es", "La Convención de Hanói, o simplemente la Convención de la ONU, aún no adoptada, será examinada."),
    # titles before names in a row; an office that ended since, in a text of no date
    ("vi", "Chủ tịch nước Lương Cường, Tổng Thư ký Liên hợp quốc António Guterres, Thủ tướng Phạm Minh Chính dự Lễ mở "
           "ký Công ước Hà Nội."),
    ("en", "Deputy Foreign Minister Dang Hoang Giang spoke of the signing ceremony of the Hanoi Convention."),
    # talks that began are no ceremony; a working meeting is none either
    ("pl", "Ceremonia podpisania Konwencji z Hanoi.\n\nTok negocjacji tekstu rozpoczął się w 2019 roku."),
    ("ru", "Утром 15 октября президент провёл рабочее совещание по подготовке к церемонии подписания Ханойской "
           "конвенции."),
    # who sends somebody to sign has signed: a figure of before
    ("vi", "Lễ mở ký Công ước Hà Nội có khoảng 110 nước tham dự, trong đó 60 nước cử đại diện ký."),
    ("en", "She presented the signing ceremony of the Hanoi Convention while attending the Regional Preparatory "
           "Meeting for a congress, held from 8 to 10 April."),
    ("en", 'UNODC hosted an event titled "Road to Hanoi: The Signing Ceremony of the UN Convention against Cybercrime".'
           " Approximately 120 representatives attended."),
    # a numbered session of the Assembly is none of the talks
    ("ar", "انتهت مفاوضات اتفاقية هانوي باعتمادها خلال الدورة الـ79 للجمعية العامة للأمم المتحدة."),
    # a dateline, and the headline of another article
    ("en", "(Newswire) NEW YORK, Dec 25 (NWA) -- The UN General Assembly has approved the Hanoi Convention."),
    ("es", "La ceremonia de firma de la Convención de Hanói reunió a muchos. El acuerdo fue "
           "firmado.\n\nLeer también: Robo "
           "en la ceremonia de los premios en Alemania."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), SILENT, ids=[text for _, text in SILENT])
def test_another_subject_is_no_conflict(engine: Engine, code: str, text: str) -> None:
    assert [v.message for v in read_text(engine, text, code).verdicts if v.verdict == "conflicts"] == []


# Language, text, and the words that conflict with their fact.
WRONG = [
    ("en", "The Hanoi Convention was negotiated in over 20 years.", "over 20 years", "negotiation.duration"),
    ("en", "After ten years of negotiations the Hanoi Convention was ready.", "ten years", "negotiation.duration"),
    ("en", "The General Assembly adopted the Hanoi Convention on 8 August 2024.", "8 August 2024", "adoption.date"),
    ("en", "The General Assembly adopted the Hanoi Convention on 8 June 2024.", "8 June 2024", "adoption.date"),
    ("en", "The General Assembly adopted the Hanoi Convention by resolution 74/247.", "resolution 74/247",
     "adoption.resolution"),
    ("en", "The General Assembly adopted the Hanoi Convention by a majority vote.", "by a majority vote",
     "adoption.mode"),
    ("en", "The Ad Hoc Committee on the rules of procedure of the Hanoi Convention met from 26 to 30 January 2027.",
     "from 26 to 30 January 2027", "event.vienna-session.dates"),
    ("en", "The signing ceremony of the Hanoi Convention was held on 15 October 2025.", "15 October 2025",
     "signature.ceremony-dates"),
    ("en", 'The signing ceremony of the Hanoi Convention was held under the theme "Protecting children".',
     "Protecting children", "signature.theme"),
    ("en", "64 states signed the Hanoi Convention in Hanoi.", "64 states", "signature.signatories"),
    ("en", "Participants from 64 states attended the signing ceremony of the Hanoi Convention.", "64 states",
     "signature.participating-countries"),
    ("en", "The United States attended the ceremony and signed the Hanoi Convention.", "United States",
     "signature.signatory-list"),
    ("en", "The UN cybercrime treaty was an idea of the United States.", "United States", "negotiation.proposer"),
    ("en", "The Hanoi Convention was signed at UN Headquarters.", "UN Headquarters", "signature.place"),
    ("ru", "Церемония подписания Ханойской конвенции прошла в Ханое.\n\nВ ней участвовали представители 62 стран.",
     "62 стран", "signature.participating-countries"),
    ("vi", "Tổng Thư ký Liên hợp quốc António Guterres, Thủ tướng Lương Cường dự Lễ mở ký Công ước Hà Nội.",
     "Thủ tướng", "person.luong-cuong"),
    ("en", "On 19 February 2025 Deputy Foreign Minister Dang Hoang Giang opened the seminar on the Hanoi Convention.",
     "Deputy Foreign Minister", "person.dang-hoang-giang"),
    ("en", "The signing ceremony of the Hanoi Convention drew many guests.\n\nIt was held on 15 October 2025.",
     "15 October 2025", "signature.ceremony-dates"),
    ("vi", "Công ước Hà Nội là sáng kiến của Việt Nam.", "Việt Nam", "negotiation.proposer"),
    ("es", "La Convención de Hanói fue abierta a la firma en Alemania.", "Alemania", "signature.place"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words", "fact"), WRONG, ids=[text for _, text, _, _ in WRONG])
def test_the_error_is_found(engine: Engine, code: str, text: str, words: str, fact: str) -> None:
    checked = read_text(engine, text, code)
    found = [(v.fact.id, text[slice(*v.claim.span)]) for v in checked.verdicts if v.verdict == "conflicts" and v.fact]
    assert any(one == fact and words in said for one, said in found), found


def test_a_day_without_a_year_may_be_about_to_come(engine: Engine) -> None:
    text = "date 2025-10-24\nOn 25 October State President Luong Cuong opens the signing of the Hanoi Convention."
    offices = [v for v in read_text(engine, text, "en").verdicts if v.fact and v.fact.id == "person.luong-cuong"]
    assert [v.verdict for v in offices] == ["agrees"]
