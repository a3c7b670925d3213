"""How French reports say who speaks."""

from __future__ import annotations

import re

from db.exchange.recognise.speech import Speech
from db.models import ParticipationRole, Quantifier, SpeakerKind

_GROUPS = (
    r"(?:Groupe\s+de\s+travail|Groupe(?:\s+spécial)?|Comité|Sous-Comité"
    r"|Conseil(?:\s+de\s+sécurité)?)"
)
_QUANTIFIERS = (
    r"un\s+(?:certain|grand|petit)\s+nombre\s+d(?:e\s+|[’'])|plusieurs|certain(?:e)?s|quelques|divers(?:es)?"
    r"|la\s+plupart\s+d(?:es\s+|e\s+)|la\s+majorité\s+d(?:es\s+|e\s+)|d[’']autres|tou(?:te)?s\s+les"
    r"|de\s+nombreu(?:ses|x)|nombre\s+de|beaucoup\s+de|les\s+deux|une?|les\s+autres"
)
_NOUNS = (
    rf"(?:membres\b|membre\b)(?:\s+d(?:u|e\s+ce)\s+{_GROUPS})?"
    r"|participant(?:e)?s\b|délégations?\b|intervenant(?:e)?s\b|orateurs\b|représentant(?:e)?s\b"
    r"|États\s+Membres\b|pays\s+(?:fournisseurs|qui\s+fournissent|contributeurs|hôtes)\b[^,.;]{0,60}?"
    r"(?=\s+(?:a|ont|avaient|se|s[’'])\b|,)|États(?:\s+de\s+la\s+\w+)?\b|pays\b"
)
_ADVERBS = (
    r"(?:,?\s+(?:également|aussi|en\s+outre|ensuite|puis|par\s+ailleurs|toutefois|cependant|néanmoins"
    r"|notamment|en\s+particulier|à\s+leur\s+tour|à\s+son\s+tour|d[’']abord|enfin|de\s+nouveau|en\s+effet"
    r"|pour\s+(?:sa|leur)\s+part|quant\s+à\s+(?:lui|elle|eux)|vivement|vigoureusement|unanimement"
    r"|tou(?:te)?s|bien|y|en|donc|ainsi|plus\s+particulièrement),?)*"
)
_BEING = (
    r"\s+(?:n[’']|l[’']|les?\s+|y\s+|en\s+|leur\s+|lui\s+|l[’']y\s+)?"
    r"(?:a|ont|avait|avaient|s[’']est|se\s+sont|s[’']était|s[’']étaient|est|sont|était|étaient)\b"
)
_SAYING = (
    r"souligné|relevé|indiqué|rappelé|insisté|déclaré|affirmé|ajouté|estimé|noté|constaté|fait\s+(?:observer"
    r"|remarquer|valoir|savoir|part|état|le\s+point|l[’']éloge)|mis\s+(?:l[’']accent|en\s+(?:avant|garde|lumière|relief|exergue|évidence))"
    r"|précisé|expliqué|exposé|présenté|décrit|proposé|suggéré|recommandé|demandé|appelé|exhorté|invité"
    r"|encouragé|préconisé|plaidé|prôné|exprimé|dit|salué|remercié|félicité|rendu\s+hommage|accueilli"
    r"|regretté|déploré|évoqué|mentionné|signalé|annoncé|averti|alerté|reconnu|admis|réaffirmé|réitéré"
    r"|répété|répondu|rétorqué|conclu|convenu|considéré|jugé|pensé|cru|vu|voulu|soutenu|appuyé|approuvé"
    r"|contesté|objecté|critiqué|condamné|interrogé|demandé|inquiété|dénoncé|défendu|cité|énuméré"
    r"|énoncé|dressé|brossé|retracé|raconté|rapporté|informé|abordé|discuté|débattu|examiné|partagé"
    r"|tenu\s+à|attiré|formulé|émis|posé|avancé|argué|assuré|promis|offert|redit|illustré|détaillé"
    r"|analysé|comparé|compté|donné|souhaité|espéré|craint|redouté|engagé|prié|introduit|distingué"
    r"|félicités|félicitée|félicitées|dits?|dites?|convenus|convenues|interrogés|interrogée|interrogées"
    r"|inquiétés|inquiétée|penchés|déclarés|déclarée|déclarées|prononcés?|prononcée|engagés|accordés?"
    r"|opposés?|associés?|ralliés?|référés?|référée|étonnés?|étonnée|montrés?|montrée|élevés?|élevée"
)
_PRESENT = (
    r"souligne|estime|rappelle|note|déclare|indique|ajoute|précise|recommande|considère|relève|constate"
    r"|soulignent|estiment|rappellent|notent|déclarent|indiquent|ajoutent|recommandent|considèrent"
)
_MINDED = (  # after "a été" or "était": says what somebody thinks
    r"d[’']avis|formel(?:le)?s?|catégoriques?|critiques?|sévères?|favorables?|hostiles?|convaincue?s?"
    r"|persuadée?s?|unanimes?|sceptiques?|réservée?s?|préoccupée?s?"
)
_NOT_SAID = (
    rf"distribué|rédigé|établi|convoqué|organisé|présidé|publié|été(?!\s+(?:{_MINDED})\b)|participé|assisté|pris\s+part|tenu"
    r"|reçu|réuni|réunie|réunis|transmis|adressé|signé|nommé|désigné|élu|quitté|succédé|effectué|choisi"
    r"|fait\s+(?:distribuer|établir|circuler|tenir)|consacré|entendu|prévu|pu|dû|eu|arrêté|rendu|rendue"
)

