"""Is this message plainly in another language than English?

Scripts tell most languages apart. For Latin letters, function words and the words of pain decide: each
word is *sure* (that language and nothing else) or *weak* (also a name, English, or a common misspelling
of English). A false alarm on badly spelled English is worse than a missed language, so a message counts as
foreign only with a sure word, enough evidence, and next to no English.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from bot.understanding.clean import clean

OTHER = "other"
"""Answer for a language in Latin letters that is plainly not English and is not told apart further."""

SURE, WEAK, NEEDED = 2, 1, 3
"""Evidence a distinct word gives, and how much a message needs."""

_WORD = re.compile(r"[^\W\d_]+")

_SCRIPTS: dict[str, str] = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CJK": "zh", "ARABIC": "ar", "CYRILLIC": "ru",
    "GREEK": "el", "HEBREW": "he", "DEVANAGARI": "hi", "THAI": "th", "BENGALI": "bn", "TAMIL": "ta",
    "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "MALAYALAM": "ml", "SINHALA": "si",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "ETHIOPIC": "am",
    "TIBETAN": "bo",
}  # fmt: skip
"""First word of a letter's Unicode name -> the language most people write with it."""

_LETTERS: dict[str, str] = {
    "پ": "fa", "چ": "fa", "ژ": "fa", "گ": "fa", "ٹ": "ur", "ڈ": "ur", "ڑ": "ur", "ے": "ur",
    "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk",
}  # fmt: skip
"""Letters that narrow a script down to a neighbour language."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SURE: dict[str, frozenset[str]] = {
    "es": _words(
        "qué cómo cuándo cuánto cuánta cuántas cuántos cuanto cuanta cuantas cuantos estoy está tengo tiene puedo "
        "puede necesito quiero quisiera hablo habla inglés ingles español hace duele duelen dolor dolores espalda "
        "rodilla cuello cabeza pecho hombro piernas pierna brazo mano manos semanas meses años dias días desde mucho "
        "mucha muy ayuda gracias buenos buenas hola hijo hija madre padre embarazada embarazo respirar siento segura "
        "seguro cita tratamiento sesiones inyectan inyección inyecciones agujas borrar datos tomar pastillas para por "
        "pero porque también sirve cuesta usted ustedes ahora ayer sangre cuál hablar favor médico enfermedad una los"
    ),
    "pt": _words(
        "não estou você tenho posso preciso quero falo falar inglês dói doi dor dores costas joelho pescoço cabeça peito "
        "ombro perna pernas braço mão mãos semanas meses anos dias desde muito muita ajuda obrigado obrigada bom boa "
        "minha meu mãe pai grávida consigo respirar consulta tratamento quanto quantas quantos sessões são custa "
        "necessárias injetam injeção agulhas pessoa uma com eu isso também médico doutor apagar dados tomar para em às "
        "faz há três quando fazer tem mas"
    ),
    "fr": _words(
        "je suis j'ai qu'est quest c'est cest est-ce une avec pour pas mon ma mes très depuis mal dos genou cou tête "
        "poitrine épaule jambe jambes bras mains semaines mois jours ans parle parler anglais français combien coûte "
        "coute séances seances faut traitement douleur douleurs besoin aide aider merci bonjour bonsoir enceinte mère "
        "père respirer arrive voudrais veux peux puis quelqu'un docteur médecin piqûre piqure aiguilles supprimer "
        "données prendre comment pourquoi quand aussi mais cette être hier où ça fait l'arthrose n'arrive d'aide "
        "est les des vous nous"
    ),
    "it": _words(
        "sono ho della dello delle degli che cos'è cosè quanto quanti quante costa fa male schiena ginocchio collo testa "
        "petto spalla gamba gambe braccio mani settimane mesi giorni anni parlo parlare inglese italiano riesco respirare "
        "mia mio madre padre bisogno aiuto aiutarmi grazie buongiorno buonasera ciao incinta dottore medico iniezione "
        "iniezioni l'iniezione sedute servono trattamento dolore dolori vorrei voglio posso persona cancellare dati "
        "prendere perché quando anche questo questa molto sto tre da dalla nella nel con una è di"
    ),
    "de": _words(
        "ich ist nicht und habe mein meine meinen meiner schmerzen rückenschmerzen ruckenschmerzen rücken kopf brust "
        "schulter bein beine arme hände händen wochen monate monaten tage tagen jahre jahren seit spreche sprechen kein "
        "keine englisch deutsch wie viel viele kostet behandlung sitzungen brauche hilfe bitte danke guten morgen herr "
        "frau schwanger mutter vater atmen kann möchte mochte arzt spritze spritzen nadeln weh tut löschen daten nehmen "
        "warum wann auch aber einen einem eine sehr heute gestern mit für menschen haben sind es bekomme luft"
    ),
    "nl": _words(
        "ik een het mijn heb hebben heeft niet geen hoeveel pijn rugpijn rug knie nek borst schouder benen handen weken "
        "maanden dagen jaar spreek praten engels nederlands kost behandeling sessies nodig hulp graag dank goedemorgen "
        "mevrouw dokter zwanger moeder vader ademen kan wil zou prik prikken naalden doet wissen gegevens nemen waarom "
        "wanneer ook maar deze sinds zijn ben haar mens drie al voor naar vandaag gisteren kunnen"
    ),
    OTHER: _words(
        "jest mnie boli bolą plecy plecach nie mówię mowie trzech tygodni proszę pomoc dzień dobry "
        "nedir ağrıyor agriyor çok sırtım sirtim belim yardım yardim lütfen lutfen var yok nasıl ne kadar "
        "este mă doare spatele săptămâni vreau ajutor pentru sunt "
        "jag jeg ikke inte ont ondt vondt ryggen ryggsmärta smärta veckor uker uger siden sedan hjälp hjelp hjælp snakker "
        "talar engelska engelsk engelsks har och og minulla selkäkipu kipu selkä olen auttakaa kiitos "
        "nagyon fáj hátam kérem segítség vagyok bolí zada záda týdny už bole leđa već tjedna boli me mene pomoć hvala "
        "saya sakit punggung sekali tolong tidak bisa adalah apa berapa masakit ang likod ko po ako tulong hindi paano "
        "nina maumivu mgongo ninaomba msaada dhemb shpina ndihmë jam em l'esquena fa mwen gen doulè nan tanpri pa "
        "dhabarka xanuunaya ayaa tôi bị đau lưng là gì toi dau lung lieu phap xin giúp"
    ),
}
"""Words of one language that neither English nor its usual misspellings use; those also in ``_WEAK`` count less."""

_WEAK: frozenset[str] = _words(
    "a al am an as be ben bin bras con da das dat de del der des di die dos du e el em en es fa fait favor frau gen "
    "ha har hat he herr hola il in is ist ja ko la le les lo ma mal male man mano mas me med mes met mi mia min mit mochte "
    "mon mis ne nee nek no non nous o og on ont os ou pa par para pas pecho per po por puis que se ser si son sont su "
    "tage te tem ton tre tu tut un una und une va van var veux vi vie von voor vous wan war was wat we weh wen wer wie "
    "wil will y ya zu zou apa jam ang ciao bonjour gracias hindi para nan olen persona bom boa kan kann ben maar drie al "
    "een is het est arrive data nemen deze para costa med med'n padre madre dr doctor doutor dottore docteur dokter siden "
    "tres trois drei te mesotherapie mesoterapia mésothérapie mezoterapi mezoterapia mesotherapi arte mia ma pa ho che bin "
    "cita besoin dose legs arms sto bole mene gi la là boli sunt este ako"
)
"""Words that prove little alone: names, medical words, English words, or a way English is misspelled."""

_ENGLISH: frozenset[str] = _words(
    "i i'm im ive i've my the a an and or of for to it its that this these those they thay there with wit without what wat "
    "wht when wen where wher how hw why who which can cant could will would should do dos does dus did dont don't doesnt is "
    "are r was were am have hav has had be been get got go at on in from you u ur your she her his him we our not no yes "
    "yeah yep nope pain pane hurt hurts hert hertz sore ache back bak neck nek knee nee leg legs arm arms hand hands foot "
    "feet hip shoulder head hed chest shot shots needle needles doctor doc help halp please pls plz thanks work works safe "
    "cost much many meny long lng since sinse months weeks years days about after before better then than very really rely "
    "bad feel feeling take tell want need nid say said me so but too out up down all any some just like live know speak "
    "talk someone english spanish french german italian dutch portuguese version mean means by bye one two tried hello hi "
    "if need inject treatment approved if now rite breathe told"
)
"""English words and SMS spellings whose presence makes a message English enough to answer."""

_BORROWED = re.compile(
    r"\b(?:je ne sais quoi|c'?est la vie|carpe diem|et al|in vitro|in vivo|in situ|a la carte|d[eé]j[aà] vu"
    r"|que sera sera|vis[- ][aà][- ]vis|no bueno|mea culpa|status quo|persona non grata|cauda equina)\b",
    re.IGNORECASE,
)
"""Set phrases that English speakers use."""


def detect(text: object) -> str | None:
    """The ISO 639-1 code of a message plainly not in English, ``"other"``, or None.

    None means English, too short, a name, medical Latin, or in doubt. Never raises.
    """
    message = clean(text)
    letters = [character for character in message if character.isalpha()]
    foreign = [script for script in map(_script, letters) if script]
    # Two letters of another script, and most of the message: "5 µg" or "α-blocker" stay English.
    if len(foreign) >= 2 and 2 * len(foreign) > len(letters):
        return _of_script(message, foreign)
    return _of_words([word.lower() for word in _WORD.findall(_plain_quotes(_BORROWED.sub(" ", message)))], message)


def _plain_quotes(text: str) -> str:
    return text.replace("\u2019", "'").replace("'", " ")


def _script(letter: str) -> str | None:
    if letter < "\u0370":
        return None
    name = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return _SCRIPTS.get(name, OTHER if name not in {"LATIN", "MICRO", "KELVIN", "MATHEMATICAL", "FULLWIDTH"} else None)


def _of_script(message: str, scripts: list[str]) -> str:
    for letter, code in _LETTERS.items():
        if letter in message.lower():
            return code
    if "ja" in scripts:  # Japanese mixes Chinese characters with its own.
        return "ja"
    return Counter(scripts).most_common(1)[0][0]


def _of_words(words: list[str], message: str) -> str | None:
    distinct = set(words)
    if len(words) < 2:
        return None
    evidence = {code: _evidence(distinct, code) for code in _SURE}
    code = max(evidence, key=lambda key: (evidence[key], key != OTHER))
    english = len((distinct & _ENGLISH) - _SURE[code])
    marked = sum(1 for word in distinct if not word.isascii())
    found = evidence[code] + min(marked, 2) * WEAK
    if any(sign in message for sign in "¿¡"):
        found += WEAK
    if found < NEEDED or found <= 2 * english:
        return None
    if evidence[code] >= SURE:
        return code
    return OTHER if marked >= 2 and 2 * marked >= len(words) and not english else None


def _evidence(words: set[str], code: str) -> int:
    sure = len((words & _SURE[code]) - _WEAK)
    weak = len(words & _SURE[code] & _WEAK) + len((words & _WEAK) - _SURE[code] - _ENGLISH)
    return SURE * sure + WEAK * weak if sure else 0
