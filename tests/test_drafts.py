"""Whole drafts and knotty sentences: exactly what they get wrong is objected to, and what they get right is found."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.conftest import Check

ALARMS = ("conflicts", "outdated", "disputed")

# What goes wrong today, by the first words of the text, and why.  Such a text must fail: once it passes, the suite
# fails until its line is taken out here.
KNOWN_FAILURES = {
    "Russia, China, Iran and Japan were among": "a verb behind the number it is counted by ends the reach of the list",
}


def cases(rows: Sequence[tuple[Any, ...]]) -> list[Any]:
    """The rows as parameters, those that are known to fail marked to fail."""
    found = []
    for number, row in enumerate(rows):
        reason = next((why for start, why in KNOWN_FAILURES.items() if row[1].startswith(start)), None)
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        found.append(pytest.param(*row, id=f"{row[0]}-{number}", marks=marks))
    return found


# Language, text, what is objected to (fact and verdict, in the order of the text), what agrees among the rest.
DRAFTS: list[tuple[str, str, list[str], set[str]]] = [
    (
        "en",
        """UN cybercrime treaty opens for signature in Hanoi

HANOI, 25 October 2025 – Sixty-five countries signed the United Nations Convention against Cybercrime in the Vietnamese
capital on Saturday, in the largest signing of a UN treaty in nearly a decade.

UN Secretary-General António Guterres and Viet Nam's President Luong Cuong opened the two-day ceremony at the National
Convention Center, attended by delegates from some 110 countries. "This is the first global treaty against cybercrime,"
Guterres said.

The treaty, adopted by the General Assembly on 24 December 2024 after five years of talks, has nine chapters and 71
articles. It will take effect 90 days after the 40th ratification. It stays open for signature in New York until
31 December 2026.
""",
        ["signature.participating-countries outdated"],
        {
            "signature.signatories",
            "signature.place",
            "signature.largest-since",
            "person.antonio-guterres",
            "person.luong-cuong",
            "signature.venue",
            "context.first-global-treaty",
            "adoption.body",
            "adoption.date",
            "negotiation.duration",
            "structure.chapters",
            "structure.articles",
            "entry-into-force.waiting-period",
            "entry-into-force.ratifications-required",
            "signature.closing-date",
        },
    ),
    (
        "en",
        "The UN Convention against Cybercrime gathers momentum. It was signed in Geneva by 72 countries. The "
        "Convention was adopted by the Security Council in November 2024. Its 9 chapters and 17 articles deal with "
        "electronic evidence. France was the first to sign it.",
        [
            "signature.place conflicts",
            "adoption.body conflicts",
            "adoption.date conflicts",
            "structure.articles conflicts",
            "signature.first-signatory conflicts",
        ],
        {"signature.signatories", "structure.chapters"},
    ),
    (
        "en",
        "Critics say the treaty, known as the Hanoi Convention, was pushed by Russia. The United States and Canada "
        "have not signed it, but the European Union has. So far 27 states have signed.",
        ["signature.signatories conflicts"],
        {"name.short", "signature.signatory-list"},
    ),
    (
        "en",
        "Some 2,500 people from 119 countries and 150 organisations gathered in Hanoi on October 25 and 26 for the "
        "signing of the UN convention against cybercrime.",
        [],
        {"signature.participating-organizations", "signature.place", "signature.ceremony-dates"},
    ),
    ("en", "The Hanoi Convention was signed by 72 of the 193 UN member states.", [], {"signature.signatories"}),
    ("en", "Only 31 of the 72 signatories of the Hanoi Convention are from Africa.", [], {"signature.signatories"}),
    (
        "en",
        "A year after its adoption in December 2024, the Hanoi Convention has 72 signatories.",
        [],
        {"adoption.date", "signature.signatories"},
    ),
    (
        "en",
        "Hosted by Thailand, the signing ceremony for the Hanoi Convention drew 72 signatories.",
        ["signature.host conflicts"],
        {"signature.signatories"},
    ),
    (
        "en",
        "Russia, China, Iran and Japan were among the first 72 countries to sign the Hanoi Convention.",
        ["signature.signatory-list conflicts"],
        {"signature.signatory-list"},
    ),
    (
        "en",
        "Talks on the Hanoi Convention, launched in 2019, lasted eight formal sessions between February 2022 and "
        "August 2024.",
        [],
        {"negotiation.start", "negotiation.formal-sessions", "negotiation.period"},
    ),
    (
        "en",
        "Neither the United States nor Poland has signed the Hanoi Convention.",
        ["signature.signatory-list conflicts"],
        {"signature.signatory-list"},
    ),
    ("en", "72 states ratify UN cybercrime treaty", ["ratification.count conflicts"], set()),
    ("en", "Hanoi Convention: 27 states sign UN cybercrime pact", ["signature.signatories conflicts"], set()),
    (
        "vi",
        """Việt Nam đăng cai lễ mở ký Công ước Hà Nội

HÀ NỘI, 25/10/2025 – Sáng 25/10, tại Trung tâm Hội nghị Quốc gia, Chủ tịch nước Lương Cường và Tổng Thư ký Liên hợp quốc
António Guterres đã chủ trì Lễ mở ký Công ước của Liên hợp quốc về chống tội phạm mạng. Việt Nam là quốc gia đầu tiên ký
Công ước. Tính đến cuối ngày, đã có 65 nước ký.

