"""The parts of a report, made one by one from the records: the composer puts them together."""
