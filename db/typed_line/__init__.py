"""One typed line understood as a meeting: "27 May 3pm-6pm Partnerships, CR 12"."""

from db.typed_line.line import Part, TypedMeeting, read_line

__all__ = ["Part", "TypedMeeting", "read_line"]