Công ước gồm 9 chương và 71 điều, được Đại hội đồng Liên hợp quốc thông qua ngày 24/12/2024 sau gần 5 năm đàm phán. Công
ước sẽ có hiệu lực sau 90 ngày kể từ khi văn kiện phê chuẩn thứ 40 được nộp lưu chiểu và để ngỏ cho các nước ký đến
31/12/2026.
""",
        [],
        {
            "signature.host",
            "signature.ceremony-dates",
            "signature.venue",
            "person.luong-cuong",
            "person.antonio-guterres",
            "signature.first-signatory",
            "signature.signatories",
            "structure.chapters",
            "structure.articles",
            "adoption.body",
            "adoption.date",
            "negotiation.duration",
            "entry-into-force.waiting-period",
            "entry-into-force.ratifications-required",
            "signature.closing-date",
        },
    ),
    (
        "vi",
        "Theo Bộ Công an, Công ước Hà Nội có 9 chương, 81 điều; được thông qua ngày 24/12/2023; đã có hiệu lực.",
        ["structure.articles conflicts", "adoption.date conflicts", "entry-into-force.status conflicts"],
        {"structure.chapters"},
    ),
    (
        "vi",
        "Công ước Hà Nội được mở ký tại Paris ngày 25/11/2025 với sự tham gia của 27 nước ký kết.",
        ["signature.place conflicts", "signature.opening-date conflicts", "signature.signatories conflicts"],
        set(),
    ),
    (
        "vi",
        "Mỹ, Canada và Nhật Bản chưa ký Công ước Hà Nội, nhưng Liên minh châu Âu thì đã ký.",
        [],
        {"signature.signatory-list"},
    ),
    (
        "vi",
        "Khoảng 2.500 người từ 119 quốc gia và 150 tổ chức đã tụ họp về Hà Nội ngày 25 và 26/10 để dự lễ ký Công ước "
        "của Liên hợp quốc về chống tội phạm mạng.",
        [],
        {"signature.participating-countries", "signature.participating-organizations", "signature.ceremony-dates"},
    ),
    (
        "vi",
        "72 trong số 193 quốc gia thành viên Liên hợp quốc đã ký Công ước Hà Nội.",
        [],
        {"signature.signatories"},
    ),
    (
        "vi",
        "Một năm sau khi được thông qua vào tháng 12/2024, Công ước Hà Nội đã có 72 nước ký.",
        [],
        {"adoption.date", "signature.signatories"},
    ),
    (
        "vi",
        "Các nước như Pháp, Nhật Bản, Ba Lan và Hàn Quốc đã ký Công ước Hà Nội tại Hà Nội.",
        ["signature.signatory-list conflicts", "signature.signatory-list conflicts"],
        {"signature.signatory-list", "signature.place"},
    ),
    (
        "vi",
        "Ông Putin cử Viện trưởng Viện Kiểm sát Tối cao Nga Alexander Gutsan dự Lễ mở ký Công ước Hà Nội; ông Gutsan "
        "đến Hà Nội tối 23/10.",
        ["event.russian-delegation.arrival conflicts"],
        {"person.alexander-gutsan"},
    ),
    (
        "vi",
        "Ngày 26/1, Việt Nam, IPU và Nhật Bản đồng tổ chức Tọa đàm bên lề phiên họp đầu tiên của Ủy ban đặc biệt tại "
        "Vienna về Công ước Hà Nội.",
        ["event.vienna-panel.co-hosts conflicts"],
        {"event.vienna-panel.date", "event.vienna-panel.co-hosts"},
    ),
    (
        "vi",
        "Cong uoc Ha Noi gom 8 chuong, 71 dieu, duoc Dai hoi dong Lien hop quoc thong qua ngay 24/12/2023.",
        ["structure.chapters conflicts", "adoption.date conflicts"],
        {"structure.articles", "adoption.body"},
    ),
    (
        "pl",
        """Hanoi: 65 państw podpisało konwencję ONZ o cyberprzestępczości

Hanoi, 25.10.2025 – W sobotę w Narodowym Centrum Kongresowym w Hanoi sekretarz generalny ONZ António Guterres i
prezydent Wietnamu Luong Cuong otworzyli ceremonię podpisania Konwencji Narodów Zjednoczonych przeciwko
cyberprzestępczości. Jako pierwszy podpisał ją Wietnam. Do końca dnia dokument podpisało 65 państw.

