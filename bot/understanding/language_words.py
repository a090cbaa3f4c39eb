"""Words that tell languages in Latin letters apart: function words, and words for pain, help and time.

A word of ``SURE`` that is also in ``WEAK`` counts little: it is a name, a medical or borrowed word, an English
word, or a way English is misspelled.
"""

from __future__ import annotations

OTHER = "other"
"""Stands for every language in Latin letters that is not told apart further."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SURE: dict[str, frozenset[str]] = {
    "es": _words(
        "mesoterapia es que la el en de sangre "
        "abuela abuelo acupuntura agujas ahora al alergia alergica alergico algo alguien allí alérgica alérgico "
        "andar anoche antes aquí ayer ayuda años aún bajo beber boca borrar brazo buena buenas bueno buenos cabeza "
        "cadera caer caminar cara cayó caí cita clínica cobran codo comer como comprendo con conmigo corazón cual "
        "cuando cuanta cuantas cuanto cuantos cubre cuello cuesta cuál cuándo cuánta cuántas cuánto cuántos cómo dar "
        "datos debe deber debo decir dedo dedos del desde después dias dice digo dijo dolor dolores donde dormir doy "
        "duele duelen duerme durante débil días dónde efectos ella ellas ellos embarazada embarazo enfermedad "
        "entender entiende entiendo entre entumecido era eres esa esas escalofrios escalofríos ese eso esos espalda "
        "español esposa esposo esta estaba estan estar estas este esto estos estoy está están estás farmacia favor "
        "fiebre fue fuerza fui funciona garganta gracias grande ha haber habla hablar hablo había hace hacer hacia "
        "hago han hasta hay he hemos hermana hermano hija hijo hinchada hinchado hinchazón hizo hola hombro hospital "
        "hoy hueso igual ingles inglés inyecciones inyección inyectan ir jamás la las le les llevar llevo lo los "
        "luego madre mala malo mano manos mareo marido mañana mejor menos meses mi mis morir morirme mover mucha "
        "mucho muero muerte mueve muy muñeca más médico músculo nada nadie necesito niña niño no nosotros nuestro "
        "nueva nuevo nunca ojos otra otro oído padre pagar para pastillas pecho peligrosa peligroso peor pequeño "
        "pero pie piel pierna piernas pies poco poder podría por porque porqué pudo puede puedo que querer quien "
        "quienes quiere quieres quiero quisiera quién qué receta respirar riesgo riesgos rodilla sabe saber sangre "
        "se secundarios seguir segura seguro según semanas sentir ser sesiones siempre siente siento sigo sin sirve "
        "sobre somos son soy su sus sé también tener tengo tenía tiene tobillo toda todas todavía todo todos tomar "
        "trabajar tratamiento tu tus una usted ustedes va vamos venir veo ver vine vomito voy vómito ya él"
    ),
    "pt": _words(
        "mesoterapia é o que a de "
        "acupuntura agulhas ainda ajuda alergia algo alguém ali alérgica alérgico amanhã anda andar anos antes ao "
        "aos apagar aqui até avó avô beber boa boca bom braço cabeça cair caiu calafrios caminhar clínica cobre "
        "colaterais com comer comigo como compreendo consigo consulta coração costas cotovelo custa da dados dar das "
        "dedo dedos depois desde deve dever devo dias disse dizer do doi dor dores dormente dormir dos dou doutor "
        "durmo dói efeitos ela elas ele eles em entender entendo entre era esposa esposo essa esse esses esta estar "
        "estava este estou está estão eu falar falo farmácia faz fazer faço febre fez foi força fraco fraqueza fui "
        "funciona garganta grande grávida hoje há igual inchado inchaço inglês injetam injeção ir irmã irmão isso "
        "isto joelho já lhe mais marido mas melhor menino menos meses meu meus minha minhas morrer mover muita muito "
        "mãe mão mãos médico músculo na nada nao nas necessárias ninguém no nos nosso nova novo nunca não nós "
        "obrigada obrigado olhos ombro onde ontem osso outra outro pagar pai para peito pela pele pelo pequeno "
        "perigosa perigoso perna pernas pescoço pessoa pior plano pode podem poder porque porquê portugues português "
        "posso pouco preciso pulso pé pés quadril quais qual quando quantas quanto quantos que quem quer querer "
        "quero remédio respirar risco riscos rosto ruim sabe saber saúde seguro sei sem semanas sempre sentir ser "
        "sessões seu seus sinto sobre somos sou sua são também tem tenho ter teu tinha toda todo todos tomar tontura "
        "tornozelo trabalhar tratamento três têm uma vai vamos vc vcs vejo ver vir você vocês vou vômito às"
    ),
    "fr": _words(
        "mésothérapie mesotherapie quoi vraiment qui les la "
        "acupuncture ai aide aider aiguilles aller allergie allergique anglais ans après arrive as assurance au "
        "aujourd aussi autre aux avait avant avec avez avoir avons beaucoup besoin boire bon bonjour bonne bonsoir "
        "bouche bouge bouger bras ce celle celui ces cest cet cette cheville chez chose clinique coeur combien "
        "comment comprendre comprends compris cou coude coute coûte cœur dangereux demain depuis des devoir dire dis "
        "dit docteur doigt doigts dois doit données dormir dors dos douleur douleurs du déjà effets efficace elle "
        "elles enceinte encore enfant engourdi engourdie entre es est eux faible faire fais fait faut femme fille "
        "fils fièvre font force français frissons frère genou gonflement gonflé gorge grand hanche hier hui hôpital "
        "ici il ils jamais jambe jambes je jours jusqu jusque les leur leurs lidocaïne lui là ma mains mais mal "
        "manger marche marcher mari mauvais merci mes mettez mettre meurs mieux moi moins mois mon mort mourir "
        "muscle mère médecin même nos notre nous nouveau ont ordonnance os où parce parle parler pas payer peau "
        "pendant personne petit peu peut peuvent peux pharmacie pied pieds piqure piqûre pire plus poignet poitrine "
        "pour pourquoi pouvoir prend prendre prends puis père quand que quel quelle quelles quelque quels quest qui "
        "quoi rembourse rembourser respirer rien risque risques sa sais sait sans savoir seances secondaires "
        "semaines sens sentir ses soeur soir sommes son sont sous suis supprimer sur séances sécu sœur ta tes toi "
        "tomber tombé tombée ton toujours tous tout toute toutes traitement travailler trop très tu tête une va vais "
        "venir vers vertige veut veux viens vient visage voir vois voit vomir vomis vont vos votre voudrais vouloir "
        "vous yeux ça épaule étais était êtes être"
    ),
    "it": _words(
        "mesoterapia è non la che sangue davvero farmaci trova "
        "abbiamo addormentato agli agopuntura ai aiutarmi aiuto al alla alle allergia allergica allergico allo altra "
        "altro anca anche ancora andare andiamo anni assicurazione avere avete aveva bambino bere bisogno bocca "
        "braccio brividi buonasera buongiorno buono cadere caduta caduto cammina camminare cancellare capire capisco "
        "capito cattivo caviglia che chi ci ciao clinica collaterali collo come con copre costa cosè cuore da dal "
        "dalla dare dati davvero debole degli dei del della delle dello detto deve devo di dice dico dire dita dito "
        "dolore dolori domani dopo dormire dormo dottore dove dovere effetti era ero essere fa faccia faccio fai "
        "fanno fare farmacia fatto febbre figlia figlio fino forza fra fratello funziona gamba gambe ginocchio "
        "giorni già gli gola gomito gonfio gonfiore grande grazie hai hanno ho ieri incinta inglese iniezione "
        "iniezioni io italiano lavorare lei lo loro lui lì madre mai male mangiare mani marito medico meglio meno "
        "mesi mi mia mie miei mio moglie molto morire muoio muove muovere muscolo nel nella nessuno niente noi nonna "
        "nonno nostro nulla nuovo occhi oggi ospedale osso padre pagare parlare parlo peggio pelle perché pericolosa "
        "pericoloso persona petto piccolo piede piedi più poco polso posso possono potere prende prendere prendo "
        "prima puoi può qualcosa qualcuno quale quali quando quante quanti quanto quella quello questa questi questo "
        "qui respirare ricetta riesco rischi rischio sa sapere schiena sedute sei sempre sentire sento senza sera "
        "servono settimane si siamo siete so sono sorella spalla sta stanno stare sto su sua sul sulla suo testa ti "
        "tra trattamento tre troppo tua tuo tutta tutti tutto una va vado vedere vedo vengo venire verso vertigini "
        "vi viene viso voglio voi volere vomito vorrei vuoi vuole"
    ),
    "de": _words(
        "mesotherapie wirklich blut das die der bedeutet "
        "abend aber akupunktur alle allergie allergisch alles als am ander andere apotheke arbeiten arme arthrose "
        "arzt atmen auch auf augen aus behandlung bei beim bein beine bekomme besser bewegen bezahlt bin bis bist "
        "bitte brauche bruder brust danke dann darf daten dein deine dem den denn des deutsch dich diese dieser "
        "dieses dir doch dort du ehemann eine einem einen ellbogen englisch er erbrechen es essen etwas euch euer "
        "fallen fieber finger frau fuß fühle fühlen für füße geben gefallen gefährlich gegen gehe gehen geht "
        "geschwollen gesicht gestern gibt gleich groß gut guten habe haben hals handgelenk hast hat hatte haut herr "
        "herz heute hier hilfe hilft hände händen hüfte ich ihm ihn ihr ihre im immer ist jahre jahren jemand kann "
        "kein keine kind klein klinik knieschmerzen knochen knöchel komme kommen kopf kopfschmerzen kostet kraft "
        "krankenhaus krankenkasse können könnte laufen lidocain luft löschen mache machen macht mann mehr mein meine "
        "meinen meiner menschen mich mir mit mochte monate monaten morgen mund muskel muss mutter möchte müssen nach "
        "nachher nadeln nebenwirkungen nehme nehmen neu nicht nichts nie niemand nimmt noch ob oder ohne oma opa "
        "praxis rezept risiken risiko ruckenschmerzen rücken rückenschmerzen sage sagen sagt schlafe schlafen "
        "schlecht schlimmer schmerz schmerzen schon schulter schwach schwanger schwellung schwester schwindel "
        "schüttelfrost sehen sehr seid sein seine seit sich sie sind sitzungen sohn soll sollte spreche sprechen "
        "spritze spritzen sterben tage tagen taub tochter tot trinken tut und uns unser unter vater verstehe "
        "verstehen viel viele vom vorher wann war waren warum was weh weil weiß welche welcher welches wen wenig "
        "weniger wer werde werden wie will wir wird wirkt wirkung wissen wo wochen wollen wurde zahlen zahlt zum zur "
        "zwischen über"
    ),
    "nl": _words(
        "mesotherapie bloed de het "
        "aan acupunctuur ademen al alle allergie allergisch alles als altijd andere apotheek arm artrose avond been "
        "begrijp begrijpen behandeling ben benen bent betaalt betalen beter bewegen bij bijwerkingen borst bot "
        "braken broer daar daarna dagen dan dank deze die dit dochter doe doen doet dokter dood drie drinken "
        "duizelig dus echt een elleboog engels enkel er erger eten ga gaan gaat geeft geen gegevens gevaarlijk "
        "gevallen geven gevoelloos gezicht gezwollen gisteren goed goedemorgen graag groot haar had handen hart heb "
        "hebben hebt heeft helpt hem het hetzelfde heup hier hij hoe hoeveel hoofd hoofdpijn huid hulp hun iemand "
        "iets ik injectie injecties is jaar je jij jou jouw jullie kan keel kind klein kliniek knie kom komen komt "
        "koorts kost koude kracht kunnen kunt loop lopen maanden maar mag man meer mens mevrouw mij mijn minder "
        "moeder moet moeten mogen mond morgen naalden naar nederlands neem neemt nek nemen niemand niet niets nieuw "
        "nodig nog nooit of ogen om oma omdat onder ons onze ook op opa over pijn pols praten prik prikken recept "
        "rillingen risico rug rugpijn schouder sessies sinds slaap slapen slecht slechter snap spier spreek sterven "
        "te tegen toch tot tussen uit vader vallen vandaag veel vergoed vergoedt verzekering vinger vingers voel "
        "voelen voet voeten voor vrouw waar waarom wanneer want waren was wat weet weinig weken wel welke werd "
        "werken werkt weten wie wij wil willen wissen word worden wordt zeg zeggen zegt zich ziekenhuis zien zij "
        "zijn zoon zou zus zwak zwanger zwelling"
    ),
    OTHER: _words(
        "adalah agriyor ajutor ako alamıyorum andas ang apa asante auttakaa ayaa ağrı ağrıyor behandlingen bel belim "
        "ben benim berapa bernapas biaya bir bisa bole boli bolí bolą boyun bác ból bóle bị coll costă czy cât cảm "
        "daktari dau det değil dhabarka dhemb disati diz doare dobry dokter doktor doktè doulè dreszcze dzień "
        "dziękuję dýchat děkuji edin em en engelsk engelska engelsks este fa faleminderit foarte frymë fáj får gamot "
        "gen genoll genunchi gerekiyor giúp gjuri gorączkę goti gràcies gì gối har hengittää hindi hjelp hjälp hjælp "
        "hur hva hvad hvala hátam ikke ile ini inte için jag jam jeg jenou jest jestem jilib ka kadar kan karo kasih "
        "kaç kerül kezelés không kiitos kipu kne knä knæ ko kolano koleno kolik koliko koljeno kostar koster "
        "kosztuje kou košta krk kuinka kupumua kérem köszönöm leeg lege leher lekarz leđa lieu likod lung lutfen "
        "lutut là läkare lääkäri læge lélegezni lütfen lưng ma magkano makahinga maksaa mam masakit maumivu me mea "
        "mene mennyibe metge meu mgongo minulla mjek mnie mogu moja moje mowie można msaada mulțumesc mund mwen "
        "mycket mèsi mój mówię mă nacke nagyon nakke nan nasıl ndihmë ne nedir neefsan nefes nem nemůžu nie nina "
        "ninaomba niska nu nuk och og olen ondt ont orvos pa paano paljon pentru phap plecach plecy po polvi pomoc "
        "pomoć pot potrzebuję proszę prosím punggung puste qoorta respir respire rygg ryggen ryggsmärta sakit "
        "salamat saya se seans sedan segítség sekali selkä selkäkipu shingo shpina siden sirtim siwezi smärta "
        "snakker spatele stojí sunt szyja să săptămâni sĩ sırtım tack takk talar tanpri terapi terima teşekkürler "
        "thể thở tidak tjedna to toi tolong tratamentul tretman trzech tudok tuhod tulong tygodni térd tôi týdny "
        "uger uker už vagyok var veckor već voi vondt vrat vreau xanuunaya xin yardim yardım yok zabieg zada záda "
        "çok đau đầu ơn "
        "mezoterapi mezoterapia tamamen geçirir geçer mi mı mu mü ağrım ağrıyı bacağım sırtım güvenli ücreti fiyatı "
        "bao nhiêu tiền bị lưng chân được bác sĩ mujhe mein hai kya kitna kitne kitni dard kamar hota hoga karna lagte "
        "lagta nahi nahin kaise kab mera meri dawai ilaj paisa sehat aap theek berapakah harga apakah aman saya kaki "
        "punggungnya obat suntik imate termin kosta koliki leđa boli me hvala dobar dan imam bol mogu li spriječiti "
        "sigurno terapija terapije injekcija lečenje bezpečné bezpečne liečba bolesti łydka kręgosłup kręgosłupa "
        "zastrzyki zastrzyk pomoże pomaga bezpieczne bezpieczny leczenie durere durerea este sigur fájdalom "
        "fájdalomra biztonságos kuinka turvallista hoito säkert säkra gör sikkert gjør hvor mange hvordan"
    ),
}

GREETINGS: dict[str, str] = {
    word: code
    for code, words in {
        "es": "gracias|muchas gracias|buenas|buenos días|buenos dias|buenas tardes|buenas noches|ayuda|español|espanol"
        "|habla español|habla espanol|hablas español|hablas espanol|hablan español|hablan espanol|hablo español",
        "pt": "olá|obrigado|obrigada|bom dia|boa tarde|boa noite|ajuda|português"
        "|fala português|fala portugues|falam português|falam portugues|falo português",
        "fr": "merci|bonsoir|salut|merci beaucoup|au secours|français|francais|en français|en francais"
        "|parlez vous français|parlez vous francais|vous parlez français|vous parlez francais"
        "|tu parles français|tu parles francais",
        "it": "grazie|buongiorno|buonasera|aiuto|fa male|mi fa male|italiano|parla italiano"
        "|parlate italiano|parli italiano",
        "de": "danke|danke schön|danke schoen|guten tag|guten morgen|hilfe|tut das weh|tut es weh|deutsch|auf deutsch",
        "nl": "goedemorgen|goedemiddag|dank u|dank je|dankjewel|bedankt|is het veilig|nederlands|spreekt u nederlands"
        "|spreek je nederlands|spreken jullie nederlands",
        OTHER: "dzień dobry|dziękuję|merhaba|teşekkürler|namaste|dhanyavaad|selamat pagi|terima kasih|xin chào|cảm ơn",
    }.items()
    for word in words.split("|")
}
"""Whole messages too short to weigh, language by message."""
"""Words by language."""

WEAK: frozenset[str] = _words(
    "acupuncture plus beter mesoterapia mesotherapie mésothérapie quoi injecties injectie blut "
    "a aan ab acupuncture acupuntura ad ai ako al allergie als alta alto am ami amis an ang animal ante ao aos apa "
    "arm arms arrive arte as at aye be been bel bella ben bent besoin biaya bin bir blanca boa boca bole boli bom "
    "bonjour boss bot bras by care casa cava che ci ciao cita clinic clinica clinique coll come comer con control "
    "cor costa coxa cum da dan dar dare das dat data de deed dei del dem den der dere des dey deze di dice die dije "
    "dire dis dit diz do docteur doctor dokter dos dose dottore doutor dove dr drei drie du e een ego el em en er "
    "era eras es essere est este et fa fait farmacia fatto favor fer fin finger foi force fra frau gen genu gi gli "
    "go goed gracias gran grand grande groot gut ha haber had hal han hand har hart hat hay he heid hem hen herr het "
    "hindi ho hola hospital hun idea if igual il ile in ini io ir is it ja jam ka kan kann karo ken kind klein "
    "kliniek klinik ko kraft la labia las le legs les lo local los luna là ma maar madre mai mal male mam man mana "
    "mano manus mare mas me med men mene mes mesoterapia mesotherapi mesotherapie met mezoterapi mezoterapia mi mia "
    "min mis mit mochte mon mond more mort my mésothérapie nan nas ne nee nek nemen no non nos not nota note nous "
    "nova nu nut o och of og ojo olen om oma on ont opa or ora os osso ou over pa padre pain pan par para pas pecho "
    "per pero persona pes petit pie pies po pols por post pot pour practice prima pro puis pulso que qui quid quo "
    "real recept rest risk rosa sa sabe sair sal san santa se sens ser sera ses she si siden sine so sole son sont "
    "sto su sub sum sunt sur ta tage tan te tem tes ti tic ting to ton tot total tra trans tre tres trois tu tut uit "
    "un una und under une up us ut va vale van var vena ver veux vi via vie vis vita voi von voor vous wan want war "
    "was wat we wee weel weet weh wel wen wer wie wil will word y ya yo zou zu"
)
"""Words that prove little alone."""

ENGLISH: frozenset[str] = _words(
    "car under ten loop grand muscle "
    "a about ache after all am an and any approved are arm arms at back bad bak be been before better breathe but by "
    "bye can cant chest cost could days did do doc doctor does doesnt dont dos down dus dutch english feel feeling "
    "feet foot for french from german get go got had halp hand hands has hav have head hed hello help her hert hertz "
    "hi him hip his how hurt hurts hw i if im in inject is it italian its ive just knee know leg legs like live lng "
    "long many me mean means meny months much my neck nee need needle needles nek nid no nope not now of on one or "
    "our out pain pane please pls plz portuguese r really rely rite safe said say she shot shots should shoulder "
    "since sinse so some someone sore spanish speak take talk tell than thanks that thay the then there these they "
    "this those to told too treatment tried two u up ur version very want was wat we weeks wen were what when wher "
    "where which who wht why will wit with without work works would yeah years yep yes you your"
)
"""English words and text-message spellings that make a message English enough to answer."""
