"""How English reports say who speaks."""

from __future__ import annotations

import re

from db.exchange.recognise.speech import Speech
from db.models import ParticipationRole, Quantifier, SpeakerKind

_GROUPS = (
    r"(?:Working\s+Group|Ad\s+Hoc\s+Working\s+Group|Committee|Sub-?[Cc]ommittee|Group|Council)"
)
_QUANTIFIERS = (
    r"a\s+(?:large\s+|small\s+|great\s+)?number\s+of|several|various|some|certain|a\s+few|many|most"
    r"|the\s+majority\s+of|other|all|one|two|three|both|another|a\s+majority\s+of|numerous|a"
)
_OF_WHOM = r"(?:of\s+(?:the|its|them)\s+)?"
_NOUNS = (
    rf"(?:{_GROUPS}\s+|Council\s+|[Ii]ncoming\s+|[Ee]lected\s+)?[Mm]embers?\b(?!\s+States?)"
    rf"(?:\s+of\s+the\s+(?:[A-Z][\w-]*\s+){{0,3}}{_GROUPS}\b)?"
    r"|participants\b|delegations?\b|speakers\b|discussants\b|panellists\b"
    r"|(?:neighbouring\s+|concerned\s+)?Member\s+States?\b|representatives\b"
    r"|(?:[Tt]roop-\s*(?:and\s+police-)?contributing|police-contributing|[Hh]ost)\s+countries\b"
    r"|States\b|Participants\b|Delegations\b|Speakers\b|Representatives\b"
)
_ADVERBS = (
    r"(?:,?\s+(?:also|then|further|furthermore|therefore|again|first|next|however|in\s+turn|likewise"
    r"|similarly|subsequently|had|has|have|previously|generally|strongly|too|all|each|finally"
    r"|nevertheless|nonetheless|additionally|later|clearly|briefly|repeatedly|explicitly|broadly"
    r"|unanimously|particularly|specifically|in\s+particular|once\s+more),?)*"
)
_MINDED = (  # after "was": says what somebody thinks
    r"(?:(?:also|deeply|equally|firmly|not|particularly|rather|very)\s+)?(?:of\s+(?:the|a\s+different)\s+"
    r"(?:view|opinion)|in\s+(?:favour|agreement)|adamant|alarmed|certain|concerned|confident|convinced"
    r"|critical|disappointed|divided|doubtful|hopeful|optimistic|opposed(?!\s+by)|persuaded|pessimistic"
    r"|sceptical|sure|surprised|worried|(?:at\s+pains|glad|happy|keen|pleased|quick)\s+to)"
)
_SAYING = (
    r"acknowledged|added|addressed|admitted|advised|advocated|affirmed|agreed|alerted|alluded|announced"
    r"|appealed|appreciated|argued|asked|asserted|assured|called|cautioned|challenged|cited"
    r"|clarified|commended|commented|compared|complained|concluded|concurred|confirmed"
    r"|congratulated|considered|contended|contrasted|conveyed|counted|criticized|debated|declared|deplored"
    r"|described|detailed|disagreed|discussed|doubted|drew|elaborated|emphasized|emphasised"
    r"|encouraged|endorsed|enquired|inquired|enumerated|envisaged|estimated|exchanged|explained"
    r"|explored|expressed|favoured|feared|felt|found|gave|held|highlighted|hoped|identified"
    r"|illustrated|indicated|informed|insisted|introduced|invited|laid|lamented|listed|maintained"
    r"|mentioned|named|noted|objected|observed|offered|opined|opposed|outlined|paid|pleaded"
    r"|pledged|pointed|praised|preferred|presented|proposed|put|questioned|raised|reaffirmed"
    r"|recalled|recognized|recognised|recommended|recounted|referred|reflected|regretted"
    r"|reiterated|rejected|remarked|reminded|repeated|replied|reported|requested|responded"
    r"|reviewed|said|saw|set\s+out|shared|showed|speculated|spoke|sought|stated|stressed"
    r"|submitted|suggested|summarized|supported|testified|thanked|thought|told|took\s+(?:up|the\s+view|note)"
    r"|traced|underlined|underscored|urged|voiced|warned|welcomed|went\s+(?:on|through)|wished"
    rf"|wondered|(?:was|were)\s+{_MINDED}"
    r"|undertook|promised|drew\s+up|acknowledges|emphasizes"
    r"|notes|says|states|stresses|recalls|believed?s?|agrees|welcomes|recommends|expresses"
)
_DOING = (
    r"(?:circulated|convened|issued|distributed|prepared|drafted|chaired|presided|travelled|visited"
    r"|represented|attended|participated|organized|organised|hosted"
    r"|held\s+(?:(?:an?|the)(?!\s+(?:\w+\s+)?(?:view|opinion|belief))|meetings|informal)"
    r"|met|received|submitted(?=\s+(?:\w+\s+){0,2}(?:report|letter|note|request|candida\w+)\b)|been"
    r"|invited|transmitted|wrote|signed|conducted|undertook\s+(?:a|an)|joined|arrived|left|elected"
    rf"|appointed|served|acted|(?:was|were)(?!\s+{_MINDED})|is|are)\b"
)