Traktat ma 9 rozdziałów i 71 artykułów. Zgromadzenie Ogólne przyjęło go 24 grudnia 2024 r. po pięciu latach negocjacji.
Wejdzie w życie 90 dni po złożeniu 40. dokumentu ratyfikacyjnego; do podpisu pozostanie otwarty do 31 grudnia 2026 r.
""",
        [],
        {
            "signature.signatories",
            "signature.place",
            "signature.venue",
            "person.antonio-guterres",
            "person.luong-cuong",
            "signature.first-signatory",
            "structure.chapters",
            "structure.articles",
            "adoption.body",
            "adoption.date",
            "negotiation.duration",
            "entry-into-force.waiting-period",
            "entry-into-force.ratifications-required",
            "signature.closing-date",
        },
    ),
    (
        "pl",
        "Stany Zjednoczone i Kanada nie podpisały Konwencji z Hanoi, ale Unia Europejska tak.",
        [],
        {"signature.signatory-list"},
    ),
    (
        "pl",
        "Około 2500 osób ze 119 krajów i 150 organizacji zebrało się 25 i 26 października w Hanoi na ceremonii "
        "podpisania konwencji ONZ przeciwko cyberprzestępczości.",
        [],
        {"signature.participating-countries", "signature.participating-organizations", "signature.ceremony-dates"},
    ),
    ("pl", "Konwencję z Hanoi podpisały 72 ze 193 państw członkowskich ONZ.", [], {"signature.signatories"}),
    (
        "pl",
        "Rok po przyjęciu w grudniu 2024 r. Konwencja z Hanoi ma 72 sygnatariuszy.",
        [],
        {"adoption.date", "signature.signatories"},
    ),
    (
        "pl",
        "Konwencja z Hanoi, przyjęta przez Radę Bezpieczeństwa w listopadzie 2024 r., liczy 9 rozdziałów i 81 "
        "artykułów.",
        ["adoption.body conflicts", "adoption.date conflicts", "structure.articles conflicts"],
        {"structure.chapters"},
    ),
    (
        "pl",
        "Konwencja z Hanoi zastąpi Konwencję budapeszteńską z 2001 roku, która liczy 48 artykułów i obowiązuje od 2004 "
        "roku.",
        ["context.budapest-relation conflicts"],
        {"budapest.articles", "budapest.in-force-date"},
    ),
    (
        "pl",
        "W Hanoi traktat ONZ o cyberprzestępczości podpisały 72 państwa, a pod Konwencją budapeszteńską jest podpisów "
        "81.",
        [],
        {"signature.signatories"},
    ),
    (
        "pl",
        "Gospodarzem ceremonii w Hanoi, na której 72 państwa podpisały Konwencję z Hanoi, była Tajlandia.",
        ["signature.host conflicts"],
        {"signature.signatories"},
    ),
    (
        "pl",
        "Konwencje z Hanoi podpisalo 27 panstw, a przyjelo ja Zgromadzenie Ogolne ONZ 24 grudnia 2023 r.",
        ["signature.signatories conflicts", "adoption.date conflicts"],
        {"adoption.body"},
    ),
    (
        "pl",
        "Dopiero po ratyfikacji przez 60 państw Konwencja z Hanoi wejdzie w życie, co nastąpi po 30 dniach.",
        ["entry-into-force.ratifications-required conflicts", "entry-into-force.waiting-period conflicts"],
        set(),
    ),
    (
        "zh",
        """# 《河内公约》一览

| 项目 | 内容 |
| --- | --- |
| 章数 | 9 |
| 条数 | 81 |
| 通过日期 | 2024年12月24日 |
| 签署截止 | 2026年12月31日 |
| 生效条件 | 第40份批准书交存后第60天 |

## 旧公约

《布达佩斯公约》共48条，2004年7月1日生效。

## 展望

公约须有50国批准才能生效。有分析认为，新公约将取代《布达佩斯公约》。
""",
        [
            "structure.articles conflicts",
            "entry-into-force.waiting-period conflicts",
            "entry-into-force.ratifications-required conflicts",
            "context.budapest-relation conflicts",
        ],
        {
            "structure.chapters",
            "adoption.date",
            "signature.closing-date",
            "budapest.articles",
            "budapest.in-force-date",
        },
    ),
    (
        "zh",
        "签署仪式以“打击网络犯罪——共担责任——面向未来”为主题。《河内公约》经联大未经表决通过，越南率先签字，俄罗斯紧随其后；"
        "新加坡与印尼则尚未签署。仪式原本预计有约100国参加，最终有119国派员出席。",
        [],
        {
            "signature.theme",
            "adoption.mode",
            "adoption.body",
            "signature.first-signatory",
            "signature.signatory-list",
            "signature.participating-countries",
        },
    ),
    (
        "ar",
        """اتفاقية هانوي في سطور

| عدد الفصول | 9 |
| آخر موعد للتوقيع | 31 ديسمبر 2025 |

للمقارنة: اتفاقية بودابست

- فتح باب التوقيع: 23 نوفمبر 2001
- عدد المواد: 48

وقّع المغرب بهانوي على اتفاقية هانوي بموادها الإحدى والسبعين، ولم يتجاوز عدد الموقعين 50 دولة. وكانت فيتنام، بصفتها
البلد المضيف، أول دولة تضع توقيعها، ثم تلتها روسيا. واستغرق التفاوض سنتين ونصف السنة.
""",
        ["signature.closing-date conflicts", "signature.signatories conflicts"],
        {
            "structure.chapters",
            "budapest.opening-date",
            "budapest.articles",
            "signature.signatory-list",
            "signature.place",
            "structure.articles",
            "signature.host",
            "signature.first-signatory",
            "negotiation.duration",
        },
    ),
    (
        "fr",
        """Hanoï, dix mois après

BRUXELLES (Agence Sambre) – La Convention des Nations unies contre la cybercriminalité a été signée par 72 États dans la
capitale vietnamienne. L'Assemblée générale l'avait adoptée par consensus le 24 décembre 2024. Le Japon, présent à
Hanoï, ne l'a pas signée, au contraire de la Belgique.

