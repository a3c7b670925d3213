"""The words of closed lists, as the person reads them; ``tr`` says them in their language."""

from __future__ import annotations

from typing import Final

from db.language import later

MEETING_KINDS: Final = {
    "organizational": later("Organizational meeting"),
    "thematic": later("Thematic meeting"),
    "joint": later("Joint meeting with contributors"),
    "formal": later("Formal meeting"),
    "informal_consultations": later("Informal consultations"),
    "briefing": later("Briefing"),
    "interactive_session": later("Interactive session"),
    "seminar": later("Seminar"),
    "adoption": later("Adoption"),
}
MEETING_STATUSES: Final = {
    "planned": later("Planned"),
    "confirmed": later("Confirmed"),
    "held": later("Held"),
    "postponed": later("Postponed"),
    "cancelled": later("Cancelled"),
    "carried_over": later("Carried over"),
}
MEETING_VERBS: Final = {
    "met_to_discuss": later("met to discuss"),
    "thematic_discussion": later("organized a thematic discussion on"),
    "discussion": later("organized a discussion on"),
    "heard_briefings": later("heard briefings on"),
}
INTERPRETATION: Final = {
    "none": later("Not requested"),
    "requested": later("Requested"),
    "confirmed": later("Confirmed"),
}
PARTICIPATION_ROLES: Final = {
    "chair": later("Chair"),
    "panellist": later("Panellist"),
    "main_speaker": later("Main speaker"),
    "briefer": later("Briefer"),
    "discussant": later("Discussant"),
    "observer": later("Observer"),
}
INVITATIONS: Final = {
    "proposed": later("Proposed"),
    "approached": later("Approached"),
    "invited": later("Invited"),
    "accepted": later("Accepted"),
    "declined": later("Declined"),
    "replaced_by": later("Replaced"),
    "spoke": later("Spoke"),
    "thanked": later("Thanked"),
}
SPEAKER_KINDS: Final = {
    "chair": later("The Chair"),
    "briefer": later("A briefer"),
    "members": later("Members"),
    "participants": later("Participants"),
    "member_states": later("Member States"),
    "unattributed": later("No speaker named"),
    "narrator": later("The report"),
}
IMPLEMENTATION: Final = {
    "not_started": later("Not started"),
    "in_progress": later("In progress"),
    "implemented": later("Implemented"),
    "carried_over": later("Carried over"),
    "overtaken": later("Overtaken"),
    "not_to_be_implemented": later("Not to be done"),
}
BODY_KINDS: Final = {
    "committee": later("Committee"),
    "working_group": later("Working group"),
    "ad_hoc": later("Ad hoc body"),
    "informal": later("Informal body"),
}
