"""Recognising a report in plain blocks: one room for each thing a report is made of."""