Le texte

- 9 chapitres et 81 articles
- 40 ratifications requises, puis 90 jours d'attente avant l'entrée en vigueur

Le nouveau traité ne remplace pas la Convention de Budapest. Cet instrument, élaboré par le Conseil de l'Europe, compte
48 articles. Les retardataires peuvent signer la Convention de Hanoï à New York jusqu'au 31 décembre 2026.
""",
        ["structure.articles conflicts"],
        {
            "signature.signatories",
            "signature.place",
            "adoption.body",
            "adoption.mode",
            "adoption.date",
            "signature.signatory-list",
            "structure.chapters",
            "entry-into-force.ratifications-required",
            "entry-into-force.waiting-period",
            "context.budapest-relation",
            "budapest.body",
            "budapest.articles",
            "signature.closing-date",
        },
    ),
    (
        "fr",
        "Cybercriminalité : 72 pays paraphent à Hanoï une convention de l'ONU",
        [],
        {"signature.signatories", "signature.place"},
    ),
    ("fr", "Ni les États-Unis, ni l'Inde n'ont signé la Convention de Hanoï.", [], {"signature.signatory-list"}),
    (
        "fr",
        "Bangkok a accueilli la cérémonie de signature de la Convention de Hanoï, qui n'a pas été adoptée par le "
        "Conseil de sécurité, mais par l'Assemblée générale.",
        ["signature.place conflicts"],
        {"adoption.body"},
    ),
    (
        "fr",
        "Le séminaire « Vers Hanoï », préparatoire à la signature de la Convention de Hanoï, s'est tenu au siège "
        "de l'ONU à Bruxelles.",
        ["event.new-york-seminar.place conflicts"],
        set(),
    ),
    (
        "es",
        """Hanói, diez meses después

QUITO (Agencia Cotopaxi) – La Convención de las Naciones Unidas contra la Ciberdelincuencia fue firmada por 72 Estados
en la capital vietnamita. La Asamblea General no la adoptó hasta el 24 de noviembre de 2024. Estados Unidos, en cambio,
no firmó; Ecuador sí.

El texto

- 9 capítulos y 71 artículos
- 40 ratificaciones necesarias y 90 días de espera para su entrada en vigor

El nuevo tratado no sustituye al Convenio de Budapest. Ese instrumento, obra del Consejo de Europa, tiene 48 artículos.
Los rezagados pueden firmar la Convención de Hanói en Nueva York hasta el 31 de diciembre de 2026.
""",
        ["adoption.date conflicts"],
        {
            "signature.signatories",
            "signature.place",
            "adoption.body",
            "signature.signatory-list",
            "structure.chapters",
            "structure.articles",
            "entry-into-force.ratifications-required",
            "entry-into-force.waiting-period",
            "context.budapest-relation",
            "budapest.body",
            "budapest.articles",
            "signature.closing-date",
        },
    ),
    ("es", "Ni Estados Unidos ni la India firmaron la Convención de Hanói.", [], {"signature.signatory-list"}),
    (
        "es",
        "La Convención de Hanói no la adoptó el Consejo de Europa, sino la Asamblea General.",
        [],
        {"adoption.body"},
    ),
    (
        "es",
        "Entre los ausentes de la lista de firmantes de la Convención de Hanói figuran Canadá y Perú.",
        ["signature.signatory-list conflicts"],
        {"signature.signatory-list"},
    ),
    (
        "es",
        "La delegación rusa aterrizó en Hanói para la firma de la Convención de Hanói el 22 de octubre de 2025.",
        ["event.russian-delegation.arrival conflicts"],
        set(),
    ),
    (
        "pl",
        """Sześćdziesiąt dziewięć krajów podpisało w Hanoi konwencję przeciwko cyberprzestępczości

Hanoi / Warszawa (ag. Fala). Uroczystością w Narodowym Centrum Kongresowym zakończyła się w niedzielę dwudniowa
ceremonia podpisania Konwencji Narodów Zjednoczonych przeciwko cyberprzestępczości. Gospodarze podali, że na miejscu
było ponad 2500 delegatów, a swoje stoiska pokazało 40 firm. Traktat, który dyplomaci nazywają Konwencją z Hanoi,
podpisały ostatecznie 72 państwa i organizacje, w tym Unia Europejska.

„To pierwszy światowy traktat dotyczący przestępczości w sieci” – mówił António Guterres, sekretarz generalny ONZ.
Obok niego siedział prezydent Wietnamu Luong Cuong. Jako pierwszy dokument podpisał Wietnam, a po nim między innymi
Australia, Nigeria i Hiszpania. Swojego podpisu nie złożyły Stany Zjednoczone ani Japonia; podpisała za to
Indonezja.

Jak powstawał tekst

Pomysł zgłosiła Rosja. W 2019 r. Zgromadzenie Ogólne powołało komitet, który od lutego 2022 do sierpnia 2024 r.
zebrał się na ośmiu formalnych sesjach i pięciu spotkaniach międzysesyjnych. Konwencję przyjęto 24 grudnia 2024 r.
na mocy rezolucji 79/243, bez głosowania. Dokument ma dziewięć rozdziałów i 71 artykułów, a jego teksty sporządzono
w sześciu językach.

