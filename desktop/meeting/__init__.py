"""One meeting from its plan to what came of it, edited in place."""
