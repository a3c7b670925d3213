"""Calendars (RFC 5545) as others write them: their events as plain rows."""