– Każda sesja trwała dwa tygodnie i liczyła po 60 godzin obrad – wspomina jeden z negocjatorów. – Na korytarzach
naliczyłem 14 wersji preambuły.

Co musi się stać

Traktat zacznie obowiązywać 90 dni po złożeniu czterdziestej ratyfikacji u depozytariusza, którym jest sekretarz
generalny ONZ. Na razie nie weszła w życie i – jak przyznają w Hanoi – nie ratyfikował jej nawet gospodarz. Podpisy
można składać w Nowym Jorku do 31 grudnia 2027 r. Resort sprawiedliwości zapowiada, że Polska ratyfikuje ją w ciągu
dwóch lat.

Dla porównania Konwencja budapeszteńska, opracowana w Radzie Europy, ma 48 artykułów i obowiązuje od 1 lipca 2004 r.
Jej stronami jest 81 państw. Konwencja z Palermo weszła w życie po 40 ratyfikacjach i ma 192 strony. Nowy traktat
nie zastępuje Budapesztu, lecz go uzupełnia.

Kalendarz

- 19 lutego 2025 r. – seminarium „W stronę Hanoi” w siedzibie ONZ w Nowym Jorku, ponad 100 delegatów;
- 25 października 2025 r. – otwarcie do podpisu w Hanoi;
- 17 listopada 2025 r. – przyjęcie w Nowym Jorku, około 90 ambasadorów;
- 26–30 stycznia 2026 r. – sesja komitetu ad hoc w Wiedniu.

Głosy krytyczne

Fundacja Cyfrowa Tarcza, która przeanalizowała 23 ustawy krajowe i 9 orzeczeń, ostrzega przed nadużyciami. Jej
prawniczka, lat 41, przypomina, że w ubiegłym roku policja dostała 4,2 tys. zgłoszeń, a tylko 3 proc. spraw trafiło
do sądu. „Sześć lat czekałam na odpowiedź z zagranicy” – mówi. Art. 267 kodeksu karnego przewiduje do dwóch lat
więzienia. Apel o zmianę tekstu podpisało 19 organizacji.""",
        ["signature.signatories outdated", "signature.signatory-list conflicts", "signature.closing-date conflicts"],
        {
            "adoption.date",
            "adoption.mode",
            "adoption.resolution",
            "budapest.articles",
            "budapest.body",
            "budapest.in-force-date",
            "context.budapest-relation",
            "context.first-global-treaty",
            "depositary",
            "entry-into-force.ratifications-required",
            "entry-into-force.status",
            "entry-into-force.waiting-period",
            "event.new-york-reception.ambassadors",
            "event.new-york-reception.date",
            "event.new-york-seminar.date",
            "event.new-york-seminar.delegates",
            "event.new-york-seminar.place",
            "event.vienna-session.dates",
            "event.vienna-session.place",
            "name.short",
            "negotiation.formal-sessions",
            "negotiation.intersessional-meetings",
            "negotiation.period",
            "negotiation.proposer",
            "negotiation.start",
            "person.antonio-guterres",
            "person.luong-cuong",
            "signature.delegates",
            "signature.first-signatory",
            "signature.opening-date",
            "signature.place",
            "signature.signatories",
            "signature.signatory-list",
            "signature.venue",
            "structure.articles",
            "structure.chapters",
            "structure.languages",
        },
    ),
    (
        "ru",
        """Ханойская конвенция собрала 69 подписей

ХАНОЙ, 26 октября 2025 г. (агентство «Волна»). В Национальном конгресс-центре завершилась двухдневная церемония
подписания Конвенции Организации Объединённых Наций против киберпреступности. По данным устроителей, на неё
съехались более 2500 делегатов, а 40 компаний показали свои разработки. Документ, который уже окрестили Ханойской
конвенцией, в итоге подписали 72 государства и организации, включая Европейский союз.

«Это первый глобальный договор против киберпреступности», — сказал генеральный секретарь ООН Антониу Гутерриш. Рядом
сидел президент Вьетнама Лыонг Кыонг. Первым документ подписал Вьетнам, за ним — Австралия, Нигерия и Испания. США и
Япония от подписи воздержались, зато подписала Индонезия.

Как рождался текст

Идею выдвинула Россия. В 2019 году Генеральная Ассамблея создала комитет, который с февраля 2022 по август 2024 года
провёл восемь официальных сессий и пять межсессионных совещаний. Конвенцию приняли 24 декабря 2024 года резолюцией
79/243 без голосования. В ней девять глав и 71 статья, тексты составлены на шести языках.

— Каждая сессия длилась две недели, по 60 часов заседаний, — вспоминает один из участников переговоров. — Преамбулу
переписывали 14 раз.

Что дальше

Договор вступит в силу через 90 дней после сороковой ратификации; грамоты хранит генеральный секретарь ООН. Пока
конвенция не действует, и даже хозяин церемонии её не ратифицировал. Подписать её в Нью-Йорке можно до 31 декабря
2027 года. В Минюсте обещают, что Россия ратифицирует документ в течение двух лет.

Для сравнения: Будапештская конвенция, разработанная в Совете Европы, насчитывает 48 статей и действует с 1 июля
2004 года. В ней участвует 81 государство. Палермская конвенция вступила в силу после 40 ратификаций, в ней 192
участника. Новый договор не заменяет Будапешт, а дополняет его.