_ORDINALS = dict(
    premier=1, première=1, deuxième=2, second=2, seconde=2, troisième=3, quatrième=4,
    cinquième=5, dernier=-1, dernière=-1,
)  # fmt: skip

FRENCH = Speech(
    mention=re.compile(
        r"\b(?P<chair>(?:[Ll]e|[Ll]a)\s+(?:alors\s+|nouveau\s+|nouvelle\s+)?(?:Co[Pp]résident|Président)e?\b"
        r"(?:\s+par\s+intérim)?"
        rf"(?:\s+(?:du|en\s+exercice\s+du)\s+{_GROUPS}(?!\s+de\s+sécurité))?)"
        r"(?!\s+d(?:u|e\s+la|e\s+l[’']|e|es)\b)"
        r"|\b(?P<opinion>[ÀàA]\s+(?:son|leur)\s+avis|[Ss]elon\s+(?:lui|elle|eux|elles)|[Dd]e\s+(?:son|leur)\s+avis"
        r"|(?:Sa|Son|Leur)\s+\w+\s+(?:observation|remarque|point|préoccupation|proposition|question))\b"
        r"|\b(?P<one>[Ii]l|[Ee]lle)\b(?!\s+(?:a\s+(?:également\s+|aussi\s+|en\s+outre\s+)?été|y\s+a|est\s+\w+é\b"
        r"|s[’']agi|convien|fau(?:t|drait)|serait|importe|était\s+(?:important|nécessaire|essentiel|temps)|était\s+à))"
        r"|(?<=-t-)(?P<inverted>il|elle)\b"
        r"|\b(?P<many>[Ii]ls|[Ee]lles)\b"
        rf"|\b(?P<several>(?:(?P<quantifier>(?i:{_QUANTIFIERS}))\s*|[Ll]es\s+)(?:\w+\s+)?(?P<noun>{_NOUNS}))"
    ),
    aside=re.compile(r"(?:,\s[^,]{2,160}(?:,[^,]{2,80}){0,2},)?"),
    said=re.compile(
        rf"{_ADVERBS}(?:{_BEING}{_ADVERBS}\s+(?!(?:{_NOT_SAID})\b)(?:{_SAYING}|\w+(?:é|i|u|it|is|t)e?s?)\b"
        rf"|\s+(?:{_PRESENT})\b)"
    ),
    plainly=re.compile(
        rf"{_ADVERBS}(?:{_BEING}{_ADVERBS}\s+(?!(?:{_NOT_SAID})\b)(?P<verb>{_SAYING})\b|\s+(?P<present>{_PRESENT})\b)"
    ),
    passive=re.compile(rf"\b(?:{_SAYING})(?:e?s)?\s+(?:également\s+|aussi\s+)?par\s+$"),
    did=re.compile(rf"{_ADVERBS}{_BEING}{_ADVERBS}\s+(?:{_NOT_SAID})\b"),
    not_before=re.compile(
        r"(?:\b(?:de|du|des|par|à|au|aux|avec|pour|entre|chez|que|qu|dont|où|si|lorsque|quand|parce"
        r"|comme|sur|dans|en|vers|contre|parmi|puisque|sans|selon|qui)|\b(?:d|qu|lorsqu|puisqu|l)[’'])\s*$",
        re.IGNORECASE,
    ),
    impersonal=re.compile(
        r"\bil\s+a\s+(?:également\s+|aussi\s+|en\s+outre\s+|par\s+ailleurs\s+)?été\s+\w+"
        r"|\bl[’']on\s+a\b|\bon\s+a\b"
        r"|\b(?:préoccupations?|craintes?|doutes?|réserves?|inquiétudes?|avis|vues|questions?|regrets"
        r"|espoir|propositions?|opinion|absence|manque|nécessité|importance)\b[^.;]{0,60}?\b(?:a|ont)\s+"
        r"(?:également\s+|aussi\s+)?été\s+(?:exprim|formul|soulev|émis|déplor|soulign|évoqu|posé"
        r"|mentionn|rappel|regrett|avanc)\w*",
        re.IGNORECASE,
    ),
    contrast=re.compile(
        r"(?:\btandis\s+que|\balors\s+que|\bmais|\bet|;|,)\s+(?P<quantifier>d[’']autres|certain(?:e)?s"
        r"(?:\s+autres)?|plusieurs|quelques-un(?:e)?s|un\s+(?:autre\s+)?membre|les\s+autres|une\s+autre)"
        r"(?:\s+(?P<noun>membres?|délégations?|participants|intervenants|États\s+Membres|pays|États))?"
        + rf"(?:{_BEING}{_ADVERBS}\s+\w+)"
    ),
    briefing=re.compile(
        r"\b(?:ont\s+été|étaient)\s+les\s+(?:principaux\s+|principales\s+)?(?:orateurs|intervenant(?:e)?s|exposants)"
        r"|\ba\s+entendu\s+(?:\w+\s+){0,3}(?:exposés?|présentations?|déclarations?|communications?)\b"
        r"|\b(?:ont|a)\s+(?:chacun(?:e)?\s+)?(?:fait|présenté|donné)\s+(?:un|une|des)\s+"
        r"(?:exposés?|présentations?|déclarations?)\s*[.,]"
        r"|\b(?:exposés?|présentations?)\s+(?:a|ont)\s+été\s+(?:faits?|présentés?|données?)\s+par\b"
        r"|\b(?:ont\s+pris\s+la\s+parole|sont\s+intervenu(?:e)?s)\s*\.",
        re.IGNORECASE,
    ),
    article=re.compile(
        r"\b(?:(?:le|la|les|un|une)\s+|l[’'])(?:ancien\s+|ancienne\s+)?", re.IGNORECASE
    ),
    feminine=re.compile(r"\b(?:elle|elles)\b", re.IGNORECASE),
    nouns=(
        (re.compile(r"États|pays|représentant", re.I), SpeakerKind.MEMBER_STATES),
        (re.compile(r"participant|intervenant|orateurs", re.I), SpeakerKind.PARTICIPANTS),
    ),
    quantifiers=(
        (re.compile(r"nombre|nombreu|beaucoup", re.I), Quantifier.A_NUMBER_OF),
        (re.compile(r"plusieurs|divers", re.I), Quantifier.SEVERAL),
        (re.compile(r"plupart|majorité", re.I), Quantifier.MOST),
        (re.compile(r"autre", re.I), Quantifier.OTHERS),
        (re.compile(r"\btou|les\s+deux", re.I), Quantifier.ALL),
        (re.compile(r"certain|quelques|\bun", re.I), Quantifier.SOME),
    ),
    ordinals=_ORDINALS,
    nth_speaker=re.compile(
        r"\b[Ll]e\s+(?P<nth>premier|deuxième|second|troisième|quatrième|cinquième|dernier)\s+"
        r"(?:orateur|intervenant|exposant|conférencier)\b"
        r"|\b[Ll]a\s+(?P<nth_f>première|deuxième|seconde|troisième|quatrième|cinquième|dernière)\s+"
        r"(?:oratrice|intervenante|exposante|conférencière)\b"
    ),
    roles=(
        (re.compile(r"\bexposants?\b|\bpanélistes?\b", re.I), ParticipationRole.PANELLIST),
        (
            re.compile(r"\bprincipa(?:ux|les?|l)\s+(?:orateurs?|intervenant)", re.I),
            ParticipationRole.MAIN_SPEAKER,
        ),
    ),
    delegate=re.compile(
        r"\b[Ll](?:e|a)\s+(?:représentante?|déléguée?|observat(?:eur|rice))\s+d(?:u|e\s+la|es|e)?\s?(?:l?[’'])?\s?"
        r"(?P<of>[A-ZÀ-Þ][\w’'-]*(?:\s+[\w’'-]+){0,9})"
    ),
    gives=re.compile(
        r"(?:\b(?:invité|(?:donné|cédé|passé)\s+la\s+parole\s+(?:d[’']abord\s+|ensuite\s+)?(?:à|au|aux)"
        r"|appelé|[Ss]elon|[Àà]\s+en\s+croire|(?:suivie?|précédée?|ouverte?|close?|introduite?)\s+par"
        r"|[Dd]e\s+l[’']avis\s+d(?:e|u))\s+|\b[Dd][’']après\s+)$"
    ),
    given=re.compile(
        r"(?:,?\s+qui)?\s+(?:a|ont|avait)\s+(?:\w+\s+)?(?:(?:été\s+)?invitée?s?\s+à\s+(?:parler|intervenir|prendre)"
        r"|été\s+appelée?s?\s+à|été\s+l(?:e|a)\s+premi(?:er|ère)|eu\s+la\s+parole|reçu\s+la\s+parole"
        r"|pris\s+la\s+parole|ouvert|introduit)\b"
    ),
    head_first=True,
    preposition=re.compile(r"\b(?:de|du|des|à|au|aux|pour|en|chargée?|auprès|par)\b|[’',]"),
)
