"""Other languages are noticed; bad English, names and medical Latin are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.models import Questionnaire
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml
from bot.understanding.language import OTHER, detect

QUESTIONS = Path(__file__).parents[2] / "content" / "questionnaire.yml"

FOREIGN = {
    "es": [
        "me duele mucho la espalda",
        "no puedo respirar",
        "no hablo ingles",
        "¿Qué es la mesoterapia?",
        "quiero hablar con una persona",
        "que es la mesoterapia",
        "estoy embarazada",
        "me quiero morir",
    ],
    "pt": [
        "não falo inglês",
        "estou com muita dor nas costas",
        "não consigo respirar",
        "quanto custa o tratamento",
        "quero morrer",
    ],
    "fr": [
        "je ne parle pas anglais",
        "j'ai mal au dos depuis trois semaines",
        "je n’arrive pas à respirer",
        "combien coûte le traitement",
    ],
    "it": [
        "ho mal di schiena da tre settimane",
        "non riesco a respirare",
        "quante sedute servono",
        "non parlo inglese",
        "non capisco",
    ],
    "de": [
        "ich habe rückenschmerzen seit drei wochen",
        "ich kann nicht atmen",
        "ich spreche kein englisch",
        "mein knie tut weh",
        "ich will sterben",
    ],
    "nl": [
        "ik heb al drie weken rugpijn",
        "ik kan niet ademen",
        "ik spreek geen engels",
        "mijn knie doet pijn",
        "hoeveel kost de behandeling",
    ],
    "zh": ["我背痛", "什么是美塑疗法"],
    "ja": ["痛いです", "息ができない"],
    "ko": ["허리가 아파요"],
    "ar": ["عندي ألم في الظهر"],
    "fa": ["درد کمر دارم چه کار کنم"],
    "ru": ["у меня болит спина"],
    "uk": ["що таке мезотерапія, у мене болить спина"],
    "el": ["πονάει η πλάτη μου"],
    "he": ["כואב לי הגב"],
    "hi": ["मेरी पीठ में दर्द है"],
    "th": ["ปวดหลัง"],
    OTHER: [
        "boli mnie plecy od trzech tygodni",
        "sırtım çok ağrıyor",
        "tôi bị đau lưng",
        "jag har ont i ryggen",
        "mă doare spatele",
    ],
}

ENGLISH = """
dos it hert wen thay inject
how meny sesions do i ned
hw mny sessns do i nid 4 my bck
wen kan i c sum1
is acupunture beter then meso
procane or lidocane wich is beter
i hav had pane in my nee sinse may
my nek is rely bad an i cant slep
me back is bad
och aye me back is sair
nowt helps
da pain is bad man
no me no like needles
is ti dangerus
i wanna die
cant breethe help
cos im old init
quadratus lumborum trigger points
cauda equina?
plantar fasciitis
lumbago et al
status post laminectomy
L4-L5 disc prolapse, radiculopathy
pt c/o LBP x 3/12
grand mal
in vitro evidence
Maria Gonzalez de la Cruz
Dr. van der Berg told me about it
My name is Juan Carlos Hernandez
São Paulo clinic
Müller and Peña wrote about it
Ménière's disease
c'est la vie, i live with the pain
je ne sais quoi
hasta la vista
my abuela uses it
do you speak spanish
is there a german version
sorry my english is not good i have pain in column
5 µg or 10
α-blocker tablets
mesotherapy
mesoterapia
hola
bonjour
si
no
7/10
left knee and a bit my neck
la la la la
acupuncture plus mesotherapy
😀😀
""".strip().splitlines()


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in FOREIGN.items() for text in texts])
def test_a_message_in_another_language_is_noticed(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "¿habla español?"),
        ("es", "hablan espanol"),
        ("pt", "Fala português?"),
        ("fr", "parlez vous francais"),
        ("fr", "vous parlez français ?"),
        ("it", "parla italiano?"),
        ("de", "sprechen sie deutsch"),
        ("nl", "Spreekt u Nederlands?"),
    ],
)
def test_whoever_asks_for_their_language_is_answered_in_it(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", ["do you speak spanish", "is there anybody who speaks French?", "an Italian method"])
def test_a_language_named_in_english_is_english(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize("text", ENGLISH)
def test_english_however_spelled_is_left_alone(text: str) -> None:
    assert detect(text) is None


def test_no_word_of_the_questionnaire_looks_foreign() -> None:
    values, lines = read_yaml(QUESTIONS.read_text(encoding="utf-8"), QUESTIONS)
    questions = build(Questionnaire, values, QUESTIONS, lines).questions
    options = [option for question in questions for option in question.options]
    said = [phrase for option in options for phrase in (option.title, option.text, *option.heard_as)]
    said += [text for question in questions for text in (question.ask, question.ask_again, question.why)]
    assert len(said) > 500
    assert [text for text in said if detect(text)] == []


@given(st.text())
def test_detection_never_raises(text: str) -> None:
    code = detect(text)
    assert code is None or code == OTHER or (code.isalpha() and len(code) == 2)


@given(st.text(alphabet="0123456789 .,!?/-+%()", max_size=40))
def test_numbers_and_signs_have_no_language(text: str) -> None:
    assert detect(text) is None