Календарь

- 19 февраля 2025 года — семинар «На пути к Ханою» в штаб-квартире ООН в Нью-Йорке, более 100 делегатов;
- 25 октября 2025 года — открытие для подписания в Ханое;
- 17 ноября 2025 года — приём в Нью-Йорке, около 90 послов;
- 26–30 января 2026 года — сессия Специального комитета в Вене.

Критика

Фонд «Цифровой щит», изучивший 23 национальных закона и 9 судебных решений, предупреждает о злоупотреблениях. Его
юрист, 41 год, напоминает: за прошлый год полиция получила 4,2 тыс. заявлений, до суда дошли 3 % дел. «Шесть лет я
ждала ответа из-за границы», — говорит она. Статья 272 УК предусматривает до двух лет лишения свободы. Обращение с
требованием изменить текст подписали 19 организаций.""",
        ["signature.signatories outdated", "signature.signatory-list conflicts", "signature.closing-date conflicts"],
        {
            "adoption.date",
            "adoption.mode",
            "adoption.resolution",
            "budapest.articles",
            "budapest.body",
            "budapest.in-force-date",
            "context.budapest-relation",
            "context.first-global-treaty",
            "depositary",
            "entry-into-force.ratifications-required",
            "entry-into-force.status",
            "entry-into-force.waiting-period",
            "event.new-york-reception.ambassadors",
            "event.new-york-reception.date",
            "event.new-york-seminar.date",
            "event.new-york-seminar.delegates",
            "event.new-york-seminar.place",
            "event.vienna-session.dates",
            "event.vienna-session.place",
            "name.short",
            "negotiation.formal-sessions",
            "negotiation.intersessional-meetings",
            "negotiation.period",
            "negotiation.proposer",
            "negotiation.start",
            "person.antonio-guterres",
            "person.luong-cuong",
            "signature.delegates",
            "signature.first-signatory",
            "signature.ceremony-dates",
            "signature.place",
            "signature.signatories",
            "signature.signatory-list",
            "signature.venue",
            "structure.articles",
            "structure.chapters",
            "structure.languages",
        },
    ),
]


@pytest.mark.parametrize(("language", "text", "alarms", "agreeing"), cases(DRAFTS))
def test_a_draft(check: Check, language: str, text: str, alarms: list[str], agreeing: set[str]) -> None:
    found = check(text, language)
    assert [f"{fact} {verdict}" for fact, verdict, _ in found if verdict in ALARMS] == alarms
    assert agreeing - {fact for fact, verdict, _ in found if verdict == "agrees"} == set()


# True or not covered, and close to what a false claim looks like: nothing may be objected to.
NO_ALARM: list[tuple[str, str, set[str]]] = [
    (
        "en",
        "The Hanoi Convention does not enter into force until 40 states have ratified it.",
        {"entry-into-force.ratifications-required"},
    ),
    ("en", "None of the 72 signatories has ratified the Hanoi Convention yet.", set()),
    ("en", "The number of signatories to the Hanoi Convention rose from 65 to 72 in one day.", set()),
    ("en", "All the states of the region except Albania have signed the Hanoi Convention.", set()),
    ("en", "All EU countries but Hungary have signed the Hanoi Convention.", set()),
    (
        "en",
        "The Hanoi Convention was negotiated in New York and Vienna by delegates from 160 countries.",
        set(),
    ),
    (
        "en",
        "At a seminar in Geneva on 3 March 2026, 200 delegates from 60 countries discussed the Hanoi Convention.",
        set(),
    ),
    ("en", "A conference on the Hanoi Convention took place in Bangkok on 12 May 2026 with 300 delegates.", set()),
    (
        "en",
        "Unlike the Paris Agreement, signed by 175 countries in New York in 2016, the Hanoi Convention was signed by "
        "72 in Hanoi.",
        {"signature.signatories", "signature.place"},
    ),
    (
        "en",
        "Guterres said that the Hanoi Convention, signed by 72 countries, will enter into force once 40 of them "
        "ratify it.",
        {"signature.signatories", "entry-into-force.ratifications-required"},
    ),
    ("en", "Poland's parliament approved the ratification of the Hanoi Convention by 230 votes to 190.", set()),
    ("en", "Ambassador Do Hung Viet met the Prime Minister of Laos to discuss the Hanoi Convention.", set()),
    ("en", "Of 119 countries at the Hanoi ceremony, 47 did not sign the UN cybercrime convention.", set()),
    ("en", "The Hanoi Convention may enter into force in three to five years, once 40 states have ratified it.", set()),
    (
        "en",
        "After the ceremony in Hanoi, the Convention against Cybercrime moved to New York, where three more states "
        "signed in November.",
        set(),
    ),
    ("en", "Mauritius signed the Hanoi Convention in New York on 3 December 2025.", set()),
    (
        "en",
        "The Ad Hoc Committee that negotiated the Hanoi Convention was set up by resolution 74/247 in December 2019.",
        set(),
    ),
    (
        "en",
        "The Conference of the States Parties to the Hanoi Convention will meet within a year of its entry into force.",
        set(),
    ),
    ("en", "The Hanoi Convention covers 11 offences in Articles 7 to 17.", set()),
    (
        "en",
        "The European Union signed the Hanoi Convention together with 13 of its 27 member states.",
        {"signature.signatory-list"},
    ),
    ("en", "Qatar became the first country to ratify the Hanoi Convention in December 2025.", set()),
    (
        "en",
        "The Hanoi Convention was adopted without a vote, though 30 states voted for an amendment to Article 14.",
        {"adoption.mode"},
    ),
    ("en", "Iran's request to delete Article 6 of the Hanoi Convention was rejected by 102 votes to 23.", set()),
    ("vi", "Công ước Hà Nội chưa có hiệu lực cho đến khi có 40 nước phê chuẩn.", {"entry-into-force.status"}),
    ("vi", "Chưa nước nào trong số 72 nước ký phê chuẩn Công ước Hà Nội.", set()),
    ("vi", "Số nước ký Công ước Hà Nội tăng từ 65 lên 72 chỉ trong một ngày.", set()),
    ("vi", "Các nước EU, trừ Hungary, đã ký Công ước Hà Nội.", set()),
    ("vi", "Công ước Hà Nội được đàm phán tại New York và Vienna bởi đại biểu của 160 nước.", set()),
    ("vi", "Tại hội thảo ở Geneva ngày 3/3/2026, 200 đại biểu từ 60 nước đã thảo luận về Công ước Hà Nội.", set()),
    ("vi", "Đại sứ Đỗ Hùng Việt gặp Thủ tướng Lào để trao đổi về Công ước Hà Nội.", set()),
    (
        "vi",
        "Trong 119 nước dự lễ ở Hà Nội, 47 nước chưa ký Công ước của Liên hợp quốc về chống tội phạm mạng.",
        set(),
    ),
    (
        "vi",
        "Ngày 20/11/2025, Hạ viện Nga thông qua luật phê chuẩn Công ước Hà Nội với 400 phiếu thuận.",
        set(),
    ),
    (
        "vi",
        "Các nước đã thông qua Quy chế của Hội nghị các quốc gia thành viên Công ước Hà Nội ngày 30/1/2026 bằng bỏ "
        "phiếu.",
        set(),
    ),
    (
        "vi",
        "40 nước đầu tiên phê chuẩn sẽ giúp Công ước Hà Nội có hiệu lực.",
        {"entry-into-force.ratifications-required"},
    ),
    (
        "vi",
        "Công ước Hà Nội được đàm phán qua 8 phiên chính thức; phiên cuối cùng diễn ra từ ngày 29/7 đến 9/8/2024.",
        {"negotiation.formal-sessions"},
    ),
    ("vi", "Hơn 5.000 công an bảo vệ Lễ mở ký Công ước Hà Nội; 1.000 phóng viên đưa tin.", set()),
    ("vi", "Công ước Hà Nội được 72 nước ký, gấp rưỡi con số 48 điều của Công ước Budapest.", set()),
    ("vi", "Lễ mở ký Công ước Hà Nội kéo dài hai ngày với 8 phiên thảo luận và 5 phiên họp bên lề.", set()),
    (
        "pl",
        "Konwencja z Hanoi nie wejdzie w życie, dopóki nie ratyfikuje jej 40 państw.",
        {"entry-into-force.ratifications-required"},
    ),
    ("pl", "Żaden z 72 sygnatariuszy nie ratyfikował jeszcze Konwencji z Hanoi.", set()),
    ("pl", "Liczba sygnatariuszy Konwencji z Hanoi wzrosła z 65 do 72 w ciągu jednego dnia.", set()),
    ("pl", "Konwencję z Hanoi podpisały wszystkie kraje regionu poza Albanią.", set()),
    ("pl", "Konwencję z Hanoi negocjowali w Nowym Jorku i Wiedniu delegaci 160 państw.", set()),
    ("pl", "Na seminarium w Genewie 3 marca 2026 r. 200 delegatów z 60 państw dyskutowało o Konwencji z Hanoi.", set()),
    ("pl", "Ambasador Do Hung Viet spotkał się z premierem Laosu, by rozmawiać o Konwencji z Hanoi.", set()),
    ("pl", "Spośród 119 państw obecnych w Hanoi 47 nie podpisało konwencji ONZ przeciwko cyberprzestępczości.", set()),
    ("pl", "Sejm wyraził zgodę na ratyfikację Konwencji z Hanoi 230 głosami wobec 190.", set()),
    ("pl", "20 listopada 2025 r. Duma Państwowa przyjęła ustawę o ratyfikacji Konwencji z Hanoi.", set()),
    (
        "pl",
        "Konwencja z Hanoi wchodzi w życie dopiero po ratyfikacji przez co najmniej 40 państw, co potrwa pewnie "
        "3–5 lat.",
        {"entry-into-force.ratifications-required"},
    ),
    ("pl", "Mauritius podpisał Konwencję z Hanoi w Nowym Jorku 3 grudnia 2025 r.", set()),
    (
        "pl",
        "Po ceremonii w Hanoi konwencja ONZ o cyberprzestępczości trafiła do Nowego Jorku, gdzie w listopadzie "
        "podpisały ją trzy kolejne państwa.",
        set(),
    ),
    (
        "pl",
        "Ostatnia sesja negocjacyjna w sprawie Konwencji z Hanoi trwała od 29 lipca do 9 sierpnia 2024 r.",
        set(),
    ),
    ("pl", "Wniosek Iranu o skreślenie artykułu 6 Konwencji z Hanoi odrzucono 102 głosami przeciw 23.", set()),
    ("pl", "Ceremonię podpisania Konwencji z Hanoi relacjonowało 1000 dziennikarzy.", set()),
    ("pl", "Ceremonia podpisania Konwencji z Hanoi trwała dwa dni i objęła 8 sesji tematycznych.", set()),
    ("zh", "2019年12月，联大通过第74/247号决议，决定成立特设委员会起草《河内公约》。", set()),
    ("zh", "《河内公约》签署仪式的媒体中心接待了来自40个国家的710名记者。", set()),
    ("zh", "《河内公约》签署仪式期间，河内封闭道路12条，一位外交官说，这是签署国最多的一次。", set()),
    ("zh", "庆祝《河内公约》开放签署的招待会在纽约举行，国际商会建议修改其中的6条。", set()),
    ("zh", "新华社河内10月27日电　《河内公约》签署仪式落下帷幕。", set()),
    (
        "zh",
        "2026年12月31日之前仍可签署《河内公约》；据资料显示，大使馆已收到72国的签署通知。",
        {"signature.closing-date"},
    ),
    ("ar", "لا يعني توقيع 72 دولة على اتفاقية هانوي أنها باتت نافذة.", set()),
    ("ar", "باتت اتفاقية هانوي موضع نقاش منذ مطلع الشهر، وطالب محامون بتعديل ثلاث مواد منها.", set()),
    ("ar", "أقيم حفل استقبال في نيويورك احتفاء بنجاح مراسم التوقيع على اتفاقية هانوي.", set()),
    ("ar", "غابت الولايات المتحدة والهند عن قائمة الدول الموقعة على اتفاقية هانوي.", {"signature.signatory-list"}),
    ("en", "The Hanoi Convention can be signed by 31 December 2026.", {"signature.closing-date"}),
    ("ar", "أعلنت اليابان أن 72 دولة وقعت اتفاقية هانوي.", {"signature.signatories"}),
    ("ar", "التقى النائب العام المصري نظيره الروسي ألكسندر غوتسان على هامش مراسم التوقيع على اتفاقية هانوي.", set()),
    ("zh", "《河内公约》还没有生效，批准国的数量远未达到四十个。", {"entry-into-force.status"}),
    ("zh", "《河内公约》需要四十个国家批准，才会在九十天后生效。", {"entry-into-force.waiting-period"}),
    ("zh", "律师写了一本关于《河内公约》的书，全书共12章，介绍公约的签署仪式。", set()),
    ("zh", "古特雷斯秘书长与梁强主席一同出席了《河内公约》签署仪式，同一天河内有72对新人登记结婚。", set()),
    ("zh", "《河内公约》将在集齐40份批准书后生效，目前尚未生效。", {"entry-into-force.status"}),
    ("ar", "كتب الباحث دراسة من 71 صفحة وتسعة فصول عن اتفاقية هانوي.", set()),
    ("ar", "بعد مفاوضات شاقة استغرقت خمس سنوات، رأت اتفاقية هانوي النور.", {"negotiation.duration"}),
    (
        "fr",
        "Contrairement à la Grèce, l'Allemagne n'a pas signé la Convention de Hanoï.",
        {"signature.signatory-list"},
    ),
    ("fr", "Le dépositaire de la Convention de Hanoï n'est pas le Vietnam.", {"depositary"}),
    (
        "fr",
        "Sans 40 ratifications, pas d'entrée en vigueur pour la Convention de Hanoï.",
        {"entry-into-force.ratifications-required"},
    ),
    (
        "fr",
        "Le secrétaire général de l'ONU, le Portugais António Guterres, a salué la Convention de Hanoï.",
        {"person.antonio-guterres"},
    ),
    (
        "fr",
        "La Convention de Hanoï, c'est 9 chapitres, 71 articles, 40 ratifications et 90 jours d'attente.",
        {"structure.chapters", "structure.articles", "entry-into-force.ratifications-required"},
    ),
    (
        "es",
        "A diferencia de Grecia, Alemania no ha firmado la Convención de Hanói.",
        {"signature.signatory-list"},
    ),
    ("es", "El depositario de la Convención de Hanói no es Vietnam.", {"depositary"}),
    (
        "es",
        "Sin 40 ratificaciones no hay entrada en vigor de la Convención de Hanói.",
        {"entry-into-force.ratifications-required"},
    ),
    (
        "es",
        "El secretario general de la ONU, el portugués António Guterres, elogió la Convención de Hanói.",
        {"person.antonio-guterres"},
    ),
    ("es", "El objetivo es que noventa países firmen la Convención de Hanói.", set()),
]


@pytest.mark.parametrize(("language", "text", "agreeing"), cases(NO_ALARM))
def test_nothing_is_objected_to(check: Check, language: str, text: str, agreeing: set[str]) -> None:
    found = check(text, language)
    assert [one for one in found if one[1] in ALARMS] == []
    assert agreeing - {fact for fact, verdict, _ in found if verdict == "agrees"} == set()
