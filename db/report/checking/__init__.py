"""The checks of a report, each small and on its own: the table of them is ``db.report.checks``."""
