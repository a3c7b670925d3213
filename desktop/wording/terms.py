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
COUNTED_KINDS: Final = {
    "organizational": later("{count} organizational"),
    "thematic": later("{count} thematic"),
    "joint": later("{count} joint"),
    "formal": later("{count} formal"),
    "informal_consultations": later("{count} informal"),
    "briefing": later("{count} briefing"),
    "interactive_session": later("{count} interactive"),
    "seminar": later("{count} seminar"),
    "adoption": later("{count} adoption"),
}
"""Meetings by kind, where they are counted."""
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
    "thematic_discussion": later("a thematic discussion on"),
    "discussion": later("a discussion on"),
    "heard_briefings": later("heard briefings on"),
}
INTERPRETATION: Final = {
    "none": later("Not requested"),
    "requested": later("Requested"),
    "confirmed": later("Confirmed"),
}
JOURNAL_NOTICES: Final = {
    "none": later("Not requested"),
    "requested": later("Requested"),
    "announced": later("Announced"),
}
"""How far the announcement of a meeting in the Journal has come."""
ORGANISATION_KINDS: Final = {
    "secretariat_department": later("Secretariat department"),
    "un_body": later("United Nations body"),
    "regional_organization": later("Regional organization"),
    "member_state": later("Member State"),
    "field_mission": later("Field mission"),
    "permanent_mission": later("Permanent mission"),
    "ngo": later("Non-governmental organization"),
    "other": later("Other organization"),
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
RECORDS: Final = {
    "bodies": later("Body"),
    "mandates": later("Mandate"),
    "organisations": later("Organization"),
    "organisation_names": later("Name of an organization"),
    "people": later("Person"),
    "posts": later("Post"),
    "chairships": later("Chair"),
    "vice_chairs": later("Vice-chair"),
    "council_seats": later("Seat on the Council"),
    "template_items": later("Item of the checklist’s template"),
    "letter_templates": later("Template of a letter"),
    "reporting_periods": later("Reporting period"),
    "documents": later("Document"),
    "symbols": later("Symbol"),
    "themes": later("Theme"),
    "programme_versions": later("Programme of work"),
    "planned_themes": later("Planned theme"),
    "deadlines": later("Deadline"),
    "holidays": later("Holiday"),
    "meetings": later("Meeting"),
    "meeting_documents": later("Document of the meeting"),
    "calendar_entries": later("Entry of another calendar"),
    "checklist_items": later("Item of the checklist"),
    "attendances": later("Attendance"),
    "participations": later("Taking part"),
    "invitation_steps": later("Step of an invitation"),
    "attachments": later("File"),
    "reports": later("Report"),
    "signatories": later("Signatory"),
    "drafts": later("Draft"),
    "sections": later("Section"),
    "paragraphs": later("Paragraph"),
    "sub_items": later("Item"),
    "attributions": later("Who said it"),
    "citations": later("Citation"),
    "stated_facts": later("Stated fact"),
    "meeting_notes": later("Note of the meeting"),
    "recommendations": later("Statement"),
    "addressees": later("Addressee"),
    "follow_ups": later("Follow-up"),
}
"""By family: what one record of it is called."""
VERDICTS: Final = {
    "add": later("Add"),
    "update": later("Update"),
    "same": later("Same"),
    "conflict": later("Decide"),
    "left-out": later("Left out"),
}
