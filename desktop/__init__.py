"""The program as a person starts it; it stands on ``db``, and nothing in ``db`` looks up."""
