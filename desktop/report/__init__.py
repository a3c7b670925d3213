"""The report: its outline, its text, its pages as they will print."""
