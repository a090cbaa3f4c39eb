"""Short forms and slips that are too short, or too far off, to be mended letter by letter."""

from __future__ import annotations

from typing import Dict

_TABLE = """
you = u ya yu; your = ur; year = yr; are = r; how = hw hwo; work = wrk; works = wrks; before = b4 befor; good = gd
gud; what = wot wat wht; what is = wots wats whats wuts whts; the = da teh th; and = n nd adn; have = hav hv ave; be
= b; see = c; thanks = thx thnx tnx ta; please = plz pls plse; because = bc cuz coz cos bcos becuz becos; about =
abt bout; people = ppl; doctor = dr gp doc docter; doctors = drs docs gps; injection = inj jab; injections = injs
injxn jabs; appointment = appt apt; treatment = tx trtmnt; sessions = sess seshs sesh; with = w wiv wit; ok = k
okay; why = y; this = dis; that = dat; to = 2 tu; for = 4 fr; first = 1st frst; when = wen; should = shud shld;
could = cud cld; would = wud wld; from = frm; week = wk; weeks = wks; months = mths mnths; years = yrs; minutes =
mins; hours = hrs; do not = dnt dont don't; does not = doesnt doesn't dosent; cannot = cant can't; is not = isnt
isn't aint ain't; will not = wont won't; are not = arent aren't; did not = didnt didn't; have not = havent haven't;
has not = hasnt hasn't; was not = wasnt wasn't; should not = shouldnt shouldn't; would not = wouldnt wouldn't; could
not = couldnt couldn't; how is = hows how's; where is = wheres where's; who is = whos who's; that is = thats that's;
it is = its it's; i am = im i'm; i have = ive i've; they are = theyre they're; you are = youre you're; going to =
gonna gunna; want to = wanna; have to = gotta hafta; today = 2day; near = nr; night = nite; message = msg;
information = info; any = ne; anyone = ne1 any1 neone; someone = sum1 sumone; everyone = every1; just = jus jst;
been = bin; they = dey; there = der ther; through = thru; though = tho; little = lil; will = wil; right = rite;
different = diff; versus = vs v; acupuncture = acu acup; evidence = evid; side effects = sfx; effects = fx; sterile
= sterl; research = rsrch; physiotherapy = physio pt; insurance = ins insur; really = rly; something = smth smthn;
days = dys; pain = pian payn pn; safe = saf; needle = ndl needel; needles = ndls; i do not know = idk dunno; to be
honest = tbh; recommended = reccomended rec'd; does = duz dus; help = hlp halp; it = itt
"""
"""What is meant = how it is written, more than one way parted by spaces."""


def _read(table: str) -> Dict[str, str]:
    rows = (row.split(" = ") for row in " ".join(table.split()).split("; "))
    return {written: meant for meant, forms in rows for written in forms.split()}


SHORT_FORMS = _read(_TABLE)
"""Written form, in lower case, to the words meant."""
