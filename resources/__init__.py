"""Data that comes with the program: the example, schemas, templates; found through ``db.paths``."""
