"""Sheets that go out through the year: the programme of work and the meetings of a month."""