ENGLISH = Speech(
    mention=re.compile(
        r"\b(?=\w)(?:"  # once for all: most letters begin no word
        r"(?P<chair>(?:[Tt]he\s+|[Ii]ts\s+)(?:then\s+|new\s+|outgoing\s+|incoming\s+)?(?:Acting\s+)?"
        r"(?:Co-)?Chair(?:man|woman|person|s|men)?\b(?!’s|'s)"
        rf"(?:\s+of\s+the\s+(?:[A-Z][\w-]*\s+){{0,3}}{_GROUPS}\b)?)"
        r"|(?P<opinion>[Ii]n\s+(?:his|her|their)\s+(?:(?:own|opening|introductory|closing|concluding)\s+)?(?:opinion|view|statement|remarks"
        r"|presentation|briefing|words)|(?:His|Her|Their)\s+(?:\w+\s+)?(?:observation|point|remark"
        r"|concern|question|recommendation|message|proposal)s?)\b"
        r"|(?P<one>[Hh]e|[Ss]he)\b|(?P<many>[Tt]hey)\b"
        rf"|(?P<several>(?:(?P<quantifier>(?i:{_QUANTIFIERS}))\s+{_OF_WHOM}|[Tt]he\s+)?"
        rf"(?P<noun>{_NOUNS})))"
    ),
    aside=re.compile(
        r"(?:\s+(?:from|on|in|at)\s+[^,.;]{2,60}?(?=\s+(?:" + _SAYING + r")\b))?"
        r"(?:,\s[^,]{2,160}(?:,[^,]{2,80}){0,2},)?"
    ),
    said=re.compile(_ADVERBS + rf"\s+(?:{_SAYING}|(?!{_DOING})[a-z]+ed)\b"),
    plainly=re.compile(_ADVERBS + rf"\s+(?P<verb>{_SAYING})\b"),
    passive=re.compile(rf"\b(?:{_SAYING}|made|voiced|echoed|held)\s+(?:also\s+)?by\s+$"),
    did=re.compile(_ADVERBS + r"\s+" + _DOING),
    not_before=re.compile(
        r"\b(?:of|by|to|with|from|for|between|among|amongst|that|than|as|in|on|at|upon|against"
        r"|which|when|if|whether|where|because|how|what|whom|whose|who|including|towards|through"
        r"|since|until|before|after|once|the|neighbouring|other|so|all|these|those|such)\s*$",
        re.IGNORECASE,
    ),
    impersonal=re.compile(
        r"\bit\s+was\s+(?:also\s+|further\s+|therefore\s+|widely\s+|generally\s+)?(?:suggested|proposed"
        r"|noted|recalled|asked|observed|said|stressed|emphasized|emphasised|argued|considered|felt"
        r"|agreed|pointed|mentioned|underlined|recommended|requested|stated|hoped|acknowledged"
        r"|highlighted|reiterated|regretted|claimed|explained|added|maintained)"
        r"|\b[Tt]here\s+(?:was|were)(?:,\s\w+,)?\s+(?:also\s+)?(?:\w+\s+){0,2}"
        r"(?:concerns?|calls?|support|agreement|consensus|questions?|requests?|doubts?)\b"
        r"|\b(?:concerns?|doubts?|hopes?|views?|regrets?|support|reservations?|appreciation"
        r"|questions?|calls?|proposals?|suggestions?|misgivings)\s+(?:was|were)\s+(?:also\s+)?"
        r"(?:voiced|expressed|raised|made|put|heard|aired)\b"
        r"|\balso\s+mentioned\s+(?:was|were)\b",
        re.IGNORECASE,
    ),
    contrast=re.compile(
        r"(?:\bwhile|\bwhereas|\bbut|\band|;|,)\s+(?P<quantifier>others?|some(?:\s+others?)?|several"
        r"|one|another|many|most|a\s+few|a\s+number)(?:\s+(?:of\s+(?:the|them)\s+)?(?P<noun>"
        r"members?|delegations?|participants|speakers|Member\s+States|countries|States))?"
        + _ADVERBS
        + rf"\s+(?:{_SAYING}|[a-z]+ed)\b"
    ),
    briefing=re.compile(
        r"\bwere\s+the\s+(?:main\s+|principal\s+|keynote\s+)?(?:speakers|panellists|briefers|discussants"
        r"|presenters)|\bwas\s+the\s+(?:main\s+|principal\s+|keynote\s+)?(?:speaker|panellist|briefer)"
        r"|\bheard\s+(?:\w+\s+){0,3}(?:briefings?|presentations?|statements?)\s+(?:by|from)\b"
        r"|\b(?:each\s+)?(?:gave|delivered|made)\s+(?:a\s+|the\s+|an\s+)?(?:\w+\s+)?"
        r"(?:briefings?|presentations?|statements?)\s*[.,]"
        r"|\b(?:briefings?|presentations?|statements?)\s+(?:was|were)\s+(?:given|made|delivered)\s+by\b"
        r"|\bbriefed\s+(?:the\s+(?:\w+\s+){0,2}(?:Committee|Group|Council|members)|members)\b"
        r"|\b(?:was|were)\s+briefed\s+by\b|\bthe\s+(?:main\s+)?(?:speakers|panellists|briefers)\s+were\b"
        r"|\bwith\s+the\s+participation\s+of\b|\bbriefings?\s+by\b",
        re.IGNORECASE,
    ),
    article=re.compile(r"\b(?:the|a|an)\s+(?:(?:former|then|new)\s+)?", re.IGNORECASE),
    feminine=re.compile(r"\b(?:she|her)\b", re.IGNORECASE),
    nouns=(
        (
            re.compile(r"Member\s+States?|countries|^States$|representatives", re.I),
            SpeakerKind.MEMBER_STATES,
        ),
        (
            re.compile(r"participants|speakers|discussants|panellists", re.I),
            SpeakerKind.PARTICIPANTS,
        ),
    ),
    quantifiers=(
        (re.compile(r"number", re.I), Quantifier.A_NUMBER_OF),
        (re.compile(r"several|various|numerous|many", re.I), Quantifier.SEVERAL),
        (re.compile(r"most|majority", re.I), Quantifier.MOST),
        (re.compile(r"other", re.I), Quantifier.OTHERS),
        (re.compile(r"\b(?:all|both)\b", re.I), Quantifier.ALL),
        (re.compile(r"some|certain|few|one|two|three|\ba\b", re.I), Quantifier.SOME),
    ),
    ordinals={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "last": -1,
        "final": -1,
    },
    nth_speaker=re.compile(
        r"\b[Tt]he\s+(?P<nth>first|second|third|fourth|fifth|last|final)\s+(?:main\s+)?"
        r"(?:speaker|panellist|briefer|presenter|discussant)\b"
    ),
    roles=(
        (re.compile(r"\bpanellists?\b", re.I), ParticipationRole.PANELLIST),
        (re.compile(r"\bmain\s+speakers?\b", re.I), ParticipationRole.MAIN_SPEAKER),
        (re.compile(r"\bdiscussants?\b", re.I), ParticipationRole.DISCUSSANT),
    ),
    delegate=re.compile(
        r"\b(?:[Tt]he|[Aa])\s+(?:representative|delegate|observer)\s+(?:of|for|from)\s+(?:the\s+)?"
        r"(?P<of>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|on|the|in)\s+)*[A-Z][\w’'-]*)*)"
    ),
    gives=re.compile(
        r"\b(?:invited|(?:gave|given|giving|passed|yielded)\s+the\s+floor\s+(?:first\s+|then\s+|next\s+)?to"
        r"|call(?:ed|ing)\s+(?:first\s+|then\s+|next\s+)?(?:up)?on|turned\s+to|[Aa]ccording\s+to"
        r"|(?:followed|preceded|opened|closed|introduced|begun|started)\s+by"
        r"|(?:view|opinion|account|estimation)\s+of)\s+$"
    ),
    given=re.compile(
        r"(?:,?\s+who)?\s+(?:was|were|had\s+been)\s+(?:\w+\s+){0,2}"
        r"(?:given\s+the\s+floor|called\s+(?:up)?on|invited\s+to\s+(?:speak|take|address|begin|open)"
        r"|(?:the\s+)?(?:first|second|third|next|last)\s+to\s+(?:speak|take\s+the\s+floor))\b"
    ),
    head_first=False,
    preposition=re.compile(r"\b(?:of|for|at|to|in|on|from|with)\b|,"),
)
